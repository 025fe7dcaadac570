import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { decode } from '../../../src-main/sources/decode'
import { repeatKey } from '../../../src-main/sources/event'
import { Playback } from '../../../src-main/sources/playback'
import { bareChat, ndjson } from '../../support/feed-events'
import { fileOf, Listener } from './helpers'

// Time is the test's; reading the file is real, and needs the loop's own turns.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets time pass, and everything due be handed over: between two portions the loop turns once. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** A playback of `lines`, the first of them due at once, which has been taken: the file is read, the clock runs. */
async function playing(lines: unknown[], speed = 1) {
  const listener = new Listener()
  const playback = new Playback({ path: fileOf(ndjson(...lines)), speed, take: listener.take, report: listener.report })
  onTestFinished(() => playback.stop())
  playback.start()
  await listener.until(() => listener.taken.length > 0)
  return { listener, playback }
}

/** The end of the file is read from the disk, in real time. */
const ended = (listener: Listener) => listener.until(() => listener.feed.state === 'done')

const timed = (...times: number[]) => times.map((at) => ({ at, ...bareChat(String(at)) }))

describe('time', () => {
  test('an event comes when its time has come, not before', async () => {
    const { listener } = await playing(timed(0, 1_000, 3_000))
    expect(listener.texts).toEqual(['0'])
    await pass(999)
    expect(listener.texts).toEqual(['0'])
    await pass(1)
    expect(listener.texts).toEqual(['0', '1000'])
    await pass(2_000)
    await ended(listener)
    expect(listener.texts).toEqual(['0', '1000', '3000'])
    expect(listener.feed).toMatchObject({ state: 'done', done: 3_000, total: 3_000 })
  })

  test('at 50 times, a minute takes 1.2 s', async () => {
    const { listener } = await playing(timed(0, 59_000, 60_000), 50)
    await pass(1_190)
    expect(listener.texts).toEqual(['0', '59000'])
    await pass(10)
    await ended(listener)
    expect(listener.texts).toEqual(['0', '59000', '60000'])
  })

  test('stands still while paused, and goes on where it was', async () => {
    const { listener, playback } = await playing(timed(0, 1_000))
    await pass(600)
    playback.pause()
    await pass(60 * 60_000)
    expect(listener.texts).toEqual(['0'])
    expect(listener.feed).toMatchObject({ state: 'paused', done: 600 })
    playback.resume()
    expect(listener.feed).toMatchObject({ state: 'on', done: 600 })
    await pass(399)
    expect(listener.texts).toEqual(['0'])
    await pass(1)
    await ended(listener)
    expect(listener.texts).toEqual(['0', '1000'])
  })

  test('a new speed holds from where the recording stands', async () => {
    const { listener, playback } = await playing(timed(0, 10_000, 20_000))
    await pass(5_000)
    playback.setSpeed(10)
    expect(listener.feed.speed).toBe(10)
    await pass(499)
    expect(listener.texts).toEqual(['0'])
    await pass(1)
    expect(listener.texts).toEqual(['0', '10000'])
    playback.setSpeed(1)
    await pass(9_999)
    expect(listener.texts).toEqual(['0', '10000'])
    await pass(1)
    await ended(listener)
    expect(listener.texts).toEqual(['0', '10000', '20000'])
  })

  test('a speed set while paused changes nothing until it goes on', async () => {
    const { listener, playback } = await playing(timed(0, 10_000))
    playback.pause()
    playback.setSpeed(50)
    await pass(1_000)
    expect(listener.feed).toMatchObject({ state: 'paused', done: 0 })
    playback.resume()
    await pass(200)
    await ended(listener)
    expect(listener.texts).toEqual(['0', '10000'])
  })

  test('speeds outside 1 to 50 are brought within', async () => {
    const { listener, playback } = await playing(timed(0, 60_000), 900)
    expect(listener.feed.speed).toBe(50)
    playback.setSpeed(0)
    expect(listener.feed.speed).toBe(1)
  })
})

