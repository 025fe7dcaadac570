import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../src-shared/records'
import { useAct } from '../../kit'
import { useRecord } from '../../sync'
import { clearWriting, openThread } from '../state'
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
  readonly answer: ThreadAct<[answer: string]>
  readonly escalate: ThreadAct<[note: string]>
}

/** What can be done to a thread at this screen, for its buttons and keys alike. */
export function useThreadActs(threadId: string | null): ThreadActs {
  const { t } = useTranslation('triage')
  const me = useMe()
  const thread = useRecord('thread', threadId)
  const claim = useAct()
  const release = useAct()
  const dismiss = useAct()
  const answer = useAct()
  const escalate = useAct()

  const act = <Args extends unknown[]>(
    command: ThreadCommand,
    { pending }: { pending: boolean },
    run: (thread: Thread, ...args: Args) => void,
  ): ThreadAct<Args> => {
    const reason = thread ? whyNot(command, thread, me) : 'noThread'
    return {
      blocked: reason && t(`blocked.${reason}`, { name: thread?.claimedByName ?? '' }),
      pending,
      run: (...args) => {
        if (thread && reason === null && !pending) run(thread, ...args)
      },
    }
  }

  return {
    claim: act('thread.claim', claim, async ({ id }) => {
      if (await claim.act('thread.claim', { id })) openThread(id)
    }),
    release: act('thread.release', release, ({ id }) => void release.act('thread.release', { id })),
    dismiss: act('thread.dismiss', dismiss, ({ id }) => void dismiss.act('thread.dismiss', { id })),
    answer: act('thread.answer', answer, async ({ id }, text: string) => {
      if (await answer.act('thread.answer', { id, answer: text })) clearWriting(id)
    }),
    escalate: act('thread.escalate', escalate, async ({ id }, note: string) => {
      if (await escalate.act('thread.escalate', { id, note })) clearWriting(id)
    }),
  }
}
