import { isBoardUp } from '../../../src-shared/areas/show/readiness'
import type { Device } from '../../../src-shared/records'

/**
 * What is wrong with the host's boards: `display`, a board's display was unplugged; `gone`, there was one and none is up;
 * `none`, there never was one. Null while all is well.
 */
export function boardTrouble(devices: readonly Device[]): 'display' | 'gone' | 'none' | null {
  const boards = devices.filter((device) => device.role === 'host' && device.revokedAt === null)
  if (boards.some((device) => device.away)) return 'display'
  if (boards.some(isBoardUp)) return null
  return boards.some((device) => device.seenAt !== null) ? 'gone' : 'none'
}