describe('progress', () => {
  test('is told at most four times a second', async () => {
    const every10ms = Array.from({ length: 1_001 }, (_, n) => n * 10)
    const { listener } = await playing(timed(...every10ms))
    const before = listener.patches.length
    await pass(5_000)
    expect(listener.patches.length - before).toBeLessThanOrEqual(20)
    expect(listener.patches.length - before).toBeGreaterThanOrEqual(19)
    expect(listener.feed.done).toBeGreaterThanOrEqual(4_750)
    expect(listener.taken).toHaveLength(501)
  })
})

describe('a run', () => {
  test('hands a burst over in portions, whole and in order', async () => {
    const burst = Array.from({ length: 1_500 }, (_, n) => ({ at: 5, ...bareChat(String(n)) }))
    const portions: number[] = []
    const listener = new Listener()
    const playback = new Playback({
      path: fileOf(ndjson(...burst)),
      speed: 1,
      take: (events) => {
        portions.push(events.length)
        listener.take(events)
      },
      report: listener.report,
    })
    playback.start()
    await listener.until(() => listener.feed.state === 'on')
    await pass(5)
    await ended(listener)
    expect(listener.texts).toEqual(burst.map((_, n) => String(n)))
    expect(Math.max(...portions)).toBeLessThanOrEqual(200)
  })

  test('has its own message ids, so a second one is not all repeats; repeats within it still are', async () => {
    const lines = [1, 1, 2].map((msgId) => bareChat('hi', { msgId: String(msgId) }))
    const keys = async () => {
      const { listener } = await playing(lines)
      await pass(400)
      await ended(listener)
      return listener.taken.map((raw) => repeatKey(decode(raw)))
    }
    const [first, second] = [await keys(), await keys()]
    expect(first[0]).toBe(first[1])
    expect(new Set([...first, ...second]).size).toBe(4)
  })

  test('counts bad lines and plays the rest', async () => {
    const { listener } = await playing([{ at: 0, ...bareChat('a') }, 'bad', { at: 100 }, { at: 100, ...bareChat('b') }])
    await pass(100)
    await ended(listener)
    expect(listener.texts).toEqual(['a', 'b'])
    expect(listener.feed).toMatchObject({ state: 'done', bad: 2 })
  })

  test('that is stopped takes and reports nothing more', async () => {
    const { listener, playback } = await playing(timed(0, 1_000))
    playback.stop()
    const told = listener.patches.length
    await pass(5_000)
    expect(listener.texts).toEqual(['0'])
    expect(listener.feed.state).toBe('off')
    expect(listener.patches).toHaveLength(told)
  })

  test('can be stopped, or paused, while its file is still looked through', async () => {
    const path = fileOf(ndjson(...timed(0, 1_000)))
    const [stopped, paused] = [new Listener(), new Listener()]
    const playbacks = [stopped, paused].map(({ take, report }) => new Playback({ path, speed: 1, take, report }))
    for (const playback of playbacks) playback.start()
    playbacks[0]!.stop()
    playbacks[1]!.pause()
    await paused.until(() => paused.feed.state === 'paused')
    await pass(5_000)
    expect(stopped.states).toEqual(['connecting', 'off'])
    expect([stopped.taken, paused.taken]).toEqual([[], []])
    playbacks[1]!.stop()
  })

  test.each([
    ['missing', '/nowhere/at/all.ndjson', 'file_missing'],
    ['empty', '', 'file_empty'],
  ])('of a file that is %s fails with a reason', async (_, where, errorCode) => {
    const listener = new Listener()
    const path = where || fileOf('')
    new Playback({ path, speed: 1, take: listener.take, report: listener.report }).start()
    await listener.until(() => listener.feed.state === 'failed')
    expect(listener.feed).toMatchObject({ errorCode, error: expect.stringMatching(/\w/) })
  })
})
