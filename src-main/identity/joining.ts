import { randomBytes, timingSafeEqual } from 'node:crypto'
import { automaticName } from '../../src-shared/areas/people/device-names'
import { refuseWindowName } from '../../src-shared/areas/people/refuse-window-name'
import { Refusal } from '../../src-shared/errors'
import type { Device } from '../../src-shared/records'
import type { Store } from '../engine/store'
import type { Pairing } from './pairing'
import type { Seen } from './seen'
import { addDevice, addJoining } from './tokens'

/** A device that wants to join. */
export interface PairRequest extends Seen {
  readonly code: string
  /** Undefined for a device that is called by what it is for and what it is. */
  readonly name?: string | undefined
  /** The roles that its page can take up; undefined for any. */
  readonly roles?: readonly Device['role'][] | undefined
  /** Whose wrong tries are counted together. */
  readonly sender: string
}

/** How a device comes to its token: by a code, by what this machine's user can read, or as a window of its own. */
export class Joining {
  /** Proves to `pair` that it may read the data folder. */
  readonly secret = randomBytes(24).toString('base64url')

  constructor(
    private readonly store: Store,
    private readonly pairing: Pairing,
    /** Studio clock, milliseconds since 1970. */
    private readonly now: () => number,
  ) {}

  /**
   * A device that has typed a code.
   * @throws Refusal as `Pairing.check`, `conflict` for a role that its page cannot take up, `invalid` for its name
   */
  pair({ code, name: wanted, roles, sender, ...seen }: PairRequest): { token: string; device: Device } {
    const { role, days } = this.pairing.check(code, sender)
    if (roles && !roles.includes(role)) {
      throw new Refusal('conflict', `the code is for ${role}`, { reason: 'pairing_other_role' })
    }
    const name = wanted ?? automaticName(role, seen.machine ?? 'browser')
    refuseWindowName(name)
    const made = this.store.transact((tx) =>
      addJoining(tx, { role, name, days, kind: 'lan', ...seen }, true, this.now()),
    )
    this.pairing.stop()
    return made
  }

  /** A script of this machine's user. @throws Refusal `unauthorized` when the secret is another one */
  pairLocally(given: string, fields: { role: Device['role']; name: string; days: number | null }): string {
    const right = Buffer.from(this.secret)
    const tried = Buffer.from(given)
    if (tried.length !== right.length || !timingSafeEqual(tried, right)) {
      throw new Refusal('unauthorized', 'the secret of this station is another one')
    }
    refuseWindowName(fields.name)
    return this.store.transact((tx) => addJoining(tx, { ...fields, kind: 'script' }, false, this.now())).token
  }

  /** The device of the desktop's own window for a role, made where there is none. */
  windowDevice(role: Device['role'], name: string): Device {
    const [known] = this.store.read.rows('device', "kind = 'window' AND role = ? AND revokedAt IS NULL", role)
    return known ?? this.store.transact((tx) => addDevice(tx, { role, name, kind: 'window' }, this.now()).device)
  }
}
