import { chmodSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { post } from '../support/http'
import { runPair, spawnStation } from '../support/process'
import { takeCopy, testFolder, testStore } from '../support/store'

/** Everything in a folder that somebody else than its user may do something with. */
function open(path: string, name = ''): string[] {
  const found = lstatSync(join(path, name))
  const here = found.mode & 0o077 ? [`${name || '.'} ${(found.mode & 0o777).toString(8)}`] : []
  const below = found.isDirectory()
    ? readdirSync(join(path, name)).flatMap((entry) => open(path, join(name, entry)))
    : []
  return [...here, ...below]
}

test.runIf(process.platform !== 'win32')(
  'V4: nobody else on the machine may look into the data folder, whatever the usual mode is',
  async () => {
    const dataDir = join(testFolder(), 'data')
    const { stdout } = await runPair('--role', 'operator', '--data', dataDir)
    const { token } = JSON.parse(stdout) as { token: string }
    const station = await spawnStation(dataDir)
    const act = (name: string, input: object) => post(station.url, `/api/commands/${name}`, input, token)
    await act('recording.start', { name: 'take' })
    await post(station.url, '/api/feed', { event: 'chat', data: { comment: 'hello', userId: '1' } }, token)
    await expect.poll(() => readdirSync(join(dataDir, 'recordings'))).toHaveLength(1)
    expect(readdirSync(dataDir)).toEqual(
      expect.arrayContaining(['cueroom.sqlite-wal', 'cueroom.sqlite-shm', 'station.json']),
    )
    expect(open(dataDir)).toEqual([])
    await station.end('SIGTERM')
    expect(open(dataDir)).toEqual([])
  },
)

test.runIf(process.platform !== 'win32')('V4: what a former version left open is closed at the start', async () => {
  const { store, dataDir } = testStore()
  await takeCopy(store.db, dataDir, 0)
  store.close()
  mkdirSync(join(dataDir, 'recordings'))
  for (const name of [
    'station.json',
    'cueroom.log',
    'shortcuts.json',
    'recordings/old.ndjson',
    'cueroom.damaged-20260105T200000.sqlite',
  ])
    writeFileSync(join(dataDir, name), '{}')
  const all = (path: string): string[] => [
    path,
    ...(lstatSync(path).isDirectory() ? readdirSync(path).flatMap((name) => all(join(path, name))) : []),
  ]
  for (const path of all(dataDir)) chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o644)
  const other = join(dataDir, 'not of CueRoom')
  writeFileSync(other, '')
  chmodSync(other, 0o644)
  await spawnStation(dataDir)
  expect(open(dataDir)).toEqual(['not of CueRoom 644'])
})
