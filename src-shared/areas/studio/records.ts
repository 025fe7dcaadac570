import { z } from 'zod'
import { defineRecord, type Shown, WHOLE } from '../../define-record'
import { cutText } from '../../plain-text'
import { cleaned, id, instant, LIMITS, localized } from '../../text'

/** What is known of a history's end. */
const recovery = z.strictObject({
  at: instant,
  /**
   * The database was damaged or gone; it held less than what had been acknowledged, or another history; or the operator
   * had a copy or an export put in its place, or wanted to and it could not be opened (`not_restored`).
   */
  kind: z.enum(['damaged', 'missing', 'behind', 'replaced', 'restored', 'imported', 'not_restored']),
  /** When the copy that is open now was made; null when none is. */
  copyFrom: instant.nullable(),
  /** Where the former file lies; null when there is none. */
  movedTo: z.string().max(5_000).nullable(),
  /**
   * Acknowledged and not there: how many changes, where that can be told, after when and up to when.
   */
  lost: z.strictObject({ changes: z.int().min(1).nullable(), since: instant.nullable(), until: instant.nullable() }),
  /** A show was live in what is open now: whether it stays on air, or has ended by that. */
  live: z
    .strictObject({ title: localized(LIMITS.name), goesOn: z.boolean(), rehearsal: z.boolean().default(false) })
    .optional(),
  /** When, with that still unread, another file was to be opened and could not be. */
  notRestoredAt: instant.optional(),
})

/** What the station found on its network and what the operator must know of it. */
const network = z.strictObject({
  /** An address that typed five wrong codes, or the last one that a code stands (`isOver`), until the operator has read of it. */
  wrongCodes: z.strictObject({ at: instant, address: cleaned(64), isOver: z.literal(true).optional() }).nullable(),
  /** Whether programs of the network find the station by mDNS. */
  announcing: z.enum(['off', 'on', 'failed']),
  /** The certificate for https on the network; null where none was given. */
  certificate: z
    .strictObject({
      state: z.enum(['good', 'expired', 'early', 'mismatch', 'unreadable']),
      until: instant.nullable(),
      /** The addresses and names that it is not good for, of those that the station has. */
      missing: z.array(cleaned(255)).max(32),
    })
    .nullable(),
})
export type Network = z.infer<typeof network>
/** What is known of the network before the station has looked, and to roles that need not know. */
export const NO_NETWORK: Network = { wrongCodes: null, announcing: 'off', certificate: null }

/** So far from the studio's clock, in milliseconds, no system's clock is: 100 years. */
const FARTHEST_CLOCK_MS = 100 * 366 * 86_400_000

/** So many TikTok accounts a studio may have of its own. */
export const MOST_ACCOUNTS = 50

/** Characters of an account at the most. */
const LONGEST_ACCOUNT = 64

/** A TikTok handle as it is compared: without the @ before it, in small letters, of which some are longer than the capital. */
export const accountOf = (handle: string): string =>
  cutText(
    handle
      .trim()
      .replace(/^[@＠]+/, '')
      .toLowerCase(),
    LONGEST_ACCOUNT,
  )

/** What is true of the whole studio; one row, id `studio`. */
export const studio = z.strictObject({
  id: z.literal('studio'),
  /** The show that the screens are about. */
  showId: id.nullable(),
  lanSharing: z.boolean(),
  /** Addresses that the station answers on, `http://192.168.1.20:4310`. */
  addresses: z.array(cleaned(100)).max(32),
  /** The address that the operator chose for QR codes; null for the first one. */
  lanAddress: cleaned(64).nullable(),
  network,
  /** The studio's time zone, IANA name: every screen tells the time of day by it. */
  zone: cleaned(64),
  /** How far the system's clock is ahead of the studio's, in milliseconds; 0 for less than two seconds. */
  clockAheadMs: z.int().min(-FARTHEST_CLOCK_MS).max(FARTHEST_CLOCK_MS),
  /** TikTok handles of the studio itself, as `accountOf` writes them: who writes under one is no viewer. */
  ownAccounts: z.array(cleaned(LONGEST_ACCOUNT).min(1)).max(MOST_ACCOUNTS),
  /** Why another history began and what was lost with the former one; null when none did, or it was read. */
  recovery: recovery.nullable(),
  /** Since when copies of the database fail, and why; null when the last one succeeded. */
  copyFailed: z.strictObject({ at: instant, why: z.enum(['disk_full', 'damaged', 'other']) }).nullable(),
})
export type Studio = z.infer<typeof studio>

/** The studio on its first day. */
export const newStudio = (recovery: Studio['recovery'] = null): Studio => ({
  id: 'studio',
  showId: null,
  lanSharing: false,
  addresses: [],
  ownAccounts: [],
  lanAddress: null,
  network: NO_NETWORK,
  zone: 'UTC',
  clockAheadMs: 0,
  recovery,
  copyFailed: null,
})

/** Nothing of the machine and its network, nor of what was lost. */
const HIDDEN = {
  addresses: [],
  lanAddress: null,
  network: NO_NETWORK,
  recovery: null,
  copyFailed: null,
  clockAheadMs: 0,
}
const FOR_BOARDS: Shown<Studio> = {
  fields: ['id', 'showId', 'lanSharing', 'zone'],
  instead: { ...HIDDEN, ownAccounts: [] },
}

export const studioRecord = defineRecord({
  schema: studio,
  scope: WHOLE,
  sees: {
    support: { fields: ['id', 'showId', 'lanSharing', 'zone', 'ownAccounts'], instead: HIDDEN },
    host: FOR_BOARDS,
    feed: FOR_BOARDS,
  },
  told: { lanSharing: 'value' },
  isToldAlong: true,
})
