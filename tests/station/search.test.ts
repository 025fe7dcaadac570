import { afterEach, beforeEach, expect, test } from 'vitest'
import { chat } from '../support/feed-events'
import { post } from '../support/http'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
let support: WireClient
beforeEach(async () => {
  room = await startStudio()
  const said = [
    'how long does shipping take for this ring',
    'love this ring so much',
    '这个戒指多久发货',
    'cuánto tarda el envío del ring',
  ]
  await post(
    room.url,
    '/api/feed',
    said.map((text, user) => chat({ text, user })),
    room.token('feed'),
  )
  support = await WireClient.join(room.url, room.token('support'))
})
afterEach(() => room.stop())

const texts = async (input: object) =>
  (await support.query('comment.search', input)).comments.map((comment) => comment.text)

test('words find comments in every language, newest first', async () => {
  expect(await texts({ text: 'ring' })).toEqual([
    'cuánto tarda el envío del ring',
    'love this ring so much',
    'how long does shipping take for this ring',
  ])
  expect(await texts({ text: '发货' })).toEqual(['这个戒指多久发货'])
})

test('intent, language and questions only narrow what is found before it is cut into pages', async () => {
  expect(await texts({ text: 'ring', questionsOnly: true, limit: 1 })).toEqual(['cuánto tarda el envío del ring'])
  expect(await texts({ text: 'ring', language: 'en' })).toEqual([
    'love this ring so much',
    'how long does shipping take for this ring',
  ])
  expect(await texts({ text: 'ring', language: 'en', questionsOnly: true, limit: 1 })).toEqual([
    'how long does shipping take for this ring',
  ])
  expect(await texts({ intent: 'praise' })).toEqual(['love this ring so much'])
})
