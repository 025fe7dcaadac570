import { useEffect, useState } from 'react'
import { playBehind } from './play-behind'

/** What keeps the display awake: the browser's lock, a picture that plays, or nothing. */
export type Awake = 'lock' | 'picture' | 'nothing'

/** Presses of the user: only with one will some browsers play, such as those of phones that save power. */
const PRESSES = ['keydown', 'pointerdown', 'pointerup', 'touchend'] as const

/**
 * Keeps the display awake while the board is open. Over plain http browsers give no lock: then a picture plays behind the
 * board, which most take for a film. The lock is lost whenever the page is hidden, the picture when the browser stops it;
 * each is tried again when the page is back, and with every press until one of them holds.
 * @returns what keeps it awake now
 */
export function useWakeLock(): Awake {
  const [awake, setAwake] = useState<Awake>('nothing')
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let stop: (() => void) | null = null
    let trying = false
    let left = false
    const tell = () => setAwake(lock ? 'lock' : stop ? 'picture' : 'nothing')
    const askForLock = async () => {
      // Refused on a low battery.
      lock = await navigator.wakeLock.request('screen').catch(() => null)
      if (left) return void lock?.release()
      lock?.addEventListener('release', () => {
        lock = null
        tell()
      })
    }
    const play = async () => {
      stop = await playBehind(() => {
        stop = null
        tell()
      })
      if (left) stop?.()
    }
    const acquire = async () => {
      if (trying || lock || document.visibilityState !== 'visible') return
      trying = true
      // Nothing is waited for over plain http: what plays with a press alone must be played while that is handled.
      if ('wakeLock' in navigator) await askForLock()
      if (!lock && !stop && !left) await play()
      trying = false
      if (!left) tell()
    }
    void acquire()
    document.addEventListener('visibilitychange', acquire)
    for (const press of PRESSES) addEventListener(press, acquire)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', acquire)
      for (const press of PRESSES) removeEventListener(press, acquire)
      void lock?.release()
      stop?.()
    }
  }, [])
  return awake
}
