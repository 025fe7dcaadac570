import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../src-shared/records'
import { useAct } from '../../kit'
import { answerSent, escalationSent } from '../state'
import { type ThreadCommand, whyNot } from './rights'
import { useMe } from './use-me'

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
  readonly answer: ThreadAct<[answer: string]>
  readonly escalate: ThreadAct<[note: string]>
}

/** What can be done to a thread at this screen, for its buttons and keys alike. */
export function useThreadActs(thread: Thread): ThreadActs {
  const { t } = useTranslation('triage')
  const me = useMe()
  const { id } = thread
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
      blocked: reason && t(`blocked.${reason}`, { name: thread.claimedByName ?? '' }),
      pending,
      run: (...args) => {
        if (reason === null && !pending) run(...args)
      },
    }
  }

  return {
    claim: act('thread.claim', claim, () => void claim.act('thread.claim', { id })),
    release: act('thread.release', release, () => void release.act('thread.release', { id })),
    dismiss: act('thread.dismiss', dismiss, () => void dismiss.act('thread.dismiss', { id })),
    restore: act('thread.restore', restore, () => void restore.act('thread.restore', { id })),
    answer: act('thread.answer', answer, async (text: string) => {
      if (await answer.act('thread.answer', { id, answer: text })) answerSent(id, text)
    }),
    escalate: act('thread.escalate', escalate, async (note: string) => {
      if (await escalate.act('thread.escalate', { id, note })) escalationSent(id, note)
    }),
  }
}
