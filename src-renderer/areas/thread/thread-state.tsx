import type { Escalation, Thread } from '../../../src-shared/records'
import { useWords } from '../../i18n'
import { useDeviceName } from '../../kit'
import { isReturned } from './latest-escalation'
import css from './thread-state.module.css'

interface Props {
  readonly thread: Thread
  readonly escalation: Escalation | undefined
  readonly mine: boolean
}

/** Where a thread stands, and with whom. Nothing for one that simply waits. */
export function ThreadState({ thread, escalation, mine }: Props) {
  const t = useWords('triage')
  const shownName = useDeviceName()
  const tell = (kind: string, words: string) => (
    <span className={css.state} data-kind={kind} title={words}>
      <bdi>{words}</bdi>
    </span>
  )
  switch (thread.state) {
    case 'open':
      if (thread.lapsedFrom) return tell('lapsed', t('state.lapsed', { name: shownName(thread.lapsedFrom) }))
      return isReturned(thread, escalation) ? tell('returned', t('state.returned')) : null
    case 'claimed':
      return mine
        ? tell('mine', t('state.mine'))
        : tell('claimed', t('state.claimedBy', { name: shownName(thread.claimedByName) }))
    case 'escalated':
      return escalation?.state === 'cued' ? tell('cued', t('state.cued')) : tell('escalated', t('state.escalated'))
    case 'answered':
      return tell('answered', t(thread.answeredHow === 'air' ? 'state.answeredOnAir' : 'state.answered'))
    case 'dismissed':
      return tell('dismissed', t('state.dismissed'))
  }
}
