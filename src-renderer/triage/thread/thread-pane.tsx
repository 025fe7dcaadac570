import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../src-shared/records'
import { EmptyState } from '../../kit'
import { useRecord, useRecords } from '../../sync'
import { KnowledgePane } from '../knowledge/knowledge-pane'
import { isReturned, latestByThread } from '../parts/escalations'
import { useThreadActs } from '../parts/use-thread-acts'
import { useTriage } from '../state'
import { Composer } from './composer'
import { EscalationCard } from './escalation-card'
import { PreviousAnswer } from './previous-answer'
import css from './thread.module.css'
import { ThreadComments } from './thread-comments'
import { ThreadHead } from './thread-head'

/** The right column: the open thread and what is known to answer it with. */
export function ThreadPane({ showId }: { showId: string }) {
  const { t } = useTranslation('triage')
  const openId = useTriage((state) => state.openId)
  const thread = useRecord('thread', openId)
  return (
    <div className={css.frame}>
      {thread && thread.showId === showId ? (
        <OpenThread key={thread.id} thread={thread} />
      ) : (
        <div className={css.layout} data-empty>
          <div className={css.nothing}>
            <EmptyState title={t('thread.none')} help={t('thread.noneHelp')} />
          </div>
          <KnowledgePane thread={undefined} />
        </div>
      )}
    </div>
  )
}

function OpenThread({ thread }: { thread: Thread }) {
  const escalations = useRecords('escalation')
  const escalation = useMemo(() => latestByThread(escalations).get(thread.id), [escalations, thread.id])
  const acts = useThreadActs(thread.id)
  const current =
    escalation &&
    (thread.state === 'escalated' || isReturned(thread, escalation) || thread.answeredAt === escalation.closedAt)
  return (
    <div className={css.layout}>
      <div className={css.thread}>
        <ThreadHead thread={thread} escalation={escalation} acts={acts} />
        {current && <EscalationCard escalation={escalation} />}
        <PreviousAnswer thread={thread} acts={acts} />
        <ThreadComments thread={thread} />
      </div>
      <KnowledgePane thread={thread} />
      {thread.state !== 'escalated' && <Composer thread={thread} acts={acts} />}
    </div>
  )
}
