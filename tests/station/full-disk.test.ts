import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src-main/engine/store'
import { runScript } from '../support/process'
import { canMount, smallDisk } from '../support/small-disk'
import { takeCopy, testStore } from '../support/store'
import { startStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

const RECORDING = 5 * 1024 * 1024
/** Holds a small database and the recording, and not both twice. */
const SIZE = '9m'

const record = (dataDir: string) => {
  mkdirSync(join(dataDir, 'recordings'), { recursive: true })
  writeFileSync(join(dataDir, 'recordings', 'take.ndjson'), Buffer.alloc(RECORDING, '\n'))
}
const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

describe.runIf(canMount)('what fails half-way on a full disk leaves nothing there', () => {
  test('T10: an export of the running studio, which can be had again when there is room', async () => {
    const dataDir = smallDisk(SIZE).path
    record(dataDir)
    const room = await startStudio({ dataDir })
    onTestFinished(room.stop)
    const operator = await WireClient.join(room.url, room.token('operator'))
    const outcome = async () => {
      await operator.send('data.export', {})
      const state = async () => (await operator.query('data.work', {})).work?.state
      await expect.poll(state).not.toBe('running')
      return state()
    }
    expect(await outcome()).toBe('failed')
    expect(namesIn(join(dataDir, 'exports'))).toEqual([])
    rmSync(join(dataDir, 'recordings', 'take.ndjson'))
    expect(await outcome()).toBe('done')
    expect(namesIn(join(dataDir, 'exports'))).toEqual([expect.stringMatching(/\.cueroom$/)])
  })

  test('T7: an export by command', async () => {
    const { store, dataDir } = testStore()
    store.close()
    record(dataDir)
    const to = smallDisk('2m').path
    const { code, stderr } = await runScript('data.js', 'export', join(to, 'studio.cueroom'), '--data', dataDir)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^There is no room for all of it on the disk of [^\n]*\n$/)
    expect(namesIn(to)).toEqual([])
  })

  test('T4: a copy, and the database that is made of one', async () => {
    const { path, fill, free } = smallDisk('2m')
    const { store, dataDir } = testStore(join(path, 'data'))
    store.transact((tx) => tx.put('member', { id: 'm', name: 'Li', roles: [], archived: false }))
    await takeCopy(store.db, dataDir, 1_000)
    const [copy] = namesIn(join(dataDir, 'copies'))
    const { size } = statSync(join(dataDir, 'copies', copy!))
    fill(size)
    await expect(takeCopy(store.db, dataDir, 2_000)).rejects.toThrow()
    expect(namesIn(join(dataDir, 'copies'))).toEqual([copy])

    store.close()
    rmSync(join(dataDir, 'cueroom.sqlite'))
    free()
    fill(size)
    expect(() => openStore(dataDir, 3_000)).toThrow(expect.objectContaining({ reason: 'disk_full' }))
    expect(namesIn(dataDir).filter((name) => name.includes('restor'))).toEqual([])
    free()
    const { store: restored, recovery } = openStore(dataDir, 4_000)
    expect(recovery).toMatchObject({ kind: 'missing' })
    expect(restored.read.must('member', 'm').name).toBe('Li')
    restored.close()
  })
})
