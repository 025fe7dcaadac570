import { describe, expect, test } from 'vitest'
import { FeedFault } from '../../../src-main/sources/faults'
import { LONGEST_LINE, readLines } from '../../../src-main/sources/lines'
import { openRecording, readRecording } from '../../../src-main/sources/recording-file'
import { bareChat, ndjson } from '../../support/feed-events'
import { testFolder } from '../../support/store'
import { fileOf } from './helpers'

async function collect<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of from) all.push(one)
  return all
}

const codeOf = (path: string) =>
  openRecording(path).then(
    () => 'opened',
    (error) => (error instanceof FeedFault ? error.code : error),
  )

describe('a recording', () => {
  test('tells its length, its events and its bad lines', async () => {
    const path = fileOf(
      `${ndjson({ at: 0, ...bareChat('a') })}not json\n\n${ndjson({ at: 4_000, ...bareChat('b') }, { at: 5_000 })}`,
    )
    expect(await openRecording(path)).toEqual({ path, lengthMs: 4_000, events: 2, bad: 2 })
  })

  test('that was cut off in its last line loses that line only', async () => {
    const whole = ndjson({ at: 0, ...bareChat('a') }, { at: 10, ...bareChat('价格') })
    const path = fileOf(Buffer.from(whole).subarray(0, -6))
    expect(await openRecording(path)).toMatchObject({ events: 1, bad: 1 })
  })

  test('without a last line feed loses nothing', async () => {
    const path = fileOf(ndjson({ at: 0, ...bareChat('a') }, { at: 10, ...bareChat('b') }).trimEnd())
    expect(await openRecording(path)).toMatchObject({ events: 2, bad: 0 })
  })

  test('keeps long ids exact', async () => {
    const path = fileOf('{"at":0,"event":"chat","data":{"comment":"a","userId":7300000000000000001}}\n')
    const [line] = await collect(readRecording(path))
    expect(line?.events[0]?.raw.data).toEqual({ comment: 'a', userId: '7300000000000000001' })
  })

  test('that is empty, holds no event, is missing or is a folder is refused', async () => {
    expect(await codeOf(fileOf(''))).toBe('file_empty')
    expect(await codeOf(fileOf('hello\nworld\n'))).toBe('file_empty')
    expect(await codeOf('/nowhere/at/all.ndjson')).toBe('file_missing')
    expect(await codeOf(testFolder())).toBe('file_failed')
  })
})

describe('lines', () => {
  test('end at line feeds only, though a comment may hold other line separators', async () => {
    expect(await collect(readLines(fileOf('a\u2028b\u2029c\nd')))).toEqual(['a\u2028b\u2029c', 'd'])
  })

  test('are whole where the reads of the file cut through them and their characters', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `${n} 多久发货`)
    expect(await collect(readLines(fileOf(lines.join('\n'))))).toEqual(lines)
  })

  test('that are too long are left out, and not held in memory', async () => {
    expect(await collect(readLines(fileOf(`a\n${'x'.repeat(3 * LONGEST_LINE)}\nb\n`)))).toEqual(['a', null, 'b'])
    expect(await openRecording(fileOf(`${ndjson(bareChat('a'))}${'x'.repeat(2 * LONGEST_LINE)}`))).toMatchObject({
      events: 1,
      bad: 1,
    })
  })
})
