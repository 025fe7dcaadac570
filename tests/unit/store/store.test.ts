import { expect, test } from 'vitest'
import type { Change, Store } from '../../../src-main/engine/store'
import { LAYOUTS } from '../../../src-main/engine/store/tables'
import { type CueTemplate, RECORD_NAMES, RECORDS, type RecordName } from '../../../src-shared/records'
import { fitting, inputSchema } from '../../support/schema-cases'
import { otherProgram, testStore } from '../../support/store'

const template = (id: string, text = 'stock is going'): CueTemplate => ({
  id,
  text: { en: text },
  urgency: 'soon',
  intent: null,
  holdSeconds: null,
  position: 'a0',
})

const add = (store: Store, id: string) => store.transact((tx) => tx.put('cueTemplate', template(id)))
const ids = (store: Store) => store.read.rows('cueTemplate').map((row) => row.id)

test('a commit takes the next seq and tells every listener once', () => {
  const { store } = testStore()
  const heard: Change[] = []
  store.onCommit((change) => heard.push(change))
  const before = store.head
  add(store, 'a')
  expect(store.head).toBe(before + 1)
  expect(heard).toEqual([{ from: before, to: before + 1, puts: [['cueTemplate', template('a')]], dels: [] }])
})

test('of a row its fields are told and nothing that came along with them', () => {
  const { store } = testStore()
  const heard: Change[] = []
  store.onCommit((change) => heard.push(change))
  const kept = store.transact((tx) => tx.put('cueTemplate', { ...template('a'), secret: 'x' } as CueTemplate))
  expect(kept).toEqual(template('a'))
  expect(heard[0]!.puts).toEqual([['cueTemplate', template('a')]])
})

test('a transaction that throws leaves rows, seq and listeners as they were', () => {
  const { store } = testStore()
  const heard: Change[] = []
  store.onCommit((change) => heard.push(change))
  const before = store.head
  const fail = () =>
    store.transact((tx) => {
      tx.put('cueTemplate', template('a'))
      throw new Error('changed my mind')
    })
  expect(fail).toThrow('changed my mind')
  expect(ids(store)).toEqual([])
  expect(store.head).toBe(before)
  expect(heard).toEqual([])
  add(store, 'b')
  expect(ids(store)).toEqual(['b'])
})

test('a transaction that changes nothing takes no seq, unless it is recorded', () => {
  const { store } = testStore()
  const before = store.head
  store.transact((tx) => tx.get('studio', 'studio'))
  expect(store.head).toBe(before)
  store.transact(() => {}, { always: true })
  expect(store.head).toBe(before + 1)
})

test('the head is kept over a reopening', () => {
  const first = testStore()
  add(first.store, 'a')
  const { head, epoch } = first.store
  first.store.close()
  const { store } = testStore(first.dataDir)
  expect(store.head).toBe(head)
  expect(store.epoch).toBe(epoch)
})

test('S2: a change names each row once, with the last word on it', () => {
  const { store } = testStore()
  add(store, 'old')
  const heard: Change[] = []
  store.onCommit((change) => heard.push(change))
  store.transact((tx) => {
    tx.put('cueTemplate', template('a', 'first'))
    tx.put('cueTemplate', template('a', 'second'))
    tx.put('cueTemplate', template('b'))
    tx.del('cueTemplate', 'b')
    tx.del('cueTemplate', 'old')
    tx.put('cueTemplate', template('old', 'back'))
  })
  expect(heard[0]).toMatchObject({
    puts: [
      ['cueTemplate', { id: 'a', text: { en: 'second' } }],
      ['cueTemplate', { id: 'old', text: { en: 'back' } }],
    ],
    dels: [['cueTemplate', 'b']],
  })
})

