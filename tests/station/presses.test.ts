import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { READ_MS } from '../../src-shared/cue-time'
import { ONE_PRESS_MS } from '../../src-shared/press-guard'
import { TestClock } from '../support/folder'
import { post } from '../support/http'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let clock: TestClock
let room: TestStudio
let operator: WireClient
let board: WireClient
let pedal: string
beforeEach(async () => {
  clock = new TestClock()
  room = await startStudio({ now: clock.now })
  operator = await WireClient.join(room.url, room.token('operator'))
  board = await WireClient.join(room.url, room.token('host', 'Board 1'))
  pedal = room.token('host', 'Pedal')
})
afterEach(() => room.stop())

const press = (name: string, input: object, token = pedal, headers: Record<string, string> = {}) =>
  post(room.url, `/api/commands/${name}`, input, token, headers)
const stateOf = (id: string) => room.studio.store.read.must('cue', id).state
const signals = () => room.studio.store.read.rows('signal').map(({ state }) => state)

/** A cue that the host has had the time to read. */
async function readCue(text: string): Promise<string> {
  const { result } = await operator.send('cue.send', { text, urgency: 'now' })
  await board.send('cue.shown', { id: result.id })
  clock.pass(READ_MS)
  return result.id
}

describe('C22: a pedal through HTTP', () => {
  test('that bounces does nothing again, and gets the first answer', async () => {
    const first = await press('signal.raise', { kind: 'help' })
    const { id } = first.json<{ result: { id: string } }>().result
    await operator.send('signal.done', { id })
    for (const gap of [20, 300, ONE_PRESS_MS - 1]) {
      clock.pass(gap)
      const again = await press('signal.raise', { kind: 'help' })
      expect([again.status, again.json<{ seq: number }>().seq]).toEqual([200, first.json<{ seq: number }>().seq])
    }
    expect(signals()).toEqual(['done'])
    clock.pass(ONE_PRESS_MS)
    expect((await press('signal.raise', { kind: 'help' })).status).toBe(200)
    expect(signals()).toEqual(['done', 'raised'])
  })

  test('does not acknowledge what came up under the foot', async () => {
    const below = await readCue('first')
    const above = await readCue('second')
    expect((await press('cue.acknowledge', { id: above })).status).toBe(200)
    clock.pass(READ_MS)
    const again = await press('cue.acknowledge', { id: below })
    expect([again.status, again.json<{ error: object }>().error]).toEqual([
      409,
      expect.objectContaining({ reason: 'press_repeated' }),
    ])
    expect(stateOf(below)).toBe('sent')
  })

  test('does not take back the signal that it has just raised', async () => {
    const { id } = (await press('signal.raise', { kind: 'link_up' })).json<{ result: { id: string } }>().result
    clock.pass(300)
    expect((await press('signal.cancel', { id })).status).toBe(409)
    expect(room.studio.store.read.must('signal', id).state).toBe('raised')
    clock.pass(ONE_PRESS_MS)
    expect((await press('signal.cancel', { id })).status).toBe(200)
  })

  test('goes on to one segment only', async () => {
    const { result: show } = await operator.send('show.create', { title: { en: 'A' } })
    const segments: string[] = []
    for (const title of ['a', 'b', 'c']) {
      const { result } = await operator.send('segment.create', { showId: show.id, title: { en: title } })
      segments.push(result.id)
    }
    await operator.send('show.start', { id: show.id, anyway: true })
    const console = room.token('operator', 'Deck')
    await press('segment.next', {}, console)
    await press('segment.next', {}, console)
    expect(room.studio.store.read.must('show', show.id).segmentId).toBe(segments[1])
  })

  test('is told apart from another pedal, another signal, and a retry under its own id', async () => {
    const key = { 'idempotency-key': 'mine' }
    const first = await press('signal.raise', { kind: 'help' }, pedal, key)
    expect((await press('signal.raise', { kind: 'slow_down' })).status).toBe(200)
    const { id } = first.json<{ result: { id: string } }>().result
    await operator.send('signal.done', { id })
    expect((await press('signal.raise', { kind: 'help' }, room.token('host', 'Other'))).status).toBe(200)
    expect(signals()).toEqual(['done', 'raised', 'raised'])
    const retry = await press('signal.raise', { kind: 'help' }, pedal, key)
    expect(retry.json()).toEqual(first.json())
  })
})
