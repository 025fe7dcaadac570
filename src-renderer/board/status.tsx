import { useTranslation } from 'react-i18next'
import type { Segment, Show } from '../../src-shared/records'
import { inLanguage } from '../../src-shared/text'
import { useLanguage } from '../i18n'
import { formatDuration, formatTime } from '../kit'
import { LinkSign } from './link-sign'
import { SetUpButton } from './set-up-button'
import classes from './status.module.css'
import { segmentTiming } from './view'

interface Props {
  readonly show: Show | undefined
  readonly segment: Segment | undefined
  /** Studio clock, milliseconds. */
  readonly now: number
  readonly onSetUp: () => void
}

/** The upper edge: the segment and its time, the show's time, and whether all of it is live. */
export function Status({ show, segment, now, onSetUp }: Props) {
  const { t } = useTranslation('board')
  const language = useLanguage()
  const live = show?.state === 'live' ? show : undefined
  const timing = live ? segmentTiming(live, segment, now) : null
  return (
    <header className={classes.status}>
      <span className={classes.segment}>{live && inLanguage(segment?.title, language)}</span>
      {timing && (
        <span className={classes.timing} data-over={timing.over >= 0}>
          <span className={classes.dim}>
            {formatDuration(timing.elapsed)} / {formatDuration(timing.planned)}
          </span>
          <b className={classes.rest}>
            {timing.over >= 0
              ? t('timing.over', { time: formatDuration(timing.over) })
              : t('timing.left', { time: formatDuration(-timing.over) })}
          </b>
        </span>
      )}
      <span className={classes.right}>
        {live && live.startedAt !== null && (
          <span className={classes.showClock}>
            <span className={classes.dim}>{t(live.rehearsal ? 'timing.rehearsal' : 'timing.show')}</span>
            {formatDuration(now - live.startedAt)}
          </span>
        )}
        <time className={classes.dim} dateTime={new Date(now).toISOString()}>
          {formatTime(now)}
        </time>
        <LinkSign />
        <SetUpButton onPress={onSetUp} />
      </span>
      <div className={classes.track} aria-hidden>
        {timing && (
          <div
            className={classes.run}
            data-over={timing.over >= 0}
            style={{ transform: `scaleX(${Math.min(1, timing.elapsed / timing.planned)})` }}
          />
        )}
      </div>
    </header>
  )
}
