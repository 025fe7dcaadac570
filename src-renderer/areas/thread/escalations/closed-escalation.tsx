import { useTranslation } from 'react-i18next'
import type { Escalation } from '../../../../src-shared/records'
import { formatDuration, formatTime } from '../../../kit'
import classes from './escalations.module.css'

/** What became of an escalation: answered on air, and how long after the first ask; or returned, with what words. */
export function ClosedEscalation({ row }: { row: Escalation }) {
  const { t } = useTranslation('console')
  const answered = row.state === 'answered'
  return (
    <li className={classes.closed}>
      <div className={classes.top}>
        <b className={classes.askers}>{row.askers}</b>
        <span className={classes.question} title={row.question} dir="auto">
          {row.question}
        </span>
        <span className={classes.closedAt}>{row.closedAt !== null && formatTime(row.closedAt)}</span>
      </div>
      <span className={classes.outcome} data-answered={answered || undefined} title={row.returnNote} dir="auto">
        {answered
          ? t('escalations.answeredAfter', { length: formatDuration(row.firstAskToAirMs ?? 0) })
          : row.returnNote
            ? t('escalations.returnedWith', { note: row.returnNote })
            : t('escalations.returned')}
      </span>
    </li>
  )
}
