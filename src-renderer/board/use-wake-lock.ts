import { useEffect } from 'react'

/** Keeps the display awake while the board is open, where the browser can. The lock is lost whenever the page is hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let left = false
    const acquire = async () => {
      if (document.visibilityState !== 'visible') return
      // Refused on a low battery: the board works on without it.
      const acquired = await navigator.wakeLock.request('screen').catch(() => null)
      if (left) void acquired?.release()
      else lock = acquired
    }
    void acquire()
    document.addEventListener('visibilitychange', acquire)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', acquire)
      void lock?.release()
    }
  }, [])
}
