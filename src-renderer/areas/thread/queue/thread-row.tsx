import { IconMessage, IconPencil } from '@tabler/icons-react'
import { memo } from 'react'
import { needsPerson } from '../../../../src-shared/areas/thread/intents'
import type { Escalation, Thread } from '../../../../src-shared/records'
import { useLanguage, useWords } from '../../../i18n'
import { formatCount, formatTime, Key, Since } from '../../../kit'
import { IntentChip, LanguageTag } from '../chips'
import { isBegun, useTriage } from '../state'
import { KEYS } from '../support-keys'
import { ThreadState } from '../thread-state'
import css from './queue.module.css'

interface Props {
  readonly thread: Thread
  readonly escalation: Escalation | undefined
  readonly mine: boolean
  /** Whether it belongs to another tab by now. */
  readonly left: boolean
  /** Whether it is the one at the right. */
  readonly open: boolean
}

/** One thread of the queue: how many wait, for what, since when, and who has it. */
export const ThreadRow = memo(function ThreadRow({ thread, escalation, mine, left, open }: Props) {
  const t = useWords('triage')
  const language = useLanguage()
  const waits = thread.waiting > 0
  const begun = useTriage((state) => isBegun(state, thread.id))
  return (
    <div className={css.row} data-person={needsPerson(thread.intent) || undefined} data-left={left || undefined}>
      <div
        className={css.number}
        data-keyed
        title={t('queue.viewersTitle', {
          count: thread.waitingViewers,
          viewers: formatCount(thread.waitingViewers, language),
          comments: t('thread.commentCount', { count: thread.count, comments: formatCount(thread.count, language) }),
        })}
      >
        <strong>{formatCount(waits ? thread.waitingViewers : thread.count, language)}</strong>
        <span data-caption>{waits ? t('queue.waiting') : t('queue.asked')}</span>
        {thread.waitingSince !== null && (
          <span data-caption>
            <Since at={thread.waitingSince} title={t('waitingSince', { time: formatTime(thread.waitingSince) })} />
          </span>
        )}
        {open && <Key k={KEYS.write} />}
      </div>
      <div className={css.what}>
        <p className={css.title} dir="auto" title={thread.title}>
          {thread.title}
        </p>
        <div className={css.facts}>
          <LanguageTag language={thread.language} />
          <IntentChip intent={thread.intent} />
          <ThreadState thread={thread} escalation={escalation} mine={mine} />
          {begun && (
            <span className={css.draft} title={t('queue.draftTitle')}>
              <IconPencil size={14} aria-hidden />
              {t('queue.draft')}
            </span>
          )}
          <span className={css.asked}>
            <IconMessage size={14} aria-hidden />
            <span>{formatCount(thread.count, language)}</span>
          </span>
        </div>
      </div>
    </div>
  )
})
