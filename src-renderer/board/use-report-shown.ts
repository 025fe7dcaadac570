import { useEffect, useRef } from 'react'
import type { Cue } from '../../src-shared/records'
import { send, useLink } from '../sync'

/**
 * Tells the studio that this board has drawn the cue: after it was painted, on a page that is to be seen, once. Told
 * again on the next link only when it could not be told on this one.
 */
export function useReportShown(cue: Cue | null): void {
  const { state, deviceId } = useLink()
  const told = useRef(new Set<string>())
  const id = cue?.state === 'sent' && !cue.shownOn.some((shown) => shown.deviceId === deviceId) ? cue.id : null

  useEffect(() => {
    if (id === null || state !== 'live' || told.current.has(id)) return
    let frame = 0
    const report = () => {
      if (told.current.has(id)) return
      told.current.add(id)
      send('cue.shown', { id }).catch(() => told.current.delete(id))
    }
    // The first frame draws it, the second begins when that one is on the glass.
    const afterPaint = () => {
      if (document.visibilityState !== 'visible') return
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(report)
      })
    }
    afterPaint()
    document.addEventListener('visibilitychange', afterPaint)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('visibilitychange', afterPaint)
    }
  }, [id, state])
}
