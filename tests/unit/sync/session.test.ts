import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CommandRefused } from '../../../src-renderer/sync/requests'
import type { StudioRows } from '../../../src-renderer/sync/rows'
import { type Link, Session } from '../../../src-renderer/sync/session'
import { StudioClock } from '../../../src-renderer/sync/studio-clock'
import { Station } from './station'

function screen(station: Station, token: () => string | null = () => 'good') {
  const links: Link[] = []
  const seen: StudioRows[] = []
  const clock = new StudioClock()
  const session = new Session({
    connect: station.connect,
    clock,
    token,
    onLink: (link) => links.push(link),
    onRows: (rows) => seen.push(rows),
  })
  session.connect()
  return { session, seen, clock, link: () => links.at(-1)!, states: () => links.map((link) => link.state) }
}

async function liveScreen(station: Station) {
  const one = screen(station)
  await vi.advanceTimersByTimeAsync(10)
  expect(one.link().state).toBe('live')
  return one
}

/** Why a request was refused: its reason. */
async function refusal(request: Promise<unknown>): Promise<string | undefined> {
  return request.then(
    () => expect.fail('was not refused'),
    (error) => {
      expect(error).toBeInstanceOf(CommandRefused)
      return (error as CommandRefused).error.reason
    },
  )
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('a link to the studio', () => {
  it('says hello without resume at first, takes the snapshot, and is live as the role the studio says', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    expect(station.hellos).toEqual([{ type: 'hello', protocol: 1, token: 'good' }])
    expect(one.link()).toMatchObject({ state: 'live', role: 'host', deviceId: 'd1' })
    expect(one.seen).toHaveLength(1)
  })

  it('applies each patch once, in one step', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    const again = { type: 'patch' as const, epoch: 'e1', from: 1, to: 2, puts: [], dels: [] }
    station.commit()
    station.broadcast(again)
    await vi.advanceTimersByTimeAsync(10)
    expect(one.seen.map((rows) => rows.seq)).toEqual([1, 2])
    expect(station.hellos).toHaveLength(1)
  })

  it('asks for a snapshot, once, when a patch does not join on', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.seq = 5
    station.commit()
    station.commit()
    await vi.advanceTimersByTimeAsync(10)
    expect(station.hellos.slice(1)).toEqual([{ type: 'hello', protocol: 1, token: 'good' }])
    expect(one.seen.at(-1)?.seq).toBe(7)
    expect(one.link().state).toBe('live')
  })

  it('is stale within 6 s of a cable being pulled, since the studio was heard last, and keeps what it has', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    await vi.advanceTimersByTimeAsync(20_000)
    const heard = one.clock.now()
    station.cutCable()
    await vi.advanceTimersByTimeAsync(6_000)
    expect(one.link().state).toBe('stale')
    expect(heard - one.link().since).toBeGreaterThanOrEqual(0)
    expect(heard - one.link().since).toBeLessThanOrEqual(2_000)
    expect(one.seen).toHaveLength(1)
  })

  it('comes back by itself when the cable is mended, by a patch', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.cutCable()
    await vi.advanceTimersByTimeAsync(30_000)
    station.seq = 4
    station.mendCable()
    await vi.advanceTimersByTimeAsync(12_000)
    expect(one.link().state).toBe('live')
    expect(station.hellos.at(-1)?.resume).toEqual({ epoch: 'e1', seq: 1 })
    expect(one.seen.map((rows) => rows.seq)).toEqual([1, 4])
  })

  it('takes a snapshot on return when the studio has another epoch', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.stop()
    station.epoch = 'e2'
    station.start()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(one.link().state).toBe('live')
    expect(one.seen.at(-1)?.epoch).toBe('e2')
  })

  it('tries again soon at first, then every few seconds, and never gives up', async () => {
    const station = new Station()
    await liveScreen(station)
    station.stop()
    await vi.advanceTimersByTimeAsync(1_000)
    const soon = station.attempts
    expect(soon).toBeGreaterThanOrEqual(3)
    await vi.advanceTimersByTimeAsync(600_000)
    const perMinute = (station.attempts - soon) / 10
    expect(perMinute).toBeGreaterThanOrEqual(12)
    expect(perMinute).toBeLessThanOrEqual(26)
  })

  it('hurries only while it waits for the next attempt', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    one.session.hurry()
    expect(station.attempts).toBe(1)
    station.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    station.start()
    const before = station.attempts
    one.session.hurry()
    await vi.advanceTimersByTimeAsync(10)
    expect(station.attempts).toBe(before + 1)
    expect(one.link().state).toBe('live')
  })

  it('is unpaired without a token, and connects when there is one', async () => {
    const station = new Station()
    let token: string | null = null
    const one = screen(station, () => token)
    expect(one.link().state).toBe('unpaired')
    expect(station.attempts).toBe(0)
    token = 'good'
    one.session.connect()
    await vi.advanceTimersByTimeAsync(10)
    expect(one.states()).toEqual(['unpaired', 'connecting', 'live'])
  })

  it('is unpaired when the token was taken back, and does not try again by itself', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.token = 'another'
    station.stop()
    station.start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.link().state).toBe('unpaired')
    expect(station.attempts).toBe(2)
  })

  it('P10: of a token that has ended it says so, and comes back by itself when the studio takes it again', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.token = 'another'
    station.refusedFor = 'token_ended'
    station.stop()
    station.start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.link()).toMatchObject({ state: 'unpaired', timeIsOver: true })
    const { states } = one
    expect(states()).toEqual(['connecting', 'live', 'stale', 'unpaired'].slice(-states().length))
    station.token = 'good'
    await vi.advanceTimersByTimeAsync(15_000)
    expect(one.link().state).toBe('live')
    // Whoever types a code meanwhile is not disturbed.
    expect(states().slice(-2)).toEqual(['unpaired', 'live'])
  })

  it('P10: pairing anew does not wait for the token that has ended', async () => {
    const station = new Station()
    station.refusedFor = 'token_ended'
    let token = 'old'
    const one = screen(station, () => token)
    await vi.advanceTimersByTimeAsync(10_002)
    expect(one.link().state).toBe('unpaired')
    token = 'good'
    one.session.connect()
    await vi.advanceTimersByTimeAsync(10)
    expect(one.link().state).toBe('live')
  })

  it('is outdated when the studio speaks another protocol (H5): it says so and stops trying', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.stop()
    station.protocol = 2
    station.start()
    await vi.advanceTimersByTimeAsync(60_000)
    one.session.hurry()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.link().state).toBe('outdated')
    expect(station.attempts).toBe(2)
  })
})

