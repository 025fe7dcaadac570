import { cpSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { PUT_AWAY_AT_ONCE, putAwayMore } from '../../../src-main/areas/show/rehearsal/practised-rows'
import type { Store } from '../../../src-main/engine/store'
import { testRules } from '../../support/rules'
import { testFolder, testStore } from '../../support/store'

const undo = 'command.undo'
/** More than one slice of them. */
const PRACTISED = Array.from({ length: 2 * PUT_AWAY_AT_ONCE + 50 }, (_, n) => `practised ${n}`)

/** A rehearsal that has just ended, of so many prices and a segment that was moved; before it a price was set as well. */
function rehearsed() {
  const rules = testRules()
  const { act, product, show } = rules
  const [necklace, ring, showId] = [product('J01'), product('J02'), show()]
  const [first] = ['a', 'b'].map((en) => act('operator', 'segment.create', { showId, title: { en } }).id)
  act('operator', 'product.price', { id: ring, livePrice: 1_000 }, 'before')
  act('operator', 'show.start', { id: showId, rehearsal: true })
  for (const [n, id] of PRACTISED.entries())
    act('operator', 'product.price', { id: necklace, livePrice: 2_000 + n }, id)
  act('operator', 'product.price', { id: ring, livePrice: 2_000 }, 'over it')
  act('operator', 'segment.update', { id: first!, title: { en: 'Opening' } }, 'rundown')
  act('operator', 'show.end', { id: showId })
  return { ...rules, ring, segment: first! }
}

const marks = (store: Store) => store.read.sql("SELECT since, upTo FROM practised_rows WHERE record = 'undo'").all()
const kept = (store: Store) => (store.read.sql('SELECT COUNT(*) AS size FROM undo').get() as { size: number }).size

/** Nothing that was practised can be taken back. */
function nonePractised({ refused }: ReturnType<typeof testRules>): void {
  for (const id of [PRACTISED[0]!, PRACTISED[PUT_AWAY_AT_ONCE]!, PRACTISED.at(-1)!, 'over it'])
    expect(refused('operator', undo, { id }), id).toMatchObject({ code: 'conflict', reason: 'nothing_to_undo' })
}

test('D5: what was practised cannot be undone from the end on, while what it is undone with is deleted in slices', () => {
  const rules = rehearsed()
  const { store } = rules
  const all = kept(store)
  nonePractised(rules)
  expect(kept(store)).toBe(all)
  for (let before = all; putAwayMore(store) > 0; before = kept(store)) {
    expect(before - kept(store)).toBeLessThanOrEqual(PUT_AWAY_AT_ONCE)
    nonePractised(rules)
  }
  expect(kept(store)).toBe(all - PRACTISED.length - 1)
  expect(marks(store)).toEqual([])
})

test('D5: nor after a kill in the middle of that, from where it goes on', () => {
  const { store } = rehearsed()
  while (marks(store).length > 0 && kept(store) > PRACTISED.length) putAwayMore(store)
  const folder = testFolder()
  cpSync(dirname(store.db.name), folder, { recursive: true })
  const next = testRules(testStore(folder))
  expect(marks(next.store)).toHaveLength(1)
  nonePractised(next)
  while (putAwayMore(next.store) > 0);
  nonePractised(next)
  expect(marks(next.store)).toEqual([])
})

test('D5: what was done before a rehearsal is undone right after it, whatever was practised over it; so is its rundown', () => {
  const { act, read, ring, segment } = rehearsed()
  act('operator', undo, { id: 'before' })
  expect(read.must('product', ring).livePrice).toBe(null)
  act('operator', undo, { id: 'rundown' })
  expect(read.must('segment', segment).title).toEqual({ en: 'a' })
})

test('D5: what is done after a rehearsal is undone as ever, while the other is still being deleted', () => {
  const { act, read, ring, store } = rehearsed()
  act('operator', 'product.price', { id: ring, livePrice: 3_000 }, 'after')
  putAwayMore(store)
  expect(marks(store)).toHaveLength(1)
  act('operator', undo, { id: 'after' })
  expect(read.must('product', ring).livePrice).toBe(1_000)
})
