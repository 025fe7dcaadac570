import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { tell } from '../../kit/tell'
import { useRecord, useStudioState } from '../../sync'
import { isPlaying, isRealLive } from './playback'
import { toldStopped } from './stopped-playback'

/** Milliseconds that the notice stays. */
const SAID_MS = 12_000

/** Tells that a playback has stopped because a real live started. */
export function PlaybackNotice() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const playing = isPlaying(useRecord('feed', 'playback'))
  const live = isRealLive(show) ? show.id : null
  const before = useRef({ playing, live })
  useEffect(() => {
    const was = before.current
    before.current = { playing, live }
    if (live === null || was.live === live || !was.playing || playing) return
    toldStopped(live)
    tell('playback', { color: 'calm', message: t('feeds.stoppedByLive'), autoClose: SAID_MS })
  }, [playing, live, t])
  return null
}
