import type { Device } from '../../records'

/**
 * Whether a device's token lets it in: it was not taken back, and its end has not come by this moment's clock. A clock
 * that was ahead and is put right lets it in again.
 * @param now studio clock, milliseconds since 1970
 */
export const mayComeIn = ({ revokedAt, expiresAt }: Pick<Device, 'revokedAt' | 'expiresAt'>, now: number): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now)
