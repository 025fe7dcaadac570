import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../src-shared/records'
import { ActionButton, formatDuration, formatTime } from '../../kit'
import { useCopyAnswer } from '../parts/use-copy-answer'
import type { ThreadActs } from '../parts/use-thread-acts'
import { KEYS } from '../shortcuts'
import { insertInto } from '../state'
import css from './thread.module.css'

interface Props {
  readonly thread: Thread
  readonly acts: ThreadActs
}

/** The last answer: one that was written is given again with one press; what was said on air is put in, to be edited. */
export function PreviousAnswer({ thread, acts }: Props) {
  const { t } = useTranslation('triage')
  const copy = useCopyAnswer(thread.id, thread.waiting)
  const { id, answer, answeredAt, answeredAfterMs } = thread
  const onAir = thread.answeredHow === 'air'
  const given = answer !== '' && answeredAt !== null
  const again = async () => {
    if (!given || acts.answer.blocked !== null) return
    if (onAir) insertInto(id, answer)
    else if (await copy(answer)) acts.answer.run(answer)
  }

  if (!given) return null
  const when = t(onAir ? 'previous.onAir' : 'previous.reply', { time: formatTime(answeredAt) })
  const after = answeredAfterMs === null ? '' : ` · ${t('previous.after', { time: formatDuration(answeredAfterMs) })}`
  return (
    <section className={css.previous} aria-label={t('previous.title')}>
      <div className={css.previousHead}>
        <span>
          {when}
          {after}
        </span>
        {thread.state !== 'escalated' && (
          <ActionButton
            size="compact-xs"
            label={t(onAir ? 'article.insert' : 'previous.again')}
            shortcut={KEYS.again}
            bound
            blocked={acts.answer.blocked}
            pending={acts.answer.pending}
            onPress={again}
          />
        )}
      </div>
      <p className={css.previousText} dir="auto" title={answer}>
        {answer}
      </p>
    </section>
  )
}
