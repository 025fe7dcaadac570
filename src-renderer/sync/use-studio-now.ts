import { useEffect, useState } from 'react'
import { noticeSleep, studioNow } from './client'

/**
 * Studio time that renders again every `everyMs`, on the studio's own beat: with 1000, all screens of the room change
 * their seconds together.
 */
export function useStudioNow(everyMs: number): number {
  const [now, setNow] = useState(studioNow)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      noticeSleep()
      const at = studioNow()
      setNow(at)
      timer = setTimeout(tick, everyMs - (at % everyMs))
    }
    tick()
    return () => clearTimeout(timer)
  }, [everyMs])
  return now
}
