import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../../src-shared/errors'
import type { Device } from '../../src-shared/records'
import type { Actor } from '../commands/context'
import type { Reader, Tx } from '../store'

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
const NOBODY = hashOf('')

/**
 * Adds a device with a token of its own. The token is `<device id>.<secret>`; only the secret's hash is kept, so this is
 * the one time that it can be read.
 */
export function addDevice(
  tx: Tx,
  fields: Pick<Device, 'name' | 'role' | 'kind'>,
  now: number,
): { device: Device; token: string } {
  const secret = randomBytes(32).toString('base64url')
  const device = tx.put('device', {
    id: randomUUID(),
    memberId: null,
    pairedAt: now,
    revokedAt: null,
    links: 0,
    seenAt: null,
    away: false,
    expiresAt: null,
    machine: null,
    browser: '',
    address: '',
    ...fields,
  })
  tx.sql('INSERT INTO secret (deviceId, hash) VALUES (?, ?)').run(device.id, hashOf(secret))
  return { device, token: `${device.id}.${secret}` }
}

/** The device whose token this is; undefined when there is none or it was revoked. Compares in constant time. */
export function deviceOf(read: Reader, token: string): Device | undefined {
  const dot = token.indexOf('.')
  const deviceId = token.slice(0, Math.max(0, dot))
  const row = read.sql('SELECT hash FROM secret WHERE deviceId = ?').get(deviceId) as { hash: Buffer } | undefined
  const isRight = timingSafeEqual(hashOf(token.slice(dot + 1)), row?.hash ?? NOBODY)
  if (!row || !isRight) return undefined
  const device = read.get('device', deviceId)
  return device && device.revokedAt === null ? device : undefined
}

/** Who acts when something comes from a device: the person who sits at it, under the device's role. */
export function actorAt(read: Reader, device: Device): Actor {
  const member = device.memberId === null ? undefined : read.get('member', device.memberId)
  return { deviceId: device.id, role: device.role, memberId: device.memberId, name: member?.name ?? device.name }
}

/**
 * The same by the device's id, as it stands now: what it asked for may have waited.
 * @throws Refusal `unauthorized` when its token was taken back in the meantime
 */
export function actorNow(read: Reader, deviceId: string): Actor {
  const device = read.must('device', deviceId)
  if (device.revokedAt !== null) throw new Refusal('unauthorized', 'the token was revoked', { reason: 'revoked' })
  return actorAt(read, device)
}
