import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Presses } from '../../src-main/engine/run/presses'
import { READ_MS } from '../../src-shared/areas/cue/cue-time'
import { ONE_PRESS_MS, PressGuard } from '../../src-shared/press-guard'
import type { Role } from '../../src-shared/roles'
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

/** A show on air with four segments; returns which one is on. */
async function onAir(): Promise<() => number> {
  const { result: show } = await operator.send('show.create', { title: { en: 'A' } })
  const segments: string[] = []
  for (const title of ['a', 'b', 'c', 'd']) {
    const { result } = await operator.send('segment.create', { showId: show.id, title: { en: title } })
    segments.push(result.id)
  }
  await operator.send('show.start', { id: show.id, anyway: true })
  return () => segments.indexOf(room.studio.store.read.must('show', show.id).segmentId!)
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
    const on = await onAir()
    const console = room.token('operator', 'Deck')
    await press('segment.next', {}, console)
    await press('segment.next', {}, console)
    expect(on()).toBe(1)
  })

  test('that is refused for what it is is not kept', () => {
    const presses = new Presses(room.studio.store, clock.now)
    const guarded = vi.spyOn(PressGuard.prototype, 'takes')
    const run = () => ({ seq: 1, result: null })
    const by = (role: Role) => ({ deviceId: role, role, memberId: null, name: role })
    presses.carryOut(by('host'), 'signal.raise', { kind: 'x'.repeat(200_000) }, 'one', 'http', run)
    presses.carryOut(by('feed'), 'signal.raise', { kind: 'help' }, 'two', 'http', run)
    expect(guarded).not.toHaveBeenCalled()
    presses.carryOut(by('host'), 'signal.raise', { kind: 'help' }, 'three', 'http', run)
    expect(guarded).toHaveBeenCalledOnce()
    guarded.mockRestore()
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

describe('C22: a repeat that did nothing, sent again under its id when the answer was lost', () => {
  test('over a new link is no press of its own, and gets its answer', async () => {
    const on = await onAir()
    const token = room.token('operator', 'Second')
    const lost = await WireClient.join(room.url, token)
    const first = await lost.send('segment.next', {}, 'press')
    const repeat = await lost.send('segment.next', {}, 'bounce')
    lost.close()
    clock.pass(5 * ONE_PRESS_MS)
    const back = await WireClient.join(room.url, token)
    const again = await back.send('segment.next', {}, 'bounce')
    expect([repeat.seq, again.seq, on()]).toEqual([first.seq, first.seq, 1])
    // It began no second: what is pressed next counts.
    await back.send('segment.next', {})
    expect(on()).toBe(2)
    back.close()
  })

  test('through HTTP gets its answer, or its refusal', async () => {
    const below = await readCue('first')
    const above = await readCue('second')
    const bounce = { 'idempotency-key': 'bounce' }
    const rolled = { 'idempotency-key': 'rolled' }
    const first = await press('cue.acknowledge', { id: above })
    await press('cue.acknowledge', { id: above }, pedal, bounce)
    await press('cue.acknowledge', { id: below }, pedal, rolled)
    clock.pass(Math.max(READ_MS, 5 * ONE_PRESS_MS))
    const again = await press('cue.acknowledge', { id: above }, pedal, bounce)
    expect(again.json<{ seq: number }>().seq).toBe(first.json<{ seq: number }>().seq)
    const refused = await press('cue.acknowledge', { id: below }, pedal, rolled)
    expect(refused.json<{ error: object }>().error).toMatchObject({ reason: 'press_repeated' })
    expect(stateOf(below)).toBe('sent')
    const other = await press('cue.acknowledge', { id: below }, pedal, bounce)
    expect(other.json<{ error: object }>().error).toMatchObject({ code: 'conflict', reason: 'id_reused' })
  })

  test('its id is for no other command', async () => {
    await onAir()
    await operator.send('segment.next', {})
    await operator.send('segment.next', {}, 'bounce')
    await expect(operator.send('board.hide', { hidden: true }, 'bounce')).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'id_reused' },
    })
  })

  test('after a minute the id is forgotten', async () => {
    const on = await onAir()
    await operator.send('segment.next', {})
    await operator.send('segment.next', {}, 'bounce')
    clock.pass(60 * ONE_PRESS_MS)
    await operator.send('segment.next', {}, 'bounce')
    expect(on()).toBe(2)
  })
})

describe('C22: a press over a link', () => {
  test('that comes three times goes on to one segment only, and gets the first answer each time', async () => {
    const on = await onAir()
    const acks = await Promise.all([1, 2, 3].map(() => operator.send('segment.next', {})))
    expect(new Set(acks.map(({ seq }) => seq)).size).toBe(1)
    expect(on()).toBe(1)
    clock.pass(ONE_PRESS_MS)
    await operator.send('segment.next', {})
    expect(on()).toBe(2)
  })

  test.each([
    ['signal.raise', async () => ({ kind: 'help' })],
    ['cue.acknowledge', async () => ({ id: await readCue('first') })],
  ] as const)('%s changes something once', async (name, input) => {
    const given = await input()
    const acks = await Promise.all([1, 2].map(() => board.send(name, given as never)))
    expect(acks[1]!.seq).toBe(acks[0]!.seq)
  })

  test('is one of its own where it acts on another cue or takes back: the screen saw when the finger came down', async () => {
    const cues = [await readCue('first'), await readCue('second')]
    for (const id of cues) await board.send('cue.acknowledge', { id })
    expect(cues.map(stateOf)).toEqual(['acknowledged', 'acknowledged'])
    const { result } = await board.send('signal.raise', { kind: 'help' })
    await board.send('signal.cancel', { id: result.id })
    await board.send('signal.raise', { kind: 'help' })
    expect(signals()).toEqual(['cancelled', 'raised'])
  })
})

test('C22: an undo of a press that did nothing takes back the press that it repeats', async () => {
  const at = await onAir()
  const first = await operator.send('segment.next', {}, 'first')
  clock.pass(300)
  const again = await operator.send('segment.next', {}, 'again')
  expect([at(), again.seq]).toEqual([1, first.seq])
  await operator.send('command.undo', { id: 'again' })
  expect(at()).toBe(0)
})
