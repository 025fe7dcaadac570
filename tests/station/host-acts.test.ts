import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hostAct } from '../../src-main/windows/host-acts'
import { READ_MS } from '../../src-shared/areas/cue/cue-time'
import { TestClock } from '../support/folder'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
let clock: TestClock
let operator: WireClient
let board: WireClient
beforeEach(async () => {
  clock = new TestClock()
  room = await startStudio({ now: clock.now })
  operator = await WireClient.join(room.url, room.token('operator'))
  board = await WireClient.join(room.url, room.token('host', 'Board 1'))
})
afterEach(() => room.stop())

/** A board shows the cue, and the host has had the time to read it. */
async function read(id: string): Promise<void> {
  await board.send('cue.shown', { id })
  clock.pass(READ_MS)
}

const stateOf = (id: string) => room.studio.store.read.must('cue', id).state

describe('a pedal of the host', () => {
  test('acknowledges the cue that the board shows, under the name of the board', async () => {
    const { result: info } = await operator.send('cue.send', { text: 'Smile', urgency: 'info' })
    const { result: now } = await operator.send('cue.send', { text: 'Show the clasp', urgency: 'now' })
    const { result: soon } = await operator.send('cue.send', { text: 'Mention returns', urgency: 'soon' })
    await read(now.id)
    hostAct(room.studio, 'acknowledge')
    expect([info, now, soon].map(({ id }) => stateOf(id))).toEqual(['sent', 'acknowledged', 'sent'])
    const by = room.studio.store.read.must('cue', now.id).acknowledgedBy
    expect(room.studio.store.read.must('device', by!)).toMatchObject({ name: 'Board', role: 'host', kind: 'window' })
  })

  test('does nothing when there is no cue, and nothing while the board is hidden', async () => {
    hostAct(room.studio, 'acknowledge')
    const { result: cue } = await operator.send('cue.send', { text: 'Show the clasp' })
    await read(cue.id)
    await operator.send('board.hide', { hidden: true })
    hostAct(room.studio, 'acknowledge')
    expect(stateOf(cue.id)).toBe('sent')
    await operator.send('board.hide', { hidden: false })
    clock.pass(READ_MS)
    hostAct(room.studio, 'acknowledge')
    expect(stateOf(cue.id)).toBe('acknowledged')
  })

  test('raises a signal once, however often it is pressed', async () => {
    hostAct(room.studio, 'push_offer')
    hostAct(room.studio, 'push_offer')
    hostAct(room.studio, 'help')
    const signals = room.studio.store.read.rows('signal')
    expect(signals.map(({ kind, raisedByName }) => [kind, raisedByName])).toEqual([
      ['push_offer', 'Board'],
      ['help', 'Board'],
    ])
  })
})
