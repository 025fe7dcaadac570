import { useTranslation } from 'react-i18next'
import type { Escalation, Thread } from '../../../src-shared/records'
import { useLanguage } from '../../i18n'
import { formatCount, formatTime } from '../../kit'
import { ActionButton } from '../parts/action-button'
import { IntentChip, LanguageTag } from '../parts/chips'
import { isMine } from '../parts/rights'
import { ThreadState } from '../parts/thread-state'
import { useMe } from '../parts/use-me'
import type { ThreadActs } from '../parts/use-thread-acts'
import { Waited } from '../parts/waited'
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
              variant="default"
              shortcut="r"
              blocked={acts.release.blocked}
              pending={acts.release.pending}
              onPress={acts.release.run}
            >
              {t('act.release')}
            </ActionButton>
          ) : (
            <ActionButton
              variant="default"
              shortcut="c"
              blocked={acts.claim.blocked}
              pending={acts.claim.pending}
              onPress={acts.claim.run}
            >
              {t('act.claim')}
            </ActionButton>
          )}
          <ActionButton
            variant="default"
            shortcut="x"
            blocked={acts.dismiss.blocked}
            pending={acts.dismiss.pending}
            onPress={acts.dismiss.run}
          >
            {t('act.dismiss')}
          </ActionButton>
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
            comments: formatCount(thread.count, language),
          })}
        </span>
        {thread.waitingSince === null ? (
          <span>{t('thread.lastAsked', { time: formatTime(thread.lastAskedAt) })}</span>
        ) : (
          <span>
            {t('thread.waited')} <Waited since={thread.waitingSince} />
          </span>
        )}
      </div>
    </header>
  )
}
