import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../../src-shared/records'
import { ActionButton, formatDuration, formatTime } from '../../../kit'
import { KEYS } from '../support-keys'
import { answerWords } from './answer-words'
import { FormerAnswers, useFormerAnswers } from './former-answers'
import css from './thread.module.css'
import { useCopyAnswer } from './use-copy-answer'
import type { ThreadActs } from './use-thread-acts'

interface Props {
  readonly thread: Thread
  readonly acts: ThreadActs
  /** The last answer was given on air, and a card beside this one says so. */
  readonly isTold: boolean
}

/**
 * The last answer: one that was written is given again with one press. Of one given on air only what the host was asked is
 * known: that is told, and is no answer to viewers. Those before it are shown once they are asked for.
 */
export function PreviousAnswer({ thread, acts, isTold }: Props) {
  const { t } = useTranslation('triage')
  const copy = useCopyAnswer(thread.id, thread.waiting)
  const { answer, answeredAt, answeredAfterMs } = thread
  const onAir = thread.answeredHow === 'air'
  const former = useFormerAnswers(thread)
  const [showsFormer, setShowsFormer] = useState(false)
  const given = answeredAt !== null && (answer !== '' || (onAir && !isTold))
  const again = async () => {
    if (!given || onAir || acts.answer.blocked !== null) return
    if (await copy(answer)) acts.answer.run(answer)
  }

  if (!given && former.length === 0) return null
  const when = given ? t(answerWords(thread.answeredHow, answer), { time: formatTime(answeredAt) }) : ''
  const after =
    answeredAfterMs === null || !given ? '' : ` · ${t('previous.after', { time: formatDuration(answeredAfterMs) })}`
  return (
    <section className={css.previous} aria-label={t('previous.title')}>
      <div className={css.previousHead}>
        <span>
          {when}
          {after}
        </span>
        {former.length > 0 && (
          <ActionButton
            size="compact-xs"
            variant="subtle"
            color="gray"
            label={t(showsFormer ? 'previous.hideFormer' : 'previous.showFormer', { answers: former.length })}
            title={t('previous.former')}
            shortcut={KEYS.formerAnswers}
            bound
            onPress={() => setShowsFormer(!showsFormer)}
          />
        )}
        {given && thread.state !== 'escalated' && !onAir && (
          <ActionButton
            size="compact-xs"
            label={t('previous.again')}
            shortcut={KEYS.again}
            bound
            blocked={acts.answer.blocked}
            pending={acts.answer.pending}
            onPress={again}
          />
        )}
      </div>
      {given && answer !== '' && (
        <p className={css.previousText} dir="auto" title={answer}>
          {answer}
        </p>
      )}
      {showsFormer && former.length > 0 && <FormerAnswers answers={former} />}
    </section>
  )
}
