import { describe, expect, test } from 'vitest'
import { mayCarry, view, viewRefusal } from '../../../src-main/engine/sync/views'
import { Refusal } from '../../../src-shared/errors'
import {
  NO_NETWORK,
  RECORD_NAMES,
  RECORD_SPECS,
  RECORDS,
  type RecordName,
  type RecordOf,
} from '../../../src-shared/records'
import { ROLES, type Role } from '../../../src-shared/roles'
import { aCue, NECKLACE } from '../../support/rows'
import { fitting, inputSchema } from '../../support/schema-cases'

/** Rows with something in every field that some role may not see. */
const FULL: { readonly [N in RecordName]?: RecordOf<N> } = {
  studio: {
    id: 'studio',
    showId: 'show',
    lanSharing: true,
    addresses: ['http://192.168.1.20:4310'],
    lanAddress: '192.168.1.20',
    network: { ...NO_NETWORK, wrongCodes: { at: 3, address: '192.168.1.77' }, announcing: 'on' },
    zone: 'Asia/Shanghai',
    clockAheadMs: 3_600_000,
    ownAccounts: ['studio'],
    copyFailed: { at: 4, why: 'disk_full' },
    recovery: {
      at: 3,
      kind: 'damaged',
      copyFrom: 2,
      movedTo: '/data/cueroom.damaged-20260105T200000.sqlite',
      lost: { changes: 4, since: 1, until: 2 },
    },
  },
  product: {
    id: 'p',
    ...NECKLACE,
    shopId: '1729384756102938475',
    livePrice: 1_999,
    stockStart: 40,
    points: [{ zh: '不掉色' }],
    facts: { en: '925 silver, plated' },
  },
  cue: aCue('c', { localized: { en: 'how it is plated' }, threadId: 't', escalationId: 'e', askers: 3 }),
}
const rowOf = (record: RecordName) => FULL[record] ?? fitting(inputSchema(RECORDS[record]))

const NO_ADDRESSES = {
  studio: { addresses: [], lanAddress: null, network: NO_NETWORK, recovery: null, copyFailed: null, clockAheadMs: 0 },
}
const FOR_THE_BOARD = { studio: { ...NO_ADDRESSES.studio, ownAccounts: [] } }
const NO_FACTS = { product: { facts: null, shopId: '' } }
/** The table of V1: what a role sees, and what of it is empty. */
const SEEN: Record<Role, { records: readonly RecordName[]; cut: { [N in RecordName]?: Partial<RecordOf<N>> } }> = {
  operator: { records: RECORD_NAMES, cut: {} },
  observer: { records: RECORD_NAMES, cut: {} },
  support: { records: RECORD_NAMES.filter((record) => record !== 'device'), cut: NO_ADDRESSES },
  host: {
    records: ['studio', 'member', 'show', 'segment', 'product', 'cueTemplate', 'cue', 'signal'],
    cut: { ...FOR_THE_BOARD, ...NO_FACTS, cue: { threadId: null } },
  },
  feed: { records: ['studio', 'show', 'product'], cut: { ...FOR_THE_BOARD, ...NO_FACTS } },
}

describe.each(ROLES)('what %s sees', (role) => {
  const { records, cut } = SEEN[role]

  test('V1 V3: these records and no others', () => {
    expect(RECORD_NAMES.filter((record) => mayCarry(role, record))).toEqual(records)
  })

  test.each(records)('V1 V2: a %s, with the fields that are not for this role empty, and still a row', (record) => {
    const row = rowOf(record)
    const seen = view(role, record, row as never)
    expect(seen).toEqual({ ...(row as object), ...cut[record] })
    expect(RECORDS[record].parse(seen)).toEqual(seen)
  })
})

/** What is said of a record for a role that does not see all of it. */
const LISTED = RECORD_NAMES.flatMap((record) =>
  Object.entries(RECORD_SPECS[record].sees).flatMap(([role, shown]) =>
    shown && shown !== 'all' ? [{ record, role: role as Role, shown }] : [],
  ),
)

test.each(LISTED)('V1: what $role sees of a $record is said of each of its fields', ({ record, role, shown }) => {
  const named: readonly string[] = [...shown.fields, ...Object.keys(shown.instead ?? {})]
  const unnamed = Object.keys(RECORDS[record].shape).filter((field) => !named.includes(field))
  const how = `\`${role}\` of ${record}Record does not say whether these are seen: list them in \`fields\`, or in \`instead\` what stands in their place`
  expect(unnamed, how).toEqual([])
})

test.each(LISTED)('V1: a field of a $record that is not named for $role reaches nobody of it', ({ record, role }) => {
  const grown = { ...(rowOf(record) as object), phone: '+86 138 0000 0000' }
  expect(view(role, record, grown as never)).not.toHaveProperty('phone')
})

describe('C10: the row of a conflict', () => {
  const cue = { ...(fitting(inputSchema(RECORDS.cue)) as object), threadId: 't' }

  test('is cut to the role', () => {
    const refusal = new Refusal('conflict', 'gone', { reason: 'r', record: 'cue', current: cue })
    expect(viewRefusal('host', refusal).toWire()).toEqual({
      code: 'conflict',
      message: 'gone',
      reason: 'r',
      current: { ...cue, threadId: null },
    })
    expect(viewRefusal('operator', refusal).toWire().current).toEqual(cue)
  })

  test('is left out where the role may not see it at all', () => {
    const refusal = new Refusal('conflict', 'gone', { reason: 'r', record: 'thread', current: { id: 't' } })
    expect(viewRefusal('host', refusal).toWire()).toEqual({ code: 'conflict', message: 'gone', reason: 'r' })
  })

  test('what is no row stays', () => {
    const refusal = new Refusal('unauthorized', 'wrong', { current: { triesLeft: 3 } })
    expect(viewRefusal('host', refusal).toWire()).toMatchObject({ current: { triesLeft: 3 } })
  })
})