describe('commands over a link', () => {
  it('resolve to the acknowledged result', async () => {
    const one = await liveScreen(new Station())
    const asked = one.session.ask('command', 'signal.raise', { kind: 'help' })
    await vi.advanceTimersByTimeAsync(10)
    await expect(asked).resolves.toEqual({ id: 'made' })
  })

  it('are refused at once while the link is down: nothing was sent', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.cutCable()
    await vi.advanceTimersByTimeAsync(6_000)
    expect(await refusal(one.session.ask('command', 'signal.raise', {}))).toBe('offline')
    station.mendCable()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(station.commands).toEqual([])
  })

  it('that were on their way when the link dropped go out again under the same id', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.answers = false
    const asked = one.session.ask('command', 'signal.raise', { kind: 'help' })
    await vi.advanceTimersByTimeAsync(5)
    station.stop()
    station.answers = true
    station.start()
    await vi.advanceTimersByTimeAsync(1_000)
    await expect(asked).resolves.toEqual({ id: 'made' })
    expect(station.commands).toHaveLength(2)
    expect(station.commands[1]).toEqual(station.commands[0])
  })

  it('that get no answer within 15 s are refused as unconfirmed, and not sent again', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.answers = false
    const refused = refusal(one.session.ask('command', 'signal.raise', {}))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await refused).toBe('unconfirmed')
    station.stop()
    station.start()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(station.commands).toHaveLength(1)
  })
})

/** The page stands still: time passes, and no timer of it runs. */
function standStill(ms: number): void {
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + ms)
  vi.setSystemTime(Date.now() + ms)
}

describe('a page that stood still for longer than a silence may be', () => {
  const ping = { type: 'ping', at: 0 } as const

  it('L2: reads what came in meanwhile before it calls the studio silent', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.cutCable()
    await vi.advanceTimersByTimeAsync(5_000)
    standStill(10_000)
    station.mendCable()
    // Its timers are due before the frame is read.
    setTimeout(() => station.broadcast(ping), 1_200)
    await vi.advanceTimersByTimeAsync(4_000)
    expect([one.states(), station.attempts]).toEqual([['live'], 1])
  })

  it('L2: calls it silent when there was nothing to read, and tells since when', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    station.cutCable()
    await vi.advanceTimersByTimeAsync(5_000)
    standStill(10_000)
    await vi.advanceTimersByTimeAsync(4_000)
    expect(one.link().state).toBe('stale')
    expect(one.clock.now() - one.link().since).toBeGreaterThan(15_000)
  })
})

describe('a screen that slept', () => {
  it('is stale until the studio has answered, and asks at once', async () => {
    const station = new Station()
    const one = await liveScreen(station)
    vi.setSystemTime(Date.now() + 600_000)
    one.session.noticeSleep()
    expect(one.link().state).toBe('stale')
    await vi.advanceTimersByTimeAsync(3)
    expect(one.clock.isSure).toBe(false)
    expect(one.link().state).toBe('stale')
    await vi.advanceTimersByTimeAsync(10)
    expect([one.link().state, one.clock.isSure]).toEqual(['live', true])
    expect(station.attempts).toBe(2)
  })

  it('notices it by itself with its next ping', async () => {
    const one = await liveScreen(new Station())
    vi.setSystemTime(Date.now() + 600_000)
    await vi.advanceTimersByTimeAsync(2_100)
    expect(one.states()).toEqual(['live', 'stale', 'live'])
  })
})
