import { useTranslation } from 'react-i18next'
import { formatTime } from '../../kit'
import { useLink } from '../../sync'
import classes from './status.module.css'

/** Whether the board shows what is, or what was and since when; in words and shape, readable from three metres. */
export function LinkSign() {
  const { t } = useTranslation()
  const { state, since } = useLink()
  return (
    <span className={classes.link} data-link={state} role="status">
      <span aria-hidden>{state === 'live' ? '●' : '▲'}</span>{' '}
      <span className={classes.says}>{t(`link.${state}`, { time: formatTime(since) })}</span>
    </span>
  )
}
