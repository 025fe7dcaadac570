import { useEffect, useState } from 'react'
import { playBehind } from './play-behind'

/** What keeps the display awake: the browser's lock, a picture that plays, or nothing. */
export type Awake = 'lock' | 'picture' | 'nothing'

/**
 * Keeps the display awake while the board is open. Over plain http browsers give no lock: then a picture plays behind the
 * board, which most take for a film. The lock is lost whenever the page is hidden.
 * @returns what keeps it awake now
 */
export function useWakeLock(): Awake {
  const [awake, setAwake] = useState<Awake>('nothing')
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let stop: (() => void) | null = null
    let left = false
    const acquire = async () => {
      if (document.visibilityState !== 'visible') return
      // Not there over plain http, refused on a low battery.
      const acquired = 'wakeLock' in navigator ? await navigator.wakeLock.request('screen').catch(() => null) : null
      if (left) return void acquired?.release()
      lock = acquired
      if (acquired) {
        acquired.addEventListener('release', () => setAwake(stop ? 'picture' : 'nothing'))
        return setAwake('lock')
      }
      stop ??= await playBehind()
      if (left) stop?.()
      else setAwake(stop ? 'picture' : 'nothing')
    }
    void acquire()
    document.addEventListener('visibilitychange', acquire)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', acquire)
      void lock?.release()
      stop?.()
    }
  }, [])
  return awake
}
