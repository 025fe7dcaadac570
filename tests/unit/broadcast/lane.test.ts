import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Lane, Lanes, senderAt, turnsIn } from '../../../src-main/engine/sync/lane'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'setImmediate'] }))
afterEach(() => void vi.useRealTimers())

/** Work that holds the main thread for `ms`, and notes that it was done. */
const heavy = (ms: number, done: () => void) => () => {
  vi.advanceTimersByTime(ms)
  done()
}

test('L10: what costs next to nothing is done at once, in its order', () => {
  const lane = new Lane()
  const done: number[] = []
  for (const n of [1, 2, 3]) {
    lane.do(() => {
      done.push(n)
      return 'act'
    })
  }
  expect(done).toEqual([1, 2, 3])
})

test('L10: after a dear piece of work everybody else has their turn before the next one', () => {
  const done: string[] = []
  const [greedy, other] = [new Lane(), new Lane()]
  for (const n of [1, 2])
    void greedy.ask(
      'act',
      heavy(5, () => done.push(`greedy ${n}`)),
    )
  void other.ask('act', () => done.push('other'))
  expect(done).toEqual(['greedy 1', 'other'])
  vi.runAllTimers()
  expect(done).toEqual(['greedy 1', 'other', 'greedy 2'])
})

test('L10: a sender that owes rests four times as long as a state took, twice as long as a query took, after a command not at all', () => {
  for (const [work, rest] of [
    ['state', 80],
    ['query', 40],
    ['act', 0],
  ] as const) {
    const lane = new Lane()
    const began: number[] = []
    for (let n = 0; n < 4; n += 1)
      lane.do(() => {
        began.push(performance.now())
        vi.advanceTimersByTime(20)
        return work
      })
    vi.runAllTimers()
    // It owed nothing when it came: what follows its first state does not wait for it.
    const between = [1, 2, 3].map((n) => began[n]! - began[n - 1]!)
    expect(between, work).toEqual([20, 20 + rest, 20 + rest])
  }
})

test.each([
  ['state', 0.35],
  ['query', 0.55],
] as const)(
  'L10: however many senders ask for a %s again and again, they have a share of the time together',
  (work, most) => {
    const lanes = new Lanes()
    // Work holds the clock of all timers up: what it takes is added to what passes between them.
    const passed = performance.now.bind(performance)
    let done = 0
    const now = vi.spyOn(performance, 'now').mockImplementation(() => passed() + done * 2)
    for (let n = 0; n < 800; n += 1)
      lanes.of(`device ${n % 8}`).do(() => {
        done += 1
        return work
      })
    vi.advanceTimersByTime(200)
    const [before, began] = [done, performance.now()]
    vi.advanceTimersByTime(1_000)
    expect(((done - before) * 2) / (performance.now() - began)).toBeLessThan(most)
    vi.runAllTimers()
    expect(done).toBe(800)
    now.mockRestore()
  },
)

test('L10: whoever asks for the whole state again and again gets a tenth of the time, and everything in the end', () => {
  const lane = new Lane()
  const done: number[] = []
  for (let n = 0; n < 200; n += 1)
    void lane.ask(
      'state',
      heavy(20, () => done.push(performance.now())),
    )
  vi.runAllTimers()
  expect(done).toHaveLength(200)
  const [half, end] = [done[99]!, done[199]!]
  // A hundred states of 20 ms each are two seconds of work.
  expect(end - half).toBeGreaterThanOrEqual(19_000)
  expect(end - half).toBeLessThanOrEqual(21_000)
})

test('L10: a console that sends fifty cues a second, at 10 ms each, never waits', async () => {
  const lane = new Lane()
  for (let n = 0; n < 3_000; n += 1) {
    const asked = performance.now()
    let began = -1
    void lane.ask('act', () => {
      began = performance.now()
      vi.advanceTimersByTime(10)
    })
    expect(began).toBe(asked)
    vi.advanceTimersByTime(10)
  }
})

test('a sender has one lane while it owes something, and is forgotten when it owes nothing', () => {
  const lanes = new Lanes()
  const owing = lanes.of('owing')
  owing.charge('state', 1_000)
  const paid = lanes.of('paid')
  paid.charge('act', 1)
  vi.advanceTimersByTime(100)
  for (let n = 0; n < 100; n += 1) lanes.of(`other ${n}`)
  expect(lanes.of('owing')).toBe(owing)
  expect(lanes.of('paid')).not.toBe(paid)
})

test.each([
  ['192.168.1.20', '192.168.1.20'],
  ['::ffff:192.168.1.20', '192.168.1.20'],
  ['::1', '::1'],
  ['fd00:1:2:3:4:5:6:7', 'fd00:1:2:3'],
  [undefined, ''],
])('%s is counted as %s', (address, sender) => {
  expect(senderAt(address)).toBe(sender)
})

test('L10: a window of the desktop owes nobody, and lets everybody else in between the pieces of its searches', async () => {
  vi.useRealTimers()
  const lanes = new Lanes()
  for (const id of ['window', 'laptop']) lanes.of(id).charge('query', 60_000)
  const inTurn = turnsIn(lanes, (id) => id === 'window')
  const done: string[] = []
  void inTurn({ deviceId: 'laptop' }, () => done.push('laptop'))
  const first = inTurn({ deviceId: 'window' }, () => done.push('window'))
  done.push('others')
  await first
  expect(done.filter((who) => who !== 'laptop')).toEqual(['others', 'window'])
})
