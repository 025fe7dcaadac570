import { useTranslation } from 'react-i18next'
import { cleanBody, isVisible } from '../../../../src-shared/plain-text'
import type { Thread } from '../../../../src-shared/records'
import { type Sent, unsay, useAct, useDeviceName } from '../../../kit'
import { type ThreadCommand, whyNot } from '../rights'
import { draftOf, escalationDone, useTriage } from '../state'
import { useMe } from '../use-me'
import type { ReplyDraft } from './draft'
import { readOvertaken } from './overtaken'
import { noteActions, replyActions } from './sending'
import { type SeenTurn, useSeenTurn } from './use-seen-turn'

/** Something to do to a thread: why not now, in words, and the doing. */
interface ThreadAct<Args extends unknown[] = []> {
  readonly blocked: string | null
  readonly pending: boolean
  /** Does nothing while blocked. */
  readonly run: (...args: Args) => void
}

export interface ThreadActs {
  readonly claim: ThreadAct
  readonly release: ThreadAct
  readonly dismiss: ThreadAct
  readonly restore: ThreadAct
  /** `sent` is the reply that it was, where it was taken out of its field. */
  readonly answer: ThreadAct<[answer: string, sent?: Sent<ReplyDraft>]>
  /** With the note as it stands in its field; `turn` is the state of the thread that it is written for, `onOvertaken` is told which one it has instead. */
  readonly escalate: ThreadAct<[turn: number, onOvertaken: (turn: number) => void]>
  readonly seen: SeenTurn
}

/** What can be done to a thread at this screen, for its buttons and keys alike. */
export function useThreadActs(thread: Thread): ThreadActs {
  const { t } = useTranslation('triage')
  const me = useMe()
  const shownName = useDeviceName()
  const { id } = thread
  const seen = useSeenTurn(thread)
  const claim = useAct()
  const release = useAct()
  const dismiss = useAct()
  const restore = useAct()
  const answer = useAct()
  const escalate = useAct()

  const act = <Args extends unknown[]>(
    command: ThreadCommand,
    { pending }: { pending: boolean },
    run: (...args: Args) => void,
  ): ThreadAct<Args> => {
    const reason = whyNot(command, thread, me)
    return {
      blocked: reason && t(`blocked.${reason}`, { name: shownName(thread.claimedByName) }),
      pending,
      run: (...args) => {
        if (reason === null && !pending) run(...args)
      },
    }
  }

  return {
    seen,
    claim: act('thread.claim', claim, () => void claim.act('thread.claim', { id })),
    release: act('thread.release', release, () => void release.act('thread.release', { id })),
    dismiss: act('thread.dismiss', dismiss, () => void dismiss.act('thread.dismiss', { id, turn: seen.read() })),
    restore: act('thread.restore', restore, () => void restore.act('thread.restore', { id })),
    answer: act('thread.answer', answer, async (text: string, sent?: Sent<ReplyDraft>) => {
      const turn = sent?.what.turn ?? seen.read()
      let since: ReturnType<typeof readOvertaken> = null
      const confirmed = await answer.act('thread.answer', { id, answer: text, turn }, (refusal) => {
        since = readOvertaken(refusal)
        // It was copied, and is not to be pasted.
        if (since) unsay()
        // Beside the text, where that comes back into its field on the screen.
        const { openId, mode, ...state } = useTriage.getState()
        const comesBack = openId === id && mode === 'reply' && !isVisible(draftOf(state, id).text)
        return since !== null && sent !== undefined && comesBack
      })
      if (!sent) return
      if (confirmed) replyActions.confirmed(id, sent)
      else replyActions.refused(id, sent, since ?? undefined)
    }),
    escalate: act('thread.escalate', escalate, async (turn: number, onOvertaken: (turn: number) => void) => {
      const sent = noteActions.sendOff(id)
      const confirmed = await escalate.act('thread.escalate', { id, note: cleanBody(sent.what), turn }, (refusal) => {
        const since = readOvertaken(refusal)
        if (since) onOvertaken(since.turn)
        return false
      })
      ;(confirmed ? noteActions.confirmed : noteActions.refused)(id, sent)
      if (confirmed) escalationDone(id)
    }),
  }
}
