import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StudioClock } from '../../../src-renderer/sync/studio-clock'

const HOUR = 3_600_000
let studioAhead = HOUR
const studio = () => performance.now() + studioAhead

/** One ping and its pong, with the time each way takes. */
function roundTrip(clock: StudioClock, there: number, back: number) {
  clock.pingSent()
  vi.advanceTimersByTime(there)
  const at = studio()
  vi.advanceTimersByTime(back)
  clock.pongReceived(at)
}

beforeEach(() => {
  vi.useFakeTimers()
  studioAhead = HOUR
})
afterEach(() => {
  vi.useRealTimers()
})

describe("the studio's clock on a screen", () => {
  it("is the machine's own before the studio was heard", () => {
    expect(new StudioClock().now()).toBe(Date.now())
  })

  it("is the studio's after one round trip, whatever the machine's says, and stays so when that is set", () => {
    const clock = new StudioClock()
    roundTrip(clock, 5, 5)
    expect(clock.now()).toBe(Math.round(studio()))
    vi.setSystemTime(Date.now() + 5 * HOUR)
    vi.advanceTimersByTime(1_000)
    expect(clock.now()).toBe(Math.round(studio()))
  })

  it('trusts the quickest round trip: a slow, lopsided one does not pull it off', () => {
    const clock = new StudioClock()
    roundTrip(clock, 2, 2)
    roundTrip(clock, 1, 900)
    expect(clock.now()).toBe(Math.round(studio()))
  })

  it('follows when the clock of the studio is set', () => {
    const clock = new StudioClock()
    roundTrip(clock, 1, 1)
    studioAhead += 60_000
    roundTrip(clock, 20, 20)
    expect(clock.now()).toBe(Math.round(studio()))
  })

  it("goes by the studio's own ping until the first round trip is complete", () => {
    const clock = new StudioClock()
    clock.pingReceived(studio())
    expect(clock.now()).toBe(Math.round(studio()))
  })

  it('forgets pings of a link that is gone', () => {
    const clock = new StudioClock()
    clock.pingSent()
    vi.advanceTimersByTime(30_000)
    clock.newLink()
    roundTrip(clock, 3, 3)
    expect(clock.now()).toBe(Math.round(studio()))
  })

  it('is not sure after the machine slept, until the next round trip', () => {
    const clock = new StudioClock()
    roundTrip(clock, 1, 1)
    expect([clock.slept(), clock.isSure]).toEqual([false, true])
    // The page's clock stands still in sleep, the system's goes on.
    vi.setSystemTime(Date.now() + HOUR)
    studioAhead += HOUR
    expect([clock.slept(), clock.isSure]).toEqual([true, false])
    roundTrip(clock, 1, 1)
    expect([clock.slept(), clock.isSure]).toEqual([false, true])
    expect(clock.now()).toBe(Math.round(studio()))
  })
})
