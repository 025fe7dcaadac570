import { expect, onTestFinished, test, vi } from 'vitest'
import { Ingest } from '../../../src-main/feeds/ingest'
import type { Product } from '../../../src-shared/records'
import { chatter } from '../../support/feed-events'
import { TestClock } from '../../support/folder'
import { firstStore, otherProgram } from '../../support/store'

function room() {
  const { store, path } = firstStore()
  const faults: unknown[] = []
  const ingest = new Ingest(store, new TestClock().now, (error) => faults.push(error))
  const written = () => (store.read.sql('SELECT COUNT(*) AS size FROM comment').get() as { size: number }).size
  return { store, path, ingest, faults, written }
}

test('F7: what came is written by itself within 100 ms, as one seq', () => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { store, ingest, written } = room()
  const { head } = store
  for (const event of chatter(9)) void ingest.take('http', [event])
  expect(written()).toBe(0)
  vi.advanceTimersByTime(100)
  expect(written()).toBe(9)
  expect(store.head).toBe(head + 1)
})

test('closing writes everything that waits', () => {
  const { ingest, written } = room()
  void ingest.take('http', chatter(600))
  ingest.close()
  expect(written()).toBe(600)
})

test('T1: closing while the disk takes nothing comes to an end, in the middle of a flood as well', async () => {
  const { store, path, ingest, written, faults } = room()
  const firstBatch = new Promise<void>((resolve) => {
    store.onCommit(() => resolve())
  })
  void ingest.take('http', chatter(2_000))
  await firstBatch
  const other = otherProgram(path)
  other.exec('BEGIN IMMEDIATE')
  const before = written()
  void ingest.take('http', chatter(1_000, 'more'))
  ingest.close()
  expect(written()).toBe(before)
  expect(faults).toHaveLength(1)
})

const EARRINGS: Product = {
  id: 'earrings',
  code: 'J01',
  name: { en: 'Earrings' },
  currency: 'USD',
  listPrice: 5_000,
  livePrice: null,
  stock: 5,
  stockStart: 5,
  points: [],
  facts: null,
  shopId: '',
}

test('stock that is told before anyone planned a show is taken, and opens none', async () => {
  const { store, ingest } = room()
  store.transact((tx) => void tx.put('product', EARRINGS))
  await ingest.take('http', [{ event: 'stock', data: { code: 'J01', stock: 3 } }])
  expect(store.read.must('product', EARRINGS.id).stock).toBe(3)
  expect(store.read.must('studio', 'studio').showId).toBeNull()
  await ingest.take('http', chatter(1))
  expect(store.read.must('studio', 'studio').showId).not.toBeNull()
  ingest.close()
})
