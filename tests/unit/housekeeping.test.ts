import fs, { rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { StudioTime } from '../../src-main/engine/clock/studio-time'
import { TimeKeeper } from '../../src-main/engine/clock/time-keeper'
import { suspect } from '../../src-main/engine/store'
import { listCopies } from '../../src-main/engine/store/copies'
import { keepHouse } from '../../src-main/housekeeping'
import { aComment, aDevice } from '../support/rows'
import { testRules } from '../support/rules'

const MINUTE = 60_000
let faults: unknown[] = []

// Intervals only: a copy is written by the disk, in its own time.
beforeEach(() => {
  faults = []
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A store that is looked after, on a clock that goes with the intervals; `before` comes first. */
function room(before: (rules: ReturnType<typeof testRules>) => void = () => {}) {
  const rules = testRules()
  const { store, runner, clock, act, read } = rules
  before(rules)
  const dataDir = dirname(store.db.name)
  const clocks = { wall: clock.now, monotonic: clock.now }
  const keeper = new TimeKeeper(store, new StudioTime(clocks), () => {}, console.error)
  onTestFinished(
    keepHouse({
      store,
      forgetAnswers: () => runner.forget(),
      keeper,
      dataDir,
      now: clock.now,
      report: (error) => void faults.push(error),
    }),
  )
  const pass = (ms: number) => {
    clock.pass(ms)
    vi.advanceTimersByTime(ms)
  }
  const change = () => act('operator', 'show.create', { title: { en: 'A' } })
  /** Resolves when so many copies lie in the folder. */
  const copies = async (count: number) => {
    await expect.poll(() => listCopies(dataDir)).toHaveLength(count)
  }
  return { store, dataDir, clock, act, read, pass, change, copies }
}

test('a copy is taken every ten minutes while something changes, and none while nothing does', async () => {
  const { dataDir, pass, change, copies } = room()
  pass(30 * MINUTE)
  change()
  pass(10 * MINUTE - 1)
  await copies(0)
  pass(1)
  await copies(1)
  pass(30 * MINUTE)
  await copies(1)
  change()
  // While the one before is still being seen to, the next comes an interval later.
  await expect
    .poll(() => {
      pass(10 * MINUTE)
      return listCopies(dataDir).length
    })
    .toBe(2)
})

test('T4: of a database that is suspected of damage no copy is taken', async () => {
  const { dataDir, pass, change, copies } = room()
  suspect(dataDir)
  change()
  pass(30 * MINUTE)
  await copies(0)
})

test('a cue whose time is over has expired a quarter of a second later at the most', () => {
  const { act, read, pass } = room()
  const { id } = act('operator', 'cue.send', { text: 'push', holdSeconds: 5 })
  act('host', 'cue.shown', { id })
  pass(4_999)
  expect(read.must('cue', id).state).toBe('sent')
  pass(251)
  expect(read.must('cue', id).state).toBe('expired')
})

test('C7: what was answered more than 24 hours ago is forgotten within the hour', async () => {
  const { store, clock, pass, change, copies } = room()
  const remembered = () => store.read.sql('SELECT COUNT(*) AS size FROM command').get()
  change()
  clock.pass(23 * 60 * MINUTE)
  pass(60 * MINUTE)
  expect(remembered()).toEqual({ size: 1 })
  pass(60 * MINUTE)
  expect(remembered()).toEqual({ size: 0 })
  await copies(1)
})

test('T4: that copies fail is told from the first one on, until one succeeds', async () => {
  const { store, dataDir, clock, pass, change } = room()
  const told = () => store.read.must('studio', 'studio').copyFailed
  writeFileSync(join(dataDir, 'copies'), 'in the way')
  change()
  pass(10 * MINUTE)
  const since = clock.at
  await expect.poll(told).toEqual({ at: since, why: 'other' })
  pass(10 * MINUTE)
  await expect.poll(() => faults.length).toBe(2)
  expect(told()).toEqual({ at: since, why: 'other' })
  rmSync(join(dataDir, 'copies'))
  pass(10 * MINUTE)
  await expect.poll(told).toBeNull()
  expect(listCopies(dataDir)).toHaveLength(1)
})

test('T4: that no copies are made of a damaged database is told', () => {
  const { store, dataDir, clock, pass, change } = room()
  suspect(dataDir)
  change()
  pass(10 * MINUTE)
  expect(store.read.must('studio', 'studio').copyFailed).toEqual({ at: clock.at, why: 'damaged' })
})

test('of a copy the main thread copies nothing, opens nothing and flushes nothing: none of that can hold up a cue', async () => {
  const { pass, change, copies } = room()
  change()
  const flushes = [vi.spyOn(fs, 'fsyncSync'), vi.spyOn(fs, 'fdatasyncSync'), vi.spyOn(Database.prototype, 'backup')]
  const onPaths = (['openSync', 'open', 'copyFileSync', 'copyFile', 'renameSync', 'rename'] as const).map((name) =>
    vi.spyOn(fs, name as 'openSync'),
  )
  const prepared = vi.spyOn(Database.prototype, 'prepare')
  syncBuiltinESMExports()
  try {
    pass(10 * MINUTE)
    await copies(1)
    for (const flush of flushes) expect(flush).not.toHaveBeenCalled()
    const touched = onPaths.flatMap(({ mock }) => mock.calls.map((given) => given.slice(0, 2).join(' ')))
    expect(touched.filter((paths) => paths.includes('copies'))).toEqual([])
    expect(prepared.mock.calls.filter(([sql]) => /VACUUM/i.test(sql))).toEqual([])
  } finally {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  }
})

test('D3: after a start an absent device has two minutes to come back; then what it holds waits again, and is counted so', () => {
  let thread = ''
  const { act, read, pass } = room(({ act, store, actor, clock, show, thread: asked }) => {
    thread = asked(show(), { waitingViewers: 3 })
    store.transact((tx) => tx.put('device', aDevice('laptop', { role: 'support', links: 0, seenAt: clock.at })))
    act(actor('support', 'laptop'), 'thread.claim', { id: thread })
    // The studio was closed for so long.
    clock.pass(10 * MINUTE)
  })
  const { showId } = read.must('studio', 'studio')
  const counts = () => read.must('queue', showId ?? '')
  pass(2 * MINUTE - 1_000)
  expect(read.must('thread', thread).state).toBe('claimed')
  expect(counts()).toMatchObject({ open: 0, claimed: 1 })
  pass(2_000)
  expect(read.must('thread', thread)).toMatchObject({ state: 'open', lapsedFrom: 'laptop' })
  expect(counts()).toMatchObject({ open: 1, claimed: 0, viewers: 3 })
  // Who takes it on anew has as long.
  act('support', 'thread.claim', { id: thread })
  pass(MINUTE)
  expect(read.must('thread', thread).state).toBe('claimed')
})

test('S7: the queue of a studio that comes from an older version is counted at the start', () => {
  const { read } = room((rules) => {
    const showId = rules.show()
    rules.thread(showId, { intent: 'complaint', waitingViewers: 3 })
    // The version before had no counts.
    rules.store.db.exec('DELETE FROM queue')
    expect(rules.read.get('queue', showId)).toBeUndefined()
  })
  const { showId } = read.must('studio', 'studio')
  expect(read.must('queue', showId ?? '')).toMatchObject({ open: 1, viewers: 3, forPerson: 1 })
})

test('what is written goes from the log into the file beside all other work, and the log stays small', async () => {
  const { store, pass, act } = room()
  const showId = act('operator', 'show.create', { title: { en: 'A' } }).id
  const { id: _, ...comment } = aComment(1, { showId, text: 'x'.repeat(400) })
  const write = (count: number) =>
    store.transact((tx) => tx.addComments(Array.from({ length: count }, () => ({ ...comment, feedKey: null }))), {
      lazy: true,
    })
  const bytes = (path: string) => fs.statSync(path).size
  const log = `${store.db.name}-wal`
  const before = bytes(store.db.name)
  // No commit does it itself, however much is written.
  expect(store.db.pragma('wal_autocheckpoint', { simple: true })).toBeGreaterThan(20_000)
  for (let i = 0; i < 20; i += 1) write(250)
  const written = bytes(log)
  expect(written).toBeGreaterThan(2 * 1024 * 1024)
  expect(bytes(store.db.name)).toBe(before)
  pass(2_000)
  await expect.poll(() => bytes(store.db.name), { timeout: 20_000 }).toBeGreaterThan(before + 1024 * 1024)
  // All of it is in the file: the log is written from its beginning again, under another mark in its head.
  const mark = () => fs.readFileSync(log).subarray(16, 24).toString('hex')
  const first = mark()
  await expect
    .poll(
      () => {
        write(1)
        return mark()
      },
      { timeout: 20_000, interval: 300 },
    )
    .not.toBe(first)
  const grown = bytes(log)
  for (let i = 0; i < 10; i += 1) write(20)
  expect(bytes(log)).toBe(grown)
})
