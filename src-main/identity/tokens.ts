import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { nameApart } from '../../src-shared/areas/people/device-names'
import { Refusal } from '../../src-shared/errors'
import type { Device } from '../../src-shared/records'
import { refuseTooMany } from '../engine/run/at-most'
import type { Actor } from '../engine/run/context'
import type { Reader, Tx } from '../engine/store'
import { comingIn, shutOut, tokenEnd } from './device-end'
import { shelveFormerDevices } from './former-devices'
import type { Seen } from './seen'

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
const NOBODY = hashOf('')

/**
 * Adds a device with a token of its own, and a name that no other one has. The token is `<device id>.<secret>`; only the secret's hash is kept, so this is
 * the one time that it can be read.
 * @param fields `days`: how long the token lasts (`tokenEnd`), null for no end
 * @throws Refusal `conflict`, reason `too_many.device`
 */
export function addDevice(
  tx: Tx,
  { days = null, ...fields }: Pick<Device, 'name' | 'role' | 'kind'> & Partial<Seen> & { days?: number | null },
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
    expiresAt: tokenEnd(
      now,
      days,
      tx.get('studio', 'studio')?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    ),
    machine: null,
    browser: '',
    address: '',
    ...fields,
    name: nameApart(
      fields.name,
      comingIn(tx, now).map((other) => other.name),
    ),
  })
  // The desktop makes its own windows' devices itself, one each.
  if (device.kind !== 'window') refuseTooMany(tx, 'device', device)
  shelveFormerDevices(tx, now)
  tx.sql('INSERT INTO secret (deviceId, hash) VALUES (?, ?)').run(device.id, hashOf(secret))
  return { device, token: `${device.id}.${secret}` }
}

/**
 * The same for a device that joins from outside, with a line in the journal that tells who did and as what; what it joined
 * with stands nowhere.
 * @param byCode it typed a code; else its token was made on the station's own machine
 * @throws Refusal as `addDevice`
 */
export function addJoining(
  tx: Tx,
  fields: Parameters<typeof addDevice>[1],
  byCode: boolean,
  now: number,
): ReturnType<typeof addDevice> {
  const made = addDevice(tx, fields, now)
  const { id, name, role } = made.device
  const line = JSON.stringify({ byCode, about: { word: `roles.${role}` } })
  tx.sql(
    'INSERT INTO journal (seq, at, name, role, deviceId, memberId, who, input) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(tx.seq, now, 'device.join', role, id, null, name, line)
  return made
}

/** Gives devices of the same name, from before names were told apart, a number: the later paired ones. */
export function nameDevicesApart(tx: Tx, now: number): void {
  const taken: string[] = []
  for (const device of comingIn(tx, now).sort((a, b) => a.pairedAt - b.pairedAt)) {
    const name = nameApart(device.name, taken)
    taken.push(name)
    if (name !== device.name) tx.put('device', { ...device, name })
  }
}

/**
 * The device whose token this is. Compares in constant time.
 * @param now studio clock, milliseconds since 1970
 * @throws Refusal `unauthorized`; with a reason (`revoked`, `token_ended`) only to who has the right token
 */
export function admit(read: Reader, token: string, now: number): Device {
  const dot = token.indexOf('.')
  const deviceId = token.slice(0, Math.max(0, dot))
  const row = read.sql('SELECT hash FROM secret WHERE deviceId = ?').get(deviceId) as { hash: Buffer } | undefined
  const isRight = timingSafeEqual(hashOf(token.slice(dot + 1)), row?.hash ?? NOBODY)
  if (!row || !isRight) throw new Refusal('unauthorized', 'a valid token is needed')
  return standing(read.must('device', deviceId), now)
}

/**
 * A device that may still come in.
 * @throws Refusal `unauthorized` with the reason why it may not
 */
export function standing(device: Device, now: number): Device {
  const refusal = shutOut(device, now)
  if (refusal) throw refusal
  return device
}

/** Who acts when something comes from a device: the person who sits at it, under the device's role. */
export function actorAt(read: Reader, device: Device): Actor {
  const member = device.memberId === null ? undefined : read.get('member', device.memberId)
  return { deviceId: device.id, role: device.role, memberId: device.memberId, name: member?.name ?? device.name }
}

/**
 * The same by the device's id, as it stands now: what it asked for may have waited.
 * @throws Refusal `unauthorized` when its token was taken back or ended in the meantime
 */
export function actorNow(read: Reader, deviceId: string, now: number): Actor {
  return actorAt(read, standing(read.must('device', deviceId), now))
}