test('a change made by a listener is heard by everyone after the one that caused it', () => {
  const { store } = testStore()
  const heard: string[] = []
  store.onCommit(({ to }) => {
    heard.push(`first ${to}`)
    if (ids(store).length === 1) add(store, 'b')
  })
  store.onCommit(({ to }) => heard.push(`second ${to}`))
  const before = store.head
  add(store, 'a')
  expect(heard).toEqual([1, 2].flatMap((n) => [`first ${before + n}`, `second ${before + n}`]))
})

test('a listener that throws takes neither the answer from the caller nor the change from the others', () => {
  const heard: number[] = []
  const faults: unknown[] = []
  const { store } = testStore(undefined, (error) => faults.push(error))
  store.onCommit(() => {
    throw new Error('broken listener')
  })
  store.onCommit(({ to }) => heard.push(to))
  const before = store.head
  add(store, 'a')
  add(store, 'b')
  expect(heard).toEqual([before + 1, before + 2])
  expect(faults).toHaveLength(2)
})

test('T1: while another program writes, a transaction is busy, and the next one after it works', () => {
  const { store, path } = testStore()
  const other = otherProgram(path)
  other.exec('BEGIN IMMEDIATE')
  const before = store.head
  expect(() => add(store, 'a')).toThrow(expect.objectContaining({ code: 'busy', details: { reason: 'database_busy' } }))
  expect(store.head).toBe(before)
  other.exec('COMMIT')
  add(store, 'b')
  expect(ids(store)).toEqual(['b'])
})

test('T2: on a full disk nothing is half-written, and it goes on when there is room', () => {
  const { store } = testStore()
  add(store, 'small')
  const pages = store.db.pragma('page_count', { simple: true }) as number
  store.db.pragma(`max_page_count = ${pages}`)
  const before = store.head
  const large = () =>
    store.transact((tx) => {
      for (let i = 0; i < 500; i += 1) tx.put('cueTemplate', template(`large ${i}`, 'x'.repeat(200)))
    })
  expect(large).toThrow(expect.objectContaining({ code: 'internal', details: { reason: 'disk_full' } }))
  expect(store.db.inTransaction).toBe(false)
  expect(ids(store)).toEqual(['small'])
  expect(store.head).toBe(before)
  store.db.pragma('max_page_count = 1000000')
  large()
  expect(ids(store)).toHaveLength(501)
  expect(store.head).toBe(before + 1)
})

test('a shelved row leaves the synced set and comes back when it is written', () => {
  const { store } = testStore()
  add(store, 'a')
  const from = store.head
  store.transact((tx) => tx.shelve('cueTemplate', 'a'))
  expect(store.read.synced('cueTemplate')).toEqual([])
  expect(ids(store)).toEqual(['a'])
  expect(store.read.sql('SELECT record, id FROM gone WHERE seq > ?').all(from)).toEqual([
    { record: 'cueTemplate', id: 'a' },
  ])
  add(store, 'a')
  expect(store.read.synced('cueTemplate')).toEqual([template('a')])
  expect(store.read.sql('SELECT record, id FROM gone').all()).toEqual([])
})

test.each(RECORD_NAMES.filter((name) => name !== 'comment'))('a %s is read as it was written', (name) => {
  const { store } = testStore()
  store.db.pragma('foreign_keys = OFF')
  const schema = RECORDS[name as RecordName]
  const whole = fitting(inputSchema(schema)) as Record<string, unknown> & { id: string }
  expect(schema.parse(whole)).toEqual(whole)
  const empty = Object.fromEntries(
    Object.entries(whole).map(([field, value]) => [
      field,
      schema.shape[field as never] &&
      (schema.shape[field as never] as { safeParse: (v: null) => { success: boolean } }).safeParse(null).success
        ? null
        : value,
    ]),
  )
  for (const row of [whole, empty]) {
    store.transact((tx) => tx.put(name, row as never))
    expect(store.read.get(name, whole.id)).toEqual(row)
  }
  expect(LAYOUTS[name].fields.map((field) => field.name)).toEqual(Object.keys(schema.shape))
})
