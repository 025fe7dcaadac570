import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src-main/engine/store'
import { listCopies } from '../../src-main/engine/store/copies'
import { MIGRATIONS } from '../../src-main/engine/store/migrations'
import { runPair, runScript, spawnStation } from '../support/process'
import { takeCopy, testFolder } from '../support/store'
import { startStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

const data = (dataDir: string, ...args: string[]) => runScript('data.js', ...args, '--data', dataDir)

/** A closed studio with two shows, of which its copy holds the first, and a recording. */
async function studioWithCopy() {
  const dataDir = testFolder()
  const room = await startStudio({ dataDir })
  const token = room.token('operator')
  const operator = await WireClient.join(room.url, token)
  await operator.send('show.create', { title: { en: 'First' } })
  await takeCopy(room.studio.store.db, dataDir, Date.now())
  await operator.send('show.create', { title: { en: 'Second' } })
  await room.running.close()
  writeFileSync(join(dataDir, 'recordings', 'take.ndjson'), '{"event":"chat"}\n'.repeat(100_000))
  return { dataDir, token, epoch: operator.epoch, seq: operator.seq }
}

/** Puts a database of the schema before this one in a file's place. */
function olderAt(file: string): void {
  const folder = testFolder()
  openStore(folder, Date.now(), { steps: MIGRATIONS.slice(0, -1) }).store.close()
  copyFileSync(join(folder, 'cueroom.sqlite'), file)
}

/** Every file of a folder with what is in it, but for what SQLite has beside a database that is read. */
const contentOf = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(join(folder, name)).isFile() && !/-(wal|shm)$/.test(name))
    .sort()
    .map((name) => [
      name,
      createHash('sha1')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ])

/** What a screen sees that comes back with what it had. */
async function comeBack(dataDir: string, { token, epoch, seq }: { token: string; epoch: string; seq: number }) {
  const station = await spawnStation(dataDir)
  const client = await WireClient.join(station.url, token, { epoch, seq })
  const fresh = await WireClient.join(station.url, token)
  const seen = {
    first: client.frames[1]?.type,
    shows: fresh.all('show').map(({ title }) => title.en),
    recovery: fresh.all('studio')[0]!.recovery,
  }
  await station.end('SIGTERM')
  return seen
}

describe('T7: a copy is opened in the place of the database', () => {
  test('which is listed, told of first, and done when it is wanted; screens take a snapshot', async () => {
    const studio = await studioWithCopy()
    const { dataDir } = studio
    const [copy] = listCopies(dataDir).map((path) => basename(path))
    expect((await data(dataDir, 'copies')).stdout).toMatch(
      new RegExp(`^${copy}  made .*Z  up to change \\d+, .*Z, 1 show, .*\\n$`),
    )

    expect((await data(dataDir, 'restore', copy!)).stdout).toMatch(/up to change \d+.*\nNothing was changed\./)
    expect((await comeBack(dataDir, studio)).shows).toEqual(['First', 'Second'])

    expect((await data(dataDir, 'restore', copy!, '--yes')).stdout).toMatch(/^Open is now what goes up to change \d+\./)
    const { first, shows, recovery } = await comeBack(dataDir, studio)
    expect(first).toBe('snapshot')
    expect(shows).toEqual(['First'])
    expect(recovery).toMatchObject({ kind: 'restored', copyFrom: expect.any(Number) })
    expect(recovery!.lost.changes).toBeGreaterThan(0)
    // Nothing is wrong with it, and its name says so.
    expect(basename(recovery!.movedTo!)).toMatch(/^cueroom\.replaced-/)
    expect(existsSync(recovery!.movedTo!)).toBe(true)
  })

  test.each([
    ['of an older version', (file: string) => olderAt(file), 'goes up to change 0, –'],
    ['that is damaged', (file: string) => writeFileSync(file, 'garbage'.repeat(10_000)), 'cannot be read'],
    ['that is there', () => {}, 'goes up to change'],
  ])('without --yes the database %s stays as it is, and so does all beside it', async (_what, make, words) => {
    const { dataDir } = await studioWithCopy()
    const file = join(dataDir, 'cueroom.sqlite')
    make(file)
    const before = contentOf(dataDir)
    const { code, stdout } = await data(dataDir, 'restore', basename(listCopies(dataDir)[0]!))
    expect(code).toBe(0)
    expect(stdout).toContain(`What is open now ${words}`)
    expect(contentOf(dataDir)).toEqual(before)
  })

  test.each([
    ['that there is none', () => 'cueroom-20200101T000000.sqlite', /^There is no copy called/],
    [
      'that cannot be read',
      (dataDir: string) => {
        writeFileSync(listCopies(dataDir)[0]!, 'garbage')
        return listCopies(dataDir)[0]!
      },
      /is no studio that CueRoom can read whole. Nothing was changed\.\n$/,
    ],
  ])('one %s is refused in words, and nothing is changed', async (_what, name, words) => {
    const studio = await studioWithCopy()
    const { code, stderr } = await data(studio.dataDir, 'restore', name(studio.dataDir), '--yes')
    expect(code).toBe(1)
    expect(stderr).toMatch(words)
    expect((await comeBack(studio.dataDir, studio)).shows).toEqual(['First', 'Second'])
  })

  test('not while CueRoom runs', async () => {
    const { dataDir } = await studioWithCopy()
    await spawnStation(dataDir)
    const { code, stderr } = await data(dataDir, 'restore', basename(listCopies(dataDir)[0]!), '--yes')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^CueRoom is already running on the data folder .*\n$/)
  })
})

describe('T7: the whole studio in one file', () => {
  test('is written beside a running station and opened on another machine: rows, tokens, recordings', async () => {
    const studio = await studioWithCopy()
    const file = join(testFolder(), 'studio.cueroom')
    const station = await spawnStation(studio.dataDir)
    expect((await data(studio.dataDir, 'export', file)).code).toBe(0)
    await station.end('SIGTERM')
    const other = testFolder()
    await runPair('--role', 'host', '--data', other)
    expect((await data(other, 'import', file)).stdout).toContain('devices that this studio does not know: 1 operator.')
    const { code, stderr } = await data(other, 'import', file, '--yes', '--devices')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const { shows, recovery } = await comeBack(other, studio)
    expect(shows).toEqual(['First', 'Second'])
    expect(recovery).toMatchObject({ kind: 'imported' })
    const recording = (folder: string) => readFileSync(join(folder, 'recordings', 'take.ndjson'), 'utf8')
    expect(recording(other) === recording(studio.dataDir)).toBe(true)
  })

  test('never takes the place of a file that is there, and what is no export is refused', async () => {
    const { dataDir } = await studioWithCopy()
    const file = join(testFolder(), 'taken')
    writeFileSync(file, 'mine')
    for (const [args, words] of [
      [['export', file], /is there already/],
      [['import', file, '--yes'], /is no studio that CueRoom can read whole/],
    ] as const) {
      const { code, stderr } = await data(dataDir, ...args)
      expect(code).toBe(1)
      expect(stderr).toMatch(words)
    }
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })
})
