import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Feed } from '../../src-shared/records'
import { bareChat } from '../support/feed-events'
import { post } from '../support/http'
import { stored } from '../support/stored'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
let operator: WireClient
beforeEach(async () => {
  room = await startStudio()
  operator = await WireClient.join(room.url, room.token('operator'))
})
afterEach(() => room.stop())

const send = (body: string) => post(room.url, '/api/feed', body, room.token('feed'))
const feed = () => operator.all('feed').find((row) => row.id === 'http') as Feed
const odd = (name: string) => readFileSync(join(import.meta.dirname, '..', 'data', 'feeds', `${name}.ndjson`), 'utf8')

test('F2: an event without data is none, but for a kind that CueRoom does not use', async () => {
  const answer = await send('{"event":"chat"}\n{"event":"like","data":7}\n{"event":"connected"}')
  expect(answer.json()).toEqual({ accepted: 1, bad: 2 })
  await operator.until(() => feed().bad === 2, 'both')
})

test('F2 F3 F4 F6: of a post of oddities each is counted as what it is', async () => {
  const answer = await send(odd('odd'))
  // Cut off, an array, null, data as text.
  expect(answer.json()).toEqual({ accepted: 34, bad: 4 })
  await operator.until(() => feed().bad === 6, 'what cannot be read')
  // Beside those four: a comment that is null, a number of viewers below zero.
  expect(feed()).toMatchObject({ repeats: 1, bad: 6 })
  expect(feed().unknown).toEqual({
    emote: 1,
    subscribe: 1,
    linkMicBattle: 1,
    linkMicArmies: 1,
    envelope: 1,
    constructor: 1,
    '?': 1,
  })
  const [tally] = operator.all('tally')
  expect(tally).toMatchObject({
    viewers: 98_765,
    viewersPeak: 123_456_789,
    likes: 4_294_967_299,
    gifts: 4 + 1 + 2,
    diamonds: 4 + 99,
    follows: 1,
    shares: 1,
    joins: 1,
  })
  const comments = stored(room, 'SELECT userId, text FROM comment ORDER BY n')
  expect(comments.slice(0, 2)).toEqual([
    { userId: '7100000000000000001', text: '多久发货' },
    { userId: '7100000000000000002', text: '多久发货' },
  ])
  const texts = comments.map(({ text }) => text)
  for (const text of ['is it real silver? ok', 'price?', 'how much', '12345', 'nulinside \ufffd lone'])
    expect(texts).toContain(text)
  expect(room.faults).toEqual([])
})

test('F8: megabytes of lines that are no JSON end no link, and a command comes through meanwhile', async () => {
  const flood = `${JSON.stringify(bareChat('before'))}\n${'x\n'.repeat(2 * 1024 * 1024)}${JSON.stringify(bareChat('after'))}\n`
  let isOver = false
  const posted = send(flood).finally(() => {
    isOver = true
  })
  let through = 0
  await operator.send('show.create', { title: { en: 'Flash sale' } })
  while (!isOver) {
    await operator.send('board.hide', { hidden: through % 2 === 0 })
    through += 1
  }
  expect((await posted).json()).toEqual({ accepted: 2, bad: 2 * 1024 * 1024 })
  expect(through).toBeGreaterThan(10)
})

test('F8: many posts at once are read one after the other, and each is answered for itself', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => send(`[${`${JSON.stringify(bareChat(`${i}`))},`.repeat(i + 1)}7]`)),
  )
  expect(answers.map((answer) => answer.json())).toEqual(answers.map((_, i) => ({ accepted: i + 1, bad: 1 })))
})
