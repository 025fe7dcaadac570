import { expect, onTestFinished, test, vi } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import type { Store } from '../../../src-main/engine/store'
import { Reader } from '../../../src-main/engine/store/reader'
import type { Product } from '../../../src-shared/records'
import { chatter } from '../../support/feed-events'
import { TestClock } from '../../support/folder'
import { watchLogFlushes } from '../../support/log-flushes'
import { firstStore, otherProgram } from '../../support/store'

function room() {
  const { store, path } = firstStore()
  const faults: unknown[] = []
  const ingest = new Ingest(store, new TestClock().now, (error) => faults.push(error))
  const written = () => (store.read.sql('SELECT COUNT(*) AS size FROM comment').get() as { size: number }).size
  return { store, path, ingest, faults, written }
}

/** Settles when `condition` holds, which is looked at after each commit. */
const until = (store: Store, condition: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!condition()) return
      end()
      resolve()
    }
    const end = store.onCommit(look)
    look()
  })

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

test('F5: of codes that no product has a batch of ten reads no product, and their codes once', () => {
  const { store, ingest } = room()
  store.transact((tx) => {
    for (let n = 0; n < 50; n += 1) tx.put('product', { ...EARRINGS, id: `p${n}`, code: `J${n}` })
  })
  const rows = vi.spyOn(Reader.prototype, 'rows')
  const statements = vi.spyOn(Reader.prototype, 'sql')
  void ingest.take(
    'http',
    Array.from({ length: 100 }, (_, n) => ({ event: 'stock', data: { code: `of another shop ${n}`, stock: 1 } })),
  )
  void ingest.take('http', [{ event: 'stock', data: { code: 'Ј7', stock: 3 } }])
  ingest.close()
  expect(rows.mock.results.flatMap(({ value }) => value as object[])).not.toContainEqual(
    expect.objectContaining({ code: 'J1' }),
  )
  expect(statements.mock.calls.filter(([text]) => text.includes('FROM product ORDER BY')).length).toBeLessThanOrEqual(
    12,
  )
  vi.restoreAllMocks()
  // As everybody reads it: a Cyrillic letter that looks the same.
  expect(store.read.must('product', 'p7').stock).toBe(3)
})

/** Three events that are written, while the disk still has its hands full with them. */
async function onTheirWay() {
  const made = room()
  const flushes = watchLogFlushes(made.path, true)
  const answer = { isThere: false }
  const taken = made.ingest.take('http', chatter(3)).then(() => {
    answer.isThere = true
  })
  await expect.poll(() => flushes.aside).toBe(1)
  await new Promise(setImmediate)
  expect(made.written()).toBe(3)
  expect(answer.isThere).toBe(false)
  return { ...made, flushes, taken, answer }
}

test('F7 S6: a post is answered when what it brought is on disk, and not before', async () => {
  const { ingest, flushes, taken } = await onTheirWay()
  flushes.release?.()
  await taken
  expect(flushes.atOnce).toBe(0)
  ingest.close()
})

test('F7 S6: at the end what is on its way is brought to the disk at once, and then answered', async () => {
  const { ingest, flushes, taken } = await onTheirWay()
  ingest.close()
  expect(flushes.atOnce).toBe(1)
  await taken
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

const gift = { event: 'gift', data: { giftId: 5, giftType: 2, repeatCount: 1e12, diamondCount: 1, userId: '1' } }
const like = { event: 'like', data: { likeCount: 1e12, userId: '1' } }
const tallyOf = ({ read }: ReturnType<typeof firstStore>['store']) => read.rows('tally')[0]

test('F12: sums stand still at 10^12, however much comes, and what comes after it is written', async () => {
  const { store, ingest, written, faults } = room()
  await ingest.take('http', [...Array(2_400).fill(gift), ...Array(2_400).fill(like), ...chatter(1)])
  ingest.close()
  expect(faults).toEqual([])
  expect(written()).toBe(1)
  expect(tallyOf(store)).toMatchObject({ gifts: 1e12, diamonds: 1e12, likes: 1e12, comments: 1 })
})

/** A database that will never take a comment of these words. */
function pickyRoom() {
  const made = room()
  otherProgram(made.path).exec(
    `CREATE TRIGGER picky BEFORE INSERT ON comment WHEN NEW.text LIKE 'never%' BEGIN SELECT RAISE(ABORT, 'picky'); END`,
  )
  return made
}

test('F13: what can never be written is set aside and told once; all else is written, and the post answered', async () => {
  const { store, ingest, written, faults } = pickyRoom()
  await ingest.take('http', [...chatter(7), ...chatter(2, 'never'), ...chatter(600, 'more'), gift])
  expect(written()).toBe(607)
  expect(faults.map(String)).toEqual([expect.stringContaining('picky')])
  await until(store, () => store.read.must('feed', 'http').bad === 2)
  expect(tallyOf(store)).toMatchObject({ comments: 607, gifts: 1e12 })
  ingest.close()
})

test('F13: what a rule refuses is set aside as well, and nothing waits behind it for ever', async () => {
  const { store, ingest, written, faults } = room()
  store.transact((tx) => tx.del('feed', 'http'))
  await ingest.take('http', chatter(3))
  expect(written()).toBe(3)
  expect(faults.map(String)).toEqual([expect.stringContaining('no feed')])
  ingest.close()
})

test('F13: a show that has no figures begins them', async () => {
  const { store, ingest, written, faults } = room()
  await ingest.take('http', chatter(1))
  store.transact((tx) => tx.del('tally', tallyOf(store)!.id))
  await ingest.take('http', chatter(2, 'more'))
  expect([written(), faults, tallyOf(store)?.comments]).toEqual([3, [], 2])
  ingest.close()
})

test('F13: also at the end, when nobody waits any more', () => {
  const { ingest, written } = pickyRoom()
  void ingest.take('http', [...chatter(3), ...chatter(1, 'never'), ...chatter(30, 'more')])
  ingest.close()
  expect(written()).toBe(33)
})

test('F13: a read that fails while threads are learned is tried again: who asks the same is in the thread that is there', async () => {
  const { store, faults, ingest } = room()
  const asks = (user: number) => ({
    event: 'chat',
    data: { msgId: `${user}`, userId: `${user}`, uniqueId: `v${user}`, nickname: 'V', comment: 'how long is shipping' },
  })
  void ingest.take('http', [asks(1)])
  ingest.close()
  const next = new Ingest(store, new TestClock().now, (error) => faults.push(error))
  const failing = vi.spyOn(store.read, 'sql').mockImplementation((text) => {
    if (!/MIN\(n\) AS oldest/.test(text)) return Reader.prototype.sql.call(store.read, text)
    failing.mockRestore()
    throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' })
  })
  void next.take('http', [asks(2)])
  await until(store, () => store.read.rows('thread')[0]?.count === 2)
  expect(store.read.rows('thread')).toMatchObject([{ count: 2, waitingViewers: 2 }])
  expect(faults).toHaveLength(1)
  next.close()
})
