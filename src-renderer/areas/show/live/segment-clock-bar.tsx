import { useTranslation } from 'react-i18next'
import { segmentClock } from '../../../../src-shared/areas/show/segment-clock'
import type { Segment, Show } from '../../../../src-shared/records'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { formatDuration } from '../../../kit'
import { useStudioNow } from '../../../sync'
import classes from './on-air-bar.module.css'

/** The segment on air: how long it runs, and how much is left or over. */
export function SegmentClockBar({ show, segment }: { show: Show; segment: Segment }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const clock = segmentClock(show, segment, useStudioNow(1_000))
  if (!clock) return null
  const title = inLanguage(segment.title, language)
  const share = clock.plannedMs > 0 ? Math.min(1, clock.elapsedMs / clock.plannedMs) : 0
  return (
    <div className={classes.segment} data-phase={clock.phase}>
      <span className={classes.segmentTitle} title={title} dir="auto">
        {title}
      </span>
      <span className={classes.segmentElapsed}>
        {formatDuration(clock.elapsedMs)}
        {clock.plannedMs > 0 && ` / ${formatDuration(clock.plannedMs)}`}
      </span>
      {clock.phase !== 'none' && (
        <b className={classes.left}>
          {t(clock.phase === 'over' ? 'top.over' : 'top.left', { length: formatDuration(Math.abs(clock.leftMs)) })}
        </b>
      )}
      <span className={classes.bar} style={{ transform: `scaleX(${share})` }} />
    </div>
  )
}
