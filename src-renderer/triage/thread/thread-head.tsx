import { useTranslation } from 'react-i18next'
import type { Escalation, Thread } from '../../../src-shared/records'
import { useLanguage } from '../../i18n'
import { ActionButton, formatCount, formatTime, Since } from '../../kit'
import { IntentChip, LanguageTag } from '../parts/chips'
import { isMine } from '../parts/rights'
import { ThreadState } from '../parts/thread-state'
import { useMe } from '../parts/use-me'
import type { ThreadActs } from '../parts/use-thread-acts'
import { KEYS } from '../shortcuts'
import css from './thread.module.css'

interface Props {
  readonly thread: Thread
  readonly escalation: Escalation | undefined
  readonly acts: ThreadActs
}

/** The question, how many wait for its answer, who has it, and what can be done with it as a whole. */
export function ThreadHead({ thread, escalation, acts }: Props) {
  const { t } = useTranslation('triage')
  const language = useLanguage()
  const mine = isMine(thread, useMe())
  return (
    <header className={css.head} data-thread={thread.id} data-state={thread.state}>
      <div className={css.headTop}>
        <h2 className={css.title} dir="auto" title={thread.title}>
          {thread.title}
        </h2>
        <div className={css.headActs}>
          {thread.state === 'claimed' ? (
            <ActionButton
              label={t('act.release')}
              shortcut={KEYS.release}
              bound
              blocked={acts.release.blocked}
              pending={acts.release.pending}
              onPress={acts.release.run}
            />
          ) : (
            <ActionButton
              label={t('act.claim')}
              shortcut={KEYS.claim}
              bound
              blocked={acts.claim.blocked}
              pending={acts.claim.pending}
              onPress={acts.claim.run}
            />
          )}
          {thread.state === 'dismissed' ? (
            <ActionButton
              label={t('act.restore')}
              shortcut={KEYS.dismiss}
              bound
              blocked={acts.restore.blocked}
              pending={acts.restore.pending}
              onPress={acts.restore.run}
            />
          ) : (
            <ActionButton
              label={t('act.dismiss')}
              shortcut={KEYS.dismiss}
              bound
              blocked={acts.dismiss.blocked}
              pending={acts.dismiss.pending}
              onPress={acts.dismiss.run}
            />
          )}
        </div>
      </div>
      <div className={css.facts}>
        <LanguageTag language={thread.language} />
        <IntentChip intent={thread.intent} />
        <ThreadState thread={thread} escalation={escalation} mine={mine} />
        <span>
          {t('thread.viewers', {
            count: thread.waitingViewers,
            viewers: formatCount(thread.waitingViewers, language),
            comments: t('thread.commentCount', { count: thread.count, comments: formatCount(thread.count, language) }),
          })}
        </span>
        {thread.waitingSince === null ? (
          <span>{t('thread.lastAsked', { time: formatTime(thread.lastAskedAt) })}</span>
        ) : (
          <span>
            {t('thread.waited')}{' '}
            <Since at={thread.waitingSince} title={t('waitingSince', { time: formatTime(thread.waitingSince) })} />
          </span>
        )}
      </div>
    </header>
  )
}
