import { create } from 'zustand'
import type { Member } from '../../src-shared/records'
import type { RoomRole } from '../../src-shared/roles'
import { useLink, useQuery, useRecords } from '../sync'
import { useAct } from './use-act'

/** Who sits at this device, who could, and how to say so. What is done from now on is recorded under that name. */
export interface Seat {
  readonly member: Member | undefined
  /** Whether the studio has said who it is. */
  readonly known: boolean
  /** The people of this role who work here. */
  readonly candidates: readonly Member[]
  readonly pending: boolean
  /** Resolves once the studio knows. */
  sit(memberId: string | null): Promise<void>
}

/** How often somebody sat down at this device or left it, as far as this screen did it: all that ask who it is ask anew. */
const useSeatChanges = create<{ times: number }>(() => ({ times: 0 }))

/** Somebody has sat down at this device, or has left it. */
export const seatChanged = (): void => useSeatChanges.setState(({ times }) => ({ times: times + 1 }))

/** The seat at a screen of `role`. */
export function useSeat(role: RoomRole): Seat {
  const { deviceId } = useLink()
  const members = useRecords('member')
  const { act, pending } = useAct()
  // The device's own row is the operator's to see, so it is asked for: at each new link, since it may be another device.
  const { times } = useSeatChanges()
  const me = useQuery('device.me', {}, `${deviceId} ${times}`)
  // An answer that could not be had anew holds: who sits here has not gone with the link.
  const seat = me.data?.id === deviceId ? me.data : undefined
  return {
    known: seat !== undefined,
    member: members.find((member) => member.id === seat?.memberId),
    candidates: members.filter((member) => !member.archived && member.roles.includes(role)),
    pending,
    sit: async (chosen) => {
      if (await act('device.sit', { memberId: chosen })) seatChanged()
    },
  }
}
