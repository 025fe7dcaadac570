import { useTranslation } from 'react-i18next'
import { feedStatus } from '../../../src-shared/areas/show/readiness'
import { formatTime } from '../../kit'
import { openPanel } from '../../kit/desk/over-desk'
import classes from '../../kit/desk/pill.module.css'
import { useLink, useRecord, useRecords, useStudioNow, useStudioState } from '../../sync'
import { comesLate } from './feeds'
import { FeedsPanel } from './panel/feeds-panel'

const SIGN = {
  connected: '●',
  late: '▲',
  playback: '▶',
  quiet: '●',
  waiting: '◌',
  stale: '▲',
  paused: '‖',
  off: '○',
  unknown: '?',
} as const

/**
 * How the comments come in: connected, quiet or broken off since when, waiting, or not at all. Before and in a live their
 * lack is wrong; after it nothing is. While the studio does not answer, nobody knows.
 */
export function FeedBadge() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const isKnown = useLink().state === 'live'
  const isLive = show?.state === 'live'
  const feeds = useRecords('feed')
  const status = feedStatus(feeds, useStudioNow(1_000), isLive ? show.startedAt : null)
  const { source, since } = status
  const isPlaying = feeds.some(({ id, wanted, state }) => id === 'playback' && wanted === 'on' && state === 'on')
  const comesIn = isPlaying ? 'playback' : status.state
  const isLate = comesLate(show, useRecord('tally', show?.id), status) && (isPlaying || comesIn === 'connected')
  const state = !isKnown ? 'unknown' : isLate ? 'late' : comesIn
  const isReal = isLive && !show.rehearsal
  const isWrong =
    // A live's feed goes on for a while; nobody rehearses any more in a rehearsal that is over.
    (state === 'late' && show?.rehearsal) ||
    (show?.state !== 'ended' && (state === 'stale' || (isReal && (state === 'off' || state === 'playback'))))
  const where = isPlaying ? t('feeds.name.playback') : source ? t(`feeds.name.${source}`) : t('feedStatus.open')
  return (
    <button
      type="button"
      className={classes.pill}
      data-feed={state}
      data-tone={isWrong ? 'wrong' : state === 'connected' ? 'good' : undefined}
      title={state === 'late' ? t('feedStatus.lateHelp') : where}
      onClick={() => openPanel(<FeedsPanel />)}
    >
      <span className={classes.sign} aria-hidden>
        {SIGN[state]}
      </span>
      <span role="status">{t(`feedStatus.${state}`, { time: formatTime(since ?? 0) })}</span>
    </button>
  )
}
