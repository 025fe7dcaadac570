import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { claimDataDir } from '../../src-main/engine/store'
import { wordsFor } from '../../src-main/windows/words'
import { runPair, spawnStation } from '../support/process'
import { smallDisk } from '../support/small-disk'
import { testFolder, testStore } from '../support/store'

const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

/** What the station printed when it ended instead of starting: one line, no stack. */
async function refusal(dataDir: string, how: Parameters<typeof spawnStation>[1] = {}): Promise<string> {
  const failure = await spawnStation(dataDir, how).then(
    () => 'it started',
    (error: Error) => error.message,
  )
  const [, said] = /^ended with 1: ([^\n]*)\n$/.exec(failure) ?? []
  expect(said, failure).toBeDefined()
  return said!
}

/** A folder of a closed studio. */
function closedFolder(): string {
  const { store, dataDir } = testStore()
  store.close()
  return dataDir
}

describe('T6: a station that cannot start says why in one sentence', () => {
  test('a path that is too long', async () => {
    const long = join(testFolder(), ...Array.from({ length: 6 }, () => 'x'.repeat(90)))
    expect(await refusal(long)).toMatch(/^The path of the data folder is too long: .*Choose a shorter one\.$/)
    expect(await refusal(join(testFolder(), 'x'.repeat(300)))).toMatch(/^The path of the data folder is too long/)
  })

  test('a failed migration, which leaves the data as they were', async () => {
    const dataDir = closedFolder()
    const file = join(dataDir, 'cueroom.sqlite')
    const db = new Database(file)
    db.pragma('user_version = 1')
    db.close()
    for (let start = 0; start < 3; start += 1)
      expect(await refusal(dataDir)).toMatch(/could not be brought to version 2 .*Nothing was changed/)
    const after = new Database(file)
    expect(after.pragma('user_version', { simple: true })).toBe(1)
    after.close()
  })

  test.each(['203.0.113.7', 'no such host', '300.1.1.1'])('an address to listen on that is none: %s', async (host) => {
    expect(await refusal(testFolder(), { args: ['--host', host] })).toContain(host)
  })

  test.each(['', '  '])('an empty address to listen on, which is not every one: %j', async (host) => {
    expect(await refusal(testFolder(), { args: ['--host', host] })).toMatch(/^--host takes an address of this machine/)
  })

  test('an option that there is none', async () => {
    expect(await refusal(testFolder(), { args: ['--colour', 'red'] })).toContain('--colour')
  })

  test('a database that another program is writing to', async () => {
    const dataDir = closedFolder()
    const other = new Database(join(dataDir, 'cueroom.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    onTestFinished(() => {
      other.close()
    })
    expect(await refusal(dataDir)).toMatch(/^Another program has the database in .* open/)
  })

  const FILES = ['station.json', 'station.lock', 'cueroom.head', 'cueroom.upload', 'cueroom.sqlite']
  test.each([...FILES, 'cueroom.sqlite-wal', 'cueroom.sqlite-shm'])(
    'a folder where the file %s should be: it is named',
    async (name) => {
      const dataDir = testFolder()
      mkdirSync(join(dataDir, name))
      const said = await refusal(dataDir)
      expect(said).toMatch(/^The data folder .* cannot be used: /)
      expect(said).toContain(join(dataDir, name))
      expect(existsSync(join(dataDir, name))).toBe(true)
    },
  )

  test.runIf(process.platform !== 'win32')(
    'a link or a pipe where the noted head should be: what it leads to is not written over, and nothing waits for it',
    async () => {
      const dataDir = testFolder()
      const mine = join(dataDir, 'mine.txt')
      writeFileSync(mine, 'mine')
      const head = join(dataDir, 'cueroom.head')
      symlinkSync(mine, head)
      expect(await refusal(dataDir)).toContain(head)
      expect(readFileSync(mine, 'utf8')).toBe('mine')
      rmSync(head)
      execFileSync('mkfifo', [head])
      expect(await refusal(dataDir)).toContain(head)
    },
  )

  test('a lock that says nothing any more is made anew', async () => {
    const dataDir = closedFolder()
    writeFileSync(join(dataDir, 'station.lock'), 'garbage'.repeat(100))
    await spawnStation(dataDir)
  })

  test('a file of one’s own that may only be read is made one’s own again', async () => {
    const dataDir = closedFolder()
    chmodSync(join(dataDir, 'cueroom.sqlite'), 0o400)
    await spawnStation(dataDir)
  })

  describe.runIf(isRoot)('on a machine of several users', () => {
    test('files of another user', async () => {
      const dataDir = closedFolder()
      chmodSync(dataDir, 0o777)
      chownSync(dataDir, NOBODY, NOBODY)
      chmodSync(join(dataDir, 'cueroom.sqlite'), 0o644)
      const before = readFileSync(join(dataDir, 'cueroom.sqlite'))
      expect(await refusal(dataDir, { uid: NOBODY })).toMatch(/belong to another user of this machine/)
      expect(readFileSync(join(dataDir, 'cueroom.sqlite')).equals(before)).toBe(true)
    })

    test('a folder that may not be entered', async () => {
      const dataDir = closedFolder()
      expect(await refusal(dataDir, { uid: NOBODY })).toMatch(/belong to another user|cannot be used/)
    })

    test('a disk that may only be read', async () => {
      const disk = smallDisk('4m')
      const fresh = join(disk.path, 'fresh')
      const dataDir = join(disk.path, 'data')
      mkdirSync(fresh)
      mkdirSync(dataDir)
      testStore(dataDir).store.close()
      disk.makeReadOnly()
      for (const path of [fresh, dataDir, join(disk.path, 'none')])
        expect(await refusal(path)).toMatch(/^The data folder .* may only be read/)
    })

    test('a full disk, on which nothing is lost', async () => {
      const disk = smallDisk('1m')
      const dataDir = join(disk.path, 'data')
      mkdirSync(dataDir)
      const { store } = testStore(dataDir)
      store.transact((tx) => tx.put('member', { id: 'm', name: 'Li', roles: [], archived: false }))
      store.close()
      disk.fill()
      expect(await refusal(dataDir)).toMatch(/^The disk with the data folder .* is full/)
      disk.free()
      const after = testStore(dataDir)
      expect(after.recovery).toBeNull()
      expect(after.store.read.must('member', 'm').name).toBe('Li')
      after.store.close()
    })
  })
})

