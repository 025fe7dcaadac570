import { useTranslation } from 'react-i18next'
import type { Show } from '../../../src-shared/records'
import { formatDuration, Since } from '../../kit'
import classes from './top.module.css'

/** Planned, live for how long, or ended after how long. */
export function LiveState({ show }: { show: Show }) {
  const { t } = useTranslation('console')
  const { startedAt, endedAt } = show
  return (
    <span className={classes.state} data-state={show.state}>
      <b>{t(`shows.state.${show.state}`)}</b>
      {show.state === 'live' && startedAt !== null && (
        <span className={classes.clock}>
          <Since at={startedAt} />
        </span>
      )}
      {startedAt !== null && endedAt !== null && (
        <span className={classes.clock}>{formatDuration(endedAt - startedAt)}</span>
      )}
    </span>
  )
}
