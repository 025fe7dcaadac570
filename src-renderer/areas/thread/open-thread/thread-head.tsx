import { useTranslation } from 'react-i18next'
import type { Escalation, Thread } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { ActionButton, formatCount, formatTime, Since } from '../../../kit'
import { IntentChip, LanguageTag } from '../chips'
import { isMine } from '../rights'
import { KEYS } from '../support-keys'
import { ThreadState } from '../thread-state'
import { useMe } from '../use-me'
import css from './thread.module.css'
import type { ThreadActs } from './use-thread-acts'

interface Props {
  readonly thread: Thread
  readonly escalation: Escalation | undefined
  readonly acts: ThreadActs
}

const KEY_OF = { claim: KEYS.claim, release: KEYS.release, dismiss: KEYS.dismiss, restore: KEYS.dismiss } as const

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
          <HeadAct name={thread.state === 'claimed' ? 'release' : 'claim'} acts={acts} />
          <HeadAct name={thread.state === 'dismissed' ? 'restore' : 'dismiss'} acts={acts} />
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

/** One button of the head; what it does changes with the thread's state, and the keyboard stays on it. */
function HeadAct({ name, acts }: { name: keyof typeof KEY_OF; acts: ThreadActs }) {
  const { t } = useTranslation('triage')
  const { blocked, pending, run } = acts[name]
  return (
    <ActionButton
      label={t(`act.${name}`)}
      shortcut={KEY_OF[name]}
      bound
      blocked={blocked}
      pending={pending}
      onPress={run}
    />
  )
}
