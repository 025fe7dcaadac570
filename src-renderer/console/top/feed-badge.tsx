import { useTranslation } from 'react-i18next'
import { feedStatus } from '../../../src-shared/readiness'
import { formatTime } from '../../kit'
import { useRecords, useStudioNow, useStudioState } from '../../sync'
import { openPanel } from '../ui'
import classes from './pills.module.css'

const SIGN = { connected: '●', waiting: '◌', stale: '▲', paused: '‖', off: '○' } as const

/** How the comments come in: connected, waiting, stale since when, or not at all. During a live their lack is wrong. */
export function FeedBadge() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const { state, source, since } = feedStatus(useRecords('feed'), useStudioNow(1_000))
  const isWrong = state === 'stale' || (state === 'off' && show?.state === 'live' && !show.rehearsal)
  const where = source ? t(`feeds.name.${source}`) : t('feedStatus.open')
  return (
    <button
      type="button"
      className={classes.pill}
      data-feed={state}
      data-tone={isWrong ? 'wrong' : state === 'connected' ? 'good' : undefined}
      title={where}
      onClick={() => openPanel('feeds')}
    >
      <span className={classes.sign} aria-hidden>
        {SIGN[state]}
      </span>
      <span role="status">{t(`feedStatus.${state}`, { time: formatTime(since ?? 0) })}</span>
    </button>
  )
}
