import { expect, test } from 'vitest'
import { SyncedSet } from '../../../src-main/engine/sync/synced-set'
import { testRules } from '../../support/rules'

/** The set as a studio with one product and one article begins, kept in step with its store. */
function room() {
  const { store, act } = testRules()
  act('operator', 'show.create', { title: { en: 'Flash sale' } })
  act('operator', 'article.create', { title: { en: 'Plating' }, answers: { en: '18k' } })
  const set = new SyncedSet(store.read, store.head)
  store.onCommit((change) => set.apply(change))
  return { set, act, store }
}

test('S3: what was changed since the set was read is in it as a start would read it', () => {
  const { set, act, store } = room()
  const { id } = act('operator', 'article.create', { title: { en: 'Chain' }, answers: { en: '45 cm' } })
  act('operator', 'article.delete', { id })
  act('operator', 'show.create', { title: { en: 'Another' } })
  const read = new SyncedSet(store.read, store.head)
  expect(JSON.parse(set.snapshot('operator', 'e').asText)).toEqual(JSON.parse(read.snapshot('operator', 'e').asText))
})

test('a snapshot is the same as bytes, as text and as an object', () => {
  const { set } = room()
  for (const role of ['operator', 'host'] as const) {
    const frame = set.snapshot(role, 'e')
    expect(JSON.parse(frame.asBytes.toString())).toEqual(frame.asObject)
    expect(frame.asText).toBe(frame.asBytes.toString())
  }
})

test('rows that did not change are written as JSON once, however many snapshots are made', () => {
  const { set, act } = room()
  set.snapshot('operator', 'e')
  const written: unknown[] = []
  const stringify = JSON.stringify
  JSON.stringify = ((value: unknown) => {
    written.push(value)
    return stringify(value)
  }) as typeof JSON.stringify
  try {
    act('operator', 'show.create', { title: { en: 'Another' } })
    written.length = 0
    set.snapshot('operator', 'e')
    set.snapshot('support', 'e')
  } finally {
    JSON.stringify = stringify
  }
  expect(written.filter((row) => (row as { answers?: unknown }).answers)).toEqual([])
  expect(written.filter((row) => (row as { title?: { en: string } }).title?.en === 'Another')).toHaveLength(1)
})

test('R4: whoever has missed more than 2,000 rows that left gets no patch', () => {
  const { set, act, store } = room()
  const from = store.head
  const { id } = act('operator', 'article.create', { title: { en: 'Chain' }, answers: { en: '45 cm' } })
  act('operator', 'article.delete', { id })
  expect(set.patchSince('operator', 'e', from)).toContain(id)
  store.transact((tx) => {
    for (let i = 0; i < 2_000; i += 1) tx.del('cueTemplate', `template ${i}`)
  })
  expect(set.patchSince('operator', 'e', from)).toBeNull()
  // The one row that is forgotten left with this change: who had that lacks nothing.
  expect(set.patchSince('operator', 'e', from + 1)).toBeNull()
  expect(set.patchSince('operator', 'e', from + 2)).not.toBeNull()
  expect(set.patchSince('operator', 'e', store.head)).not.toBeNull()
})

test('R2: a row that left and came back is told as there, and not as gone', () => {
  const { set, act, store } = room()
  const { showId } = store.read.must('studio', 'studio')
  const { id } = act('operator', 'segment.create', { showId: showId!, title: { en: 'Ring' } })
  const from = store.head
  act('operator', 'segment.delete', { id }, 'deleted')
  act('operator', 'command.undo', { id: 'deleted' })
  const { puts, dels } = JSON.parse(set.patchSince('operator', 'e', from)!) as {
    puts: [string, { id: string }][]
    dels: [string, string][]
  }
  expect(puts.map(([record, row]) => [record, row.id])).toContainEqual(['segment', id])
  expect(dels).not.toContainEqual(['segment', id])
})
