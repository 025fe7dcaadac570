import { useTranslation } from 'react-i18next'
import { segmentClock } from '../../../src-shared/areas/show/segment-clock'
import type { Segment, Show } from '../../../src-shared/records'
import { inLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { formatDuration, formatTime } from '../../kit'
import { LinkSign } from './link-sign'
import { isLongName } from './long-name'
import { SetUpButton } from './set-up-button'
import classes from './status.module.css'
import type { Awake } from './use-wake-lock'

interface Props {
  readonly show: Show | undefined
  readonly segment: Segment | undefined
  /** Studio clock, milliseconds. */
  readonly now: number
  readonly awake: Awake
  readonly onSetUp: () => void
}

/** The upper edge: the segment and its time, the show's time, and whether all of it is live. */
export function Status({ show, segment, now, awake, onSetUp }: Props) {
  const { t } = useTranslation('board')
  const language = useLanguage()
  const live = show?.state === 'live' ? show : undefined
  const clock = live ? segmentClock(live, segment, now) : null
  const title = live ? inLanguage(segment?.title, language) : ''
  const timing = clock?.phase === 'none' ? null : clock
  const over = timing?.phase === 'over'
  return (
    <header className={classes.status}>
      <span className={classes.segment} dir="auto" data-long={isLongName(title) || undefined}>
        {title}
      </span>
      {timing && (
        <span className={classes.timing} data-over={over}>
          <span className={classes.dim}>
            {formatDuration(timing.elapsedMs)} / {formatDuration(timing.plannedMs)}
          </span>
          <b className={classes.rest} data-clock>
            {t(over ? 'timing.over' : 'timing.left', { time: formatDuration(Math.abs(timing.leftMs)) })}
          </b>
        </span>
      )}
      <span className={classes.right}>
        {live && live.startedAt !== null && (
          <span className={classes.showClock} data-clock>
            <span className={live.rehearsal ? classes.rehearsal : classes.dim}>
              {t(live.rehearsal ? 'timing.rehearsal' : 'timing.show')}
            </span>
            {formatDuration(now - live.startedAt)}
          </span>
        )}
        <time className={classes.dim} dateTime={new Date(now).toISOString()}>
          {formatTime(now)}
        </time>
        {awake === 'nothing' && <span className={classes.sleeps}>{t('awake.maySleep')}</span>}
        <LinkSign />
        <SetUpButton onPress={onSetUp} />
      </span>
      <div className={classes.track} aria-hidden>
        {timing && (
          <div
            className={classes.run}
            data-over={over}
            style={{ transform: `scaleX(${Math.min(1, timing.elapsedMs / timing.plannedMs)})` }}
          />
        )}
      </div>
    </header>
  )
}
