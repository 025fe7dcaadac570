import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../../src-shared/records'
import { EmptyState } from '../../../kit'
import { useCalmRecord, useQuery, useRecord, useRecords } from '../../../sync'
import { KnowledgePane } from '../../knowledge/knowledge-pane'
import { isReturned, latestByThread } from '../latest-escalation'
import { letThreadGo, useTriage } from '../state'
import { Composer } from './composer'
import { EscalationCard } from './escalation-card'
import { KeptWords } from './kept-words'
import { PreviousAnswer } from './previous-answer'
import css from './thread.module.css'
import { ThreadComments } from './thread-comments'
import { ThreadHead } from './thread-head'
import { useThreadActs } from './use-thread-acts'

/** A thread that is not synced is read again this often at most, in milliseconds. */
const CALM = 1_500

/** The right column: the open thread and what is known to answer it with. */
export function ThreadPane({ showId }: { showId: string }) {
  const { t } = useTranslation('triage')
  const openId = useTriage((state) => state.openId)
  const thread = useKnownThread(openId, showId)
  const open = thread?.showId === showId ? thread : undefined
  const nothing = openId !== null && !thread ? 'thread.quiet' : 'thread.none'
  return (
    <div className={css.frame}>
      <div className={css.layout} data-empty={open ? undefined : ''}>
        {open ? (
          <OpenThread key={`thread ${open.id}`} thread={open} />
        ) : (
          <div className={css.nothing}>
            <EmptyState title={t(nothing)} help={t(`${nothing}Help`)} />
          </div>
        )}
        {/* The same one whichever thread comes: a search that is being typed goes on. */}
        <KnowledgePane thread={open} />
        {open && open.state !== 'escalated' && <Reply key={`reply ${open.id}`} thread={open} />}
        {open?.state === 'escalated' && <KeptWords threadId={open.id} />}
      </div>
    </div>
  )
}

/** A thread as it stands: synced, or else read from the studio, again when the queue changes. */
function useKnownThread(id: string | null, showId: string): Thread | undefined {
  const row = useRecord('thread', id)
  const changed = useCalmRecord('queue', showId, CALM)
  const { data, state } = useQuery('thread.read', id === null || row ? null : { id }, changed)
  const [last, setLast] = useState(row)
  const found = row ?? (data?.thread?.id === id ? data.thread : undefined)
  if (found && found !== last) setLast(found)
  const isGone = id !== null && !row && state === 'there' && data?.thread === null && last?.id === id
  useEffect(() => {
    if (isGone) letThreadGo(id)
  }, [isGone, id])
  return found ?? (last?.id === id ? last : undefined)
}

function OpenThread({ thread }: { thread: Thread }) {
  const acts = useThreadActs(thread)
  const escalations = useRecords('escalation')
  const escalation = useMemo(() => latestByThread(escalations).get(thread.id), [escalations, thread.id])
  const current =
    escalation &&
    (thread.state === 'escalated' || isReturned(thread, escalation) || thread.answeredAt === escalation.closedAt)
  const tellsAnswer = current === true && escalation.state === 'answered'
  return (
    <div className={css.thread}>
      <ThreadHead thread={thread} escalation={escalation} acts={acts} />
      <div className={css.told}>
        {current && escalation.state !== 'answered' && <EscalationCard escalation={escalation} />}
        <PreviousAnswer thread={thread} acts={acts} isTold={tellsAnswer} />
        {tellsAnswer && <EscalationCard escalation={escalation} />}
      </div>
      <ThreadComments thread={thread} />
    </div>
  )
}

function Reply({ thread }: { thread: Thread }) {
  return <Composer thread={thread} acts={useThreadActs(thread)} />
}
