import { existsSync, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Recorder } from '../../../src-main/sources/recorder'
import { openRecording } from '../../../src-main/sources/recording-file'
import { bareChat } from '../../support/feed-events'
import { testFolder } from '../../support/store'
import { fileOf, Listener } from './helpers'

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, open: vi.fn(real.open) }
})

describe('a recorder', () => {
  test('writes events a line each, with their time since the start', async () => {
    const path = join(testFolder(), 'new', 'monday.ndjson')
    const listener = new Listener()
    let clock = 5_000
    const recorder = new Recorder({ path, report: listener.report, now: () => clock })
    recorder.write([bareChat('多久发货'), bareChat('b')])
    clock += 1_500
    recorder.write([bareChat('c')])
    await recorder.stop()

    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { at: 0, ...bareChat('多久发货') },
      { at: 0, ...bareChat('b') },
      { at: 1_500, ...bareChat('c') },
    ])
    expect(listener.states).toEqual(['connecting', 'on', 'off'])
    expect(listener.feed).toMatchObject({ done: 3, total: readFileSync(path).length, error: '' })
  })

  test('writes what came without waiting for the end', async () => {
    const path = join(testFolder(), 'a.ndjson')
    const listener = new Listener()
    const recorder = new Recorder({ path, report: listener.report })
    recorder.write([bareChat('a')])
    await listener.until(() => listener.feed.done === 1)
    expect(await openRecording(path)).toMatchObject({ events: 1, bad: 0 })
    await recorder.stop()
  })

  test('does not keep the run of a playback, so that what it wrote is as it came', async () => {
    const path = join(testFolder(), 'a.ndjson')
    const recorder = new Recorder({ path, report: () => {}, now: () => 0 })
    recorder.write([{ ...bareChat('a'), at: 77, run: 'r' }])
    await recorder.stop()
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ at: 0, ...bareChat('a') })
  })

  test('F8: makes lines of a large post a slice at a time, and writes all of them though it is stopped meanwhile', async () => {
    const path = join(testFolder(), 'a.ndjson')
    const recorder = new Recorder({ path, report: () => {} })
    const made = vi.spyOn(JSON, 'stringify')
    onTestFinished(() => made.mockRestore())
    recorder.write(Array.from({ length: 4_000 }, (_, i) => bareChat(`${i} ${'x'.repeat(100)}`)))
    expect(made.mock.calls.length).toBeLessThan(600)
    await recorder.stop()
    expect(await openRecording(path)).toMatchObject({ events: 4_000, bad: 0 })
  })

  test('never writes over a file', async () => {
    const path = fileOf('precious')
    const listener = new Listener()
    const recorder = new Recorder({ path, report: listener.report })
    recorder.write([bareChat('a')])
    await recorder.stop()
    expect(listener.feed).toMatchObject({ state: 'failed', errorCode: 'file_exists' })
    expect(readFileSync(path, 'utf8')).toBe('precious')
  })

  test('leaves out what comes after its end', async () => {
    const path = join(testFolder(), 'a.ndjson')
    const recorder = new Recorder({ path, report: () => {} })
    recorder.write([bareChat('a')])
    const ended = recorder.stop()
    recorder.write([bareChat('late')])
    await Promise.all([ended, recorder.stop()])
    expect(await openRecording(path)).toMatchObject({ events: 1 })
  })

  test.skipIf(!existsSync('/dev/full'))('tells a full disk and goes on without harm', async () => {
    const listener = new Listener()
    const { open: realOpen } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
    vi.mocked(open).mockImplementationOnce(() => realOpen('/dev/full', 'a'))
    const recorder = new Recorder({ path: join(testFolder(), 'a.ndjson'), report: listener.report })
    recorder.write([bareChat('a')])
    await listener.until(() => listener.feed.state === 'failed')
    expect(listener.feed).toMatchObject({ errorCode: 'disk_full', error: 'the disk is full' })
    recorder.write([bareChat('b')])
    await recorder.stop()
    expect(listener.feed).toMatchObject({ state: 'failed', done: 0 })
  })

  test('tells a disk that cannot keep up, and holds no more in memory', async () => {
    const listener = new Listener()
    const stuck = { appendFile: () => new Promise(() => {}), close: async () => {} }
    vi.mocked(open).mockImplementationOnce(async () => stuck as unknown as FileHandle)
    const recorder = new Recorder({ path: join(testFolder(), 'a.ndjson'), report: listener.report })
    recorder.write(Array.from({ length: 40 }, () => bareChat('x'.repeat(1024 * 1024))))
    await listener.until(() => listener.feed.state === 'failed')
    expect(listener.feed).toMatchObject({ errorCode: 'disk_slow' })
    recorder.write([bareChat('after it')])
    expect(listener.feed).toMatchObject({ state: 'failed', done: 0 })
  })
})
