import { afterEach, beforeEach, expect, test } from 'vitest'
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
  await operator.send('show.create', { title: { en: 'A' } })
})
afterEach(async () => {
  for (const client of [operator, board]) client.close()
  await room.stop()
})

const send = async (text: string, urgency = 'soon') =>
  (await operator.send('cue.send', { text, urgency, holdSeconds: 20 })).result.id
const cueOf = (id: string) => operator.all('cue').find((cue) => cue.id === id)!
/** Until the studio has looked at its clock at least once. */
const looked = async () => {
  const before = operator.ofType('ping').length
  await operator.until(() => operator.ofType('ping').length > before, 'the next ping')
}

test('C20: a cue that no board shows does not end, however late it gets', async () => {
  const id = await send('first')
  clock.pass(3_600_000)
  await looked()
  expect(cueOf(id)).toMatchObject({ state: 'sent', leftMs: 20_000, expiresAt: null })
})

test('C20: behind another one and on hidden boards its time stands still; when it is over, the next one’s begins', async () => {
  const first = await send('first')
  await board.send('cue.shown', { id: first })
  clock.pass(5_000)
  const over = await send('over it', 'now')
  await board.send('cue.shown', { id: over })
  clock.pass(10_000)
  expect(cueOf(first)).toMatchObject({ leftMs: 15_000, expiresAt: null })

  await operator.send('board.hide', { hidden: true })
  expect(cueOf(over)).toMatchObject({ leftMs: 10_000, standsSince: null })
  clock.pass(3_600_000)
  await looked()
  expect([first, over].map((id) => cueOf(id).state)).toEqual(['sent', 'sent'])

  await operator.send('board.hide', { hidden: false })
  expect(cueOf(over).expiresAt).toBe(clock.at + 10_000)
  clock.pass(10_000)
  await operator.until(() => cueOf(over).state === 'expired', 'its time to be over')
  expect(cueOf(first).expiresAt).toBe(clock.at + 15_000)
})

test('C20: the time that is left outlives a restart', async () => {
  const id = await send('first')
  await board.send('cue.shown', { id })
  clock.pass(5_000)
  await board.send('cue.unshowable', { id, reason: 'away' })
  for (const client of [operator, board]) client.close()
  room = await room.restart()
  operator = await WireClient.join(room.url, room.token('operator'))
  clock.pass(3_600_000)
  await looked()
  expect(cueOf(id)).toMatchObject({ state: 'sent', leftMs: 15_000 })
})
