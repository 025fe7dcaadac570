import { useTranslation } from 'react-i18next'
import type { Show } from '../../../../src-shared/records'
import { formatDuration, Since } from '../../../kit'
import classes from './on-air-bar.module.css'

/** Planned, live for how long, or ended after how long. A rehearsal is never called live. */
export function LiveState({ show }: { show: Show }) {
  const { t } = useTranslation('console')
  const { startedAt, endedAt } = show
  const state = show.state === 'live' && show.rehearsal ? 'rehearsing' : show.state
  return (
    <span className={classes.state} data-state={state}>
      <b>{t(`shows.state.${state}`)}</b>
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
