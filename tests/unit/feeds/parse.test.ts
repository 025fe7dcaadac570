import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { FeedText, LONGEST_EVENT, parseFeedText } from '../../../src-main/sources/parse'
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

  test.each([
    ['blanks', ' '],
    ['blank lines', '\r\n'],
    ['byte order marks', '\ufeff'],
  ])('a megabyte of %s before, between and behind the events is passed over a slice at a time', (_, nothing) => {
    const blank = nothing.repeat(1024 * 1024)
    const lines = [bareChat('a'), bareChat('b')].map((event) => JSON.stringify(event))
    const text = new FeedText(Buffer.from(`${blank}${lines[0]}\n${blank}${lines[1]}\n${blank}`))
    let slices = 1
    while (text.readOn()) slices += 1
    expect(text.parsed).toEqual({ events: [bareChat('a'), bareChat('b')], bad: 0 })
    expect(slices).toBeGreaterThan(3 * 15)
  })

  test('may be empty', () => {
    expect(parseFeedText(' \n')).toEqual({ events: [], bad: 0 })
  })

  test('keeps what can be read and counts the rest', () => {
    const text = `${ndjson(bareChat('a'))}{"event":"chat","da\n${ndjson(bareChat('b'), 7)}`
    expect(parseFeedText(text)).toEqual({
      events: [bareChat('a'), bareChat('b')],
      bad: 2,
    })
    expect(parseFeedText(JSON.stringify([bareChat('a'), { data: {} }]))).toEqual({
      events: [bareChat('a')],
      bad: 1,
    })
  })

  test('of an array that is broken or cut off, the items that are whole are kept', () => {
    const text = JSON.stringify([bareChat('a'), bareChat('b')], null, 2).slice(0, -5)
    expect(parseFeedText(text)).toEqual({ events: [bareChat('a')], bad: 1 })
    const [a, b] = [bareChat('a'), bareChat('b')].map((event) => JSON.stringify(event))
    expect(parseFeedText(`[${a}, {"event":"chat",, "x"}, ${b}]`)).toEqual({
      events: [bareChat('a'), bareChat('b')],
      bad: 1,
    })
    expect(parseFeedText('[]')).toEqual({ events: [], bad: 0 })
    expect(parseFeedText('[,]').bad).toBe(2)
  })

  test('a bracket, comma or quote inside a comment ends nothing', () => {
    const events = [bareChat('],[{"'), bareChat('\\"], {'), bareChat('{"event":"chat"}')]
    expect(parseFeedText(JSON.stringify(events))).toEqual({ events, bad: 0 })
    expect(parseFeedText(ndjson(...events))).toEqual({ events, bad: 0 })
  })

  test('an event that is larger than any is counted, and those around it are kept', () => {
    const events = [bareChat('a'), bareChat('x'.repeat(LONGEST_EVENT)), bareChat('b')]
    for (const text of [ndjson(...events), JSON.stringify(events)])
      expect(parseFeedText(text)).toEqual({ events: [events[0], events[2]], bad: 1 })
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

describe('F8: a large text is read a slice at a time', () => {
  const MB = 1024 * 1024
  const fill = (line: string, bytes: number) => line.repeat(Math.floor(bytes / Buffer.byteLength(line)))
  const event = JSON.stringify(bareChat('多久发货'))
  const shapes: Record<string, string> = {
    'lines that are no JSON': fill('x\n', 2 * MB),
    'lines that break off': fill('{"event":"chat","data":{\n', 2 * MB),
    'lines that are JSON and no event': fill('{"a":1234567}\n', 2 * MB),
    'events, a line each': fill(`${event}\n`, 2 * MB),
    'an array in one line': `[${fill(`${event},`, 2 * MB)}${event}]`,
    'an array of what is no event': `[${fill('1,', 2 * MB)}1]`,
    'a bracket opened for ever': '['.repeat(2 * MB),
  }
  test.each(Object.entries(shapes))('%s', (_, text) => {
    const reading = new FeedText(Buffer.from(text))
    const slices: number[] = []
    for (let more = true, before = 0; more; ) {
      more = reading.readOn()
      slices.push(reading.parsed.events.length - before)
      before = reading.parsed.events.length
    }
    expect(slices.length).toBeGreaterThanOrEqual(32)
    expect(Math.max(...slices)).toBeLessThanOrEqual(200)
  })

  test('however broken, no line costs an exception', () => {
    const parse = vi.spyOn(JSON, 'parse')
    onTestFinished(() => parse.mockRestore())
    for (const text of [shapes['lines that are no JSON']!, shapes['lines that break off']!]) {
      expect(parseFeedText(text).bad).toBeGreaterThan(50_000)
    }
    expect(parse).not.toHaveBeenCalled()
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
