import type { Device, Member } from '../../../src-shared/records'
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
