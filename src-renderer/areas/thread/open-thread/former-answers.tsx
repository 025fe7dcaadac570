import { useTranslation } from 'react-i18next'
import type { QueryResult } from '../../../../src-shared/queries'
import type { Thread } from '../../../../src-shared/records'
import { formatDuration, formatTime, useDeviceName } from '../../../kit'
import { useQuery } from '../../../sync'
import { answerWords } from './answer-words'
import css from './thread.module.css'

type Answers = QueryResult<'thread.answers'>['answers']

/** The answers that a thread was given before its last one, newest first. */
export function useFormerAnswers({ id, answeredAt }: Thread): Answers {
  const { data } = useQuery('thread.answers', answeredAt === null ? null : { id }, answeredAt)
  return answeredAt === null ? [] : (data?.answers ?? []).filter(({ at }) => at !== answeredAt)
}

/** Former answers with their words: when, by whom, and how long viewers had waited for each. */
export function FormerAnswers({ answers }: { answers: Answers }) {
  const { t } = useTranslation('triage')
  const shownName = useDeviceName()
  return (
    <ol className={css.former} aria-label={t('previous.former')}>
      {answers.map(({ seq, at, how, answer, who, afterMs }) => (
        <li key={seq}>
          {t(answerWords(how, answer), { time: formatTime(at) })}
          {afterMs !== null && ` · ${t('previous.after', { time: formatDuration(afterMs) })}`}
          {` · ${shownName(who)}`}
          {answer !== '' && <p dir="auto">{answer}</p>}
        </li>
      ))}
    </ol>
  )
}
