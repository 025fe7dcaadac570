import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../src-shared/records'
import { formatDuration, formatTime } from '../../kit'
import { ActionButton } from '../parts/action-button'
import { useScreenKeys } from '../parts/use-screen-keys'
import type { ThreadActs } from '../parts/use-thread-acts'
import css from './thread.module.css'
import { useCopy } from './use-copy'

/** The answer given last time, to be given again with one press. Nothing where there was none. */
export function PreviousAnswer({ thread, acts }: { thread: Thread; acts: ThreadActs }) {
  const { t } = useTranslation('triage')
  const copy = useCopy()
  const given = thread.answer !== '' && thread.answeredAt !== null
  const again = async () => {
    if (given && acts.answer.blocked === null && (await copy(thread.answer))) acts.answer.run(thread.answer)
  }
  useScreenKeys({ p: again })

  if (!given) return null
  return (
    <section className={css.previous} aria-label={t('previous.title')}>
      <div className={css.previousHead}>
        <span>
          {t(thread.answeredHow === 'air' ? 'previous.onAir' : 'previous.reply', {
            time: formatTime(thread.answeredAt ?? 0),
          })}
          {thread.answeredAfterMs !== null &&
            ` · ${t('previous.after', { time: formatDuration(thread.answeredAfterMs) })}`}
        </span>
        {thread.state !== 'escalated' && (
          <ActionButton
            size="compact-xs"
            variant="default"
            shortcut="p"
            blocked={acts.answer.blocked}
            pending={acts.answer.pending}
            onPress={again}
          >
            {t('previous.again')}
          </ActionButton>
        )}
      </div>
      <p className={css.previousText} dir="auto" title={thread.answer}>
        {thread.answer}
      </p>
    </section>
  )
}
