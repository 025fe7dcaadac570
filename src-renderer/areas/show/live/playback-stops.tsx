import { useTranslation } from 'react-i18next'
import panel from '../../../kit/desk/side-panel.module.css'
import { useRecord } from '../../../sync'
import { isPlaying } from '../../feed/playback'
import classes from './needs.module.css'

/** A line of a question: that a recording is being played, or is to go on, and stops by what is asked about. */
export function PlaybackStops({ when }: { when: 'startLive' | 'endLive' | 'endRehearsal' }) {
  const { t } = useTranslation('console')
  const feed = useRecord('feed', 'playback')
  if (!isPlaying(feed)) return null
  return (
    <li className={classes.need} data-stops="playback">
      <span className={classes.needSign} aria-hidden>
        ■
      </span>
      <span className={panel.words}>
        <b>{t(feed?.wanted === 'paused' ? 'startLive.playbackPaused' : 'startLive.playback')}</b>
        <span className={classes.needWhy}>{t(`${when}.playbackStops`)}</span>
      </span>
    </li>
  )
}
