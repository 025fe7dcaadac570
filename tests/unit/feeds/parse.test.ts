import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFeedText } from '../../../src-main/feeds/parse'
import { bareChat, ndjson } from '../../support/feed-events'

describe('a text of a feed', () => {
  test('is one object', () => {
    expect(parseFeedText(JSON.stringify(bareChat('a')))).toEqual({ events: [bareChat('a')], bad: 0 })
  })

  test('is one object over several lines', () => {
    expect(parseFeedText(JSON.stringify(bareChat('a'), null, 2))).toEqual({ events: [bareChat('a')], bad: 0 })
  })

  test('is an array', () => {
    const events = [bareChat('a'), bareChat('b')]
    expect(parseFeedText(JSON.stringify(events))).toEqual({ events, bad: 0 })
  })

  test('is one object a line, with or without a last line feed, blank lines, carriage returns, byte order mark', () => {
    const events = [bareChat('a'), bareChat('b')]
    const lines = events.map((event) => JSON.stringify(event))
    expect(parseFeedText(ndjson(...events))).toEqual({ events, bad: 0 })
    expect(parseFeedText(lines.join('\n'))).toEqual({ events, bad: 0 })
    expect(parseFeedText(`\ufeff${lines.join('\r\n\r\n')}`)).toEqual({ events, bad: 0 })
  })

  test('may be empty', () => {
    expect(parseFeedText(' \n')).toEqual({ events: [], bad: 0 })
  })

  test('keeps what can be read, counts the rest, and says where the first of it is', () => {
    const text = `${ndjson(bareChat('a'))}{"event":"chat","da\n${ndjson(bareChat('b'), 7)}`
    expect(parseFeedText(text)).toEqual({
      events: [bareChat('a'), bareChat('b')],
      bad: 2,
      firstBad: 'line 2 is not JSON',
    })
    expect(parseFeedText(JSON.stringify([bareChat('a'), { data: {} }]))).toEqual({
      events: [bareChat('a')],
      bad: 1,
      firstBad: 'item 2 is no object with an "event"',
    })
  })

  test('that is a broken array is one bad thing', () => {
    const text = JSON.stringify([bareChat('a'), bareChat('b')], null, 2).slice(0, -5)
    expect(parseFeedText(text)).toEqual({ events: [], bad: 1, firstBad: 'the text is not JSON' })
  })

  test('keeps the time that a recording gives an event', () => {
    expect(parseFeedText(ndjson({ at: 12, ...bareChat('a') })).events).toEqual([{ at: 12, ...bareChat('a') }])
    expect(parseFeedText(ndjson({ at: 'x', ...bareChat('a') })).events).toEqual([bareChat('a')])
  })
})

describe('long integers', () => {
  const dataOf = (data: string) => parseFeedText(`{"event":"chat","data":${data}}`).events[0]?.data

  test('stay exact, as text', () => {
    expect(dataOf('{"userId":7300000000000000001}')).toEqual({ userId: '7300000000000000001' })
    expect(dataOf('{"ids":[7300000000000000001, -7300000000000000001]}')).toEqual({
      ids: ['7300000000000000001', '-7300000000000000001'],
    })
  })

  test('of 15 digits and fewer, and numbers that are none, stay numbers beside them', () => {
    expect(dataOf('{"id":7300000000000000001,"n":123456789012345,"f":1.5,"e":1e3}')).toEqual({
      id: '7300000000000000001',
      n: 123456789012345,
      f: 1.5,
      e: 1000,
    })
  })

  test('do not change how the rest is read', () => {
    expect(dataOf('{"id":7300000000000000001,"a":1,"a":2}')).toEqual({ id: '7300000000000000001', a: 2 })
  })
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.array(fc.json()).map((all) => all.join('\n')),
      ),
      (text) => {
        parseFeedText(text)
      },
    ),
  )
  expect(parseFeedText(`${'['.repeat(100_000)}1234567890123456789`).bad).toBe(1)
})
