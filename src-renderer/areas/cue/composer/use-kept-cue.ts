import { useEffect } from 'react'
import { useSeat } from '../../../kit'
import { useLink, useStudioState } from '../../../sync'
import { cueDrafts } from './draft-store'

/** Keeps the composer's cues for this device, person and show, and shows those of no other. */
export function useKeptCue(): void {
  const { deviceId } = useLink()
  const { member, known } = useSeat('operator')
  const { show } = useStudioState()
  const name = deviceId !== null && known && show ? `cue.${deviceId}.${member?.id ?? ''}.${show.id}` : null
  const nobody = `cue.${deviceId}..${show?.id}`
  useEffect(() => {
    if (name !== null) cueDrafts.belongTo(name, nobody)
  }, [name, nobody])
}