describe('P7: pair beside a station that is starting', () => {
  test('waits until it answers', async () => {
    const dataDir = testFolder()
    const release = claimDataDir(dataDir)
    const pairing = runPair('--role', 'host', '--data', dataDir)
    // It has found the folder taken once it is at the claim; the station has it from then on.
    await expect.poll(() => existsSync(join(dataDir, 'station.lock'))).toBe(true)
    release()
    const station = await spawnStation(dataDir).catch(() => null)
    const { code, stdout } = await pairing
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ token: expect.any(String) })
    await station?.end('SIGTERM')
  })

  test('says in one line that it does not answer', async () => {
    const dataDir = testFolder()
    onTestFinished(claimDataDir(dataDir))
    const { code, stdout, stderr } = await runPair('--role', 'host', '--data', dataDir)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^A station has the data folder .* and does not answer\.[^\n]*\n$/)
  })

  test('an option that there is none is told in one line', async () => {
    const { code, stderr } = await runPair('--rolle', 'host', '--data', testFolder())
    expect(code).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

test('the desktop has a sentence in both languages for each reason', () => {
  const [zh, en] = ['zh-CN', 'en-US'].map((locale) => wordsFor(locale).cannotOpen)
  for (const words of [zh!, en!])
    for (const sentence of Object.values(words)) expect(sentence('/data', '/data/cueroom.log')).toContain('/data')
  expect(Object.keys(zh!).sort()).toEqual(Object.keys(en!).sort())
})
