import type { Device } from '../../src-shared/records'
import type { Tx } from '../engine/store'

/** Devices that may not come in any more, of which the latest stay in the synced set. */
const FORMER_DEVICES = 500

/** Takes the devices that were taken back, or whose token ended, longest ago out of the synced set, however many there ever were. */
export function shelveFormerDevices(tx: Tx, now: number): void {
  const former = '(revokedAt IS NOT NULL OR expiresAt <= ?) AND shelved = 0'
  const { size } = tx.sql(`SELECT COUNT(*) AS size FROM device WHERE ${former}`).get(now) as { size: number }
  if (size <= FORMER_DEVICES) return
  const oldest: Device[] = tx.rows(
    'device',
    `${former} ORDER BY COALESCE(revokedAt, expiresAt), n LIMIT ?`,
    now,
    size - FORMER_DEVICES,
  )
  for (const { id } of oldest) tx.shelve('device', id)
}
