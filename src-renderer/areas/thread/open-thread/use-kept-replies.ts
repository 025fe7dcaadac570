import { useEffect } from 'react'
import { useSeat } from '../../../kit'
import { useLink } from '../../../sync'
import { replyDrafts } from './sending'

/** Keeps replies and notes for this device and person, and shows those of no other. */
export function useKeptReplies(): void {
  const { deviceId } = useLink()
  const { member, known } = useSeat('support')
  const nobody = `replies.${deviceId}.`
  const name = deviceId !== null && known ? `${nobody}${member?.id ?? ''}` : null
  useEffect(() => {
    if (name !== null) replyDrafts.belongTo(name, nobody)
  }, [name, nobody])
}
