import type { Cue, Device, Member, Show } from '../../../src-shared/records'
import { ROLES, type Role } from '../../../src-shared/roles'
import type { ScreenLanguage } from '../../../src-shared/text'
import { compareNames } from '../../kit/format'

export interface CrewSeat {
  device: Device
  /** Who sits there, or the device's own name. */
  label: string
}

/**
 * Devices with an open link, by role in the order of `ROLES`; `feed` and roles that nobody holds are left out.
 * @param shownName a device's name as it is shown
 */
export function crew(
  devices: readonly Device[],
  members: readonly Member[],
  shownName: (name: string) => string = (name) => name,
  language: ScreenLanguage = 'en',
): { role: Role; seats: CrewSeat[] }[] {
  const names = new Map(members.map((member) => [member.id, member.name]))
  return ROLES.map((role) => ({
    role,
    seats: devices
      .filter((device) => device.role === role && device.links > 0 && device.revokedAt === null)
      .map((device) => ({ device, label: (device.memberId && names.get(device.memberId)) || shownName(device.name) }))
      .sort((a, b) => compareNames(a.label, b.label, language)),
  })).filter((group) => group.role !== 'feed' && group.seats.length > 0)
}

/** So long after it has gone a board is missed, in milliseconds. */
const MISSED_MS = 10 * 60_000

/**
 * Boards that the host read in this live and that have gone, while others are there: nobody may look at those.
 * @param now studio clock, milliseconds since 1970
 */
export function boardsGone(
  devices: readonly Device[],
  cues: readonly Cue[],
  show: Show | undefined,
  now: number,
): readonly Device[] {
  if (show?.state !== 'live') return []
  const read = new Set(
    cues.filter(({ showId }) => showId === show.id).flatMap((cue) => cue.shownOn.map((at) => at.deviceId)),
  )
  return devices.filter(
    ({ id, role, links, revokedAt, seenAt }) =>
      role === 'host' && links === 0 && revokedAt === null && read.has(id) && now - (seenAt ?? 0) < MISSED_MS,
  )
}
