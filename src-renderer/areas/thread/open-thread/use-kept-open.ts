import { useEffect } from 'react'
import { tab } from '../../../storage'
import { useLink } from '../../../sync'
import { openThread, useTriage } from '../state'

/** Opens the thread again that was open before the page was loaded again; of this device and show, and no other. */
export function useKeptOpen(showId: string | undefined): void {
  const { deviceId } = useLink()
  const key = deviceId !== null && showId !== undefined ? `cueroom.open.${deviceId}.${showId}` : null
  useEffect(() => {
    if (key === null) return
    const before = tab.read(key)
    if (before !== null && useTriage.getState().openId === null) openThread(before)
    return useTriage.subscribe(({ openId }, { openId: former }) => {
      if (openId === former) return
      if (openId === null) tab.forget(key)
      else tab.keep(key, openId)
    })
  }, [key])
}
