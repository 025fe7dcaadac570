import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runPair, spawnStation } from '../support/process'
import { exported, titles } from '../support/restoring'
import { takeCopy, testFolder } from '../support/store'
import { startStudio } from '../support/studio'
import { uploaded } from '../support/upload'
import { WireClient } from '../support/wire-client'

/** A data folder with two shows, of which a copy and an export hold the first. */
async function aFolder() {
  const room = await startStudio({ dataDir: testFolder() })
  onTestFinished(room.stop)
  const operator = await WireClient.join(room.url, room.token('operator'))
  await operator.send('show.create', { title: { en: 'First' } })
  const copy = basename(await takeCopy(room.studio.store.db, room.dataDir, Date.now()))
  const file = readFileSync(await exported(room, operator))
  await operator.send('show.create', { title: { en: 'Second' } })
  await room.running.close()
  const { stdout } = await runPair('--role', 'operator', '--data', room.dataDir)
  return { dataDir: room.dataDir, copy, file, token: (JSON.parse(stdout) as { token: string }).token }
}

const OUTCOMES = { not_restored: ['First', 'Second'], restored: ['First'], imported: ['First'] }

describe('T9: what was acknowledged to be opened is open after kill -9, or the operator is told that it is not', () => {
  test.each(['data.restore', 'data.import'] as const)('%s', async (command) => {
    const { dataDir, copy, file, token } = await aFolder()
    const first = await spawnStation(dataDir)
    const operator = await WireClient.join(first.url, token)
    await uploaded(operator, 'file-1', file)
    await operator.send(command, command === 'data.restore' ? { copy } : { upload: 'file-1' })
    await first.end('SIGKILL')

    const second = await spawnStation(dataDir)
    const back = await WireClient.join(second.url, token)
    const { kind } = back.all('studio')[0]!.recovery ?? {}
    expect(Object.keys(OUTCOMES)).toContain(kind)
    expect(titles(back)).toEqual(OUTCOMES[kind as keyof typeof OUTCOMES])
    for (const left of ['cueroom.sqlite.restoring', 'cueroom.upload'])
      expect(existsSync(join(dataDir, left))).toBe(false)

    // It is told once.
    await back.send('recovery.dismiss', {})
    await second.end('SIGTERM')
    const third = await spawnStation(dataDir)
    expect((await WireClient.join(third.url, token)).all('studio')[0]!.recovery).toBeNull()
  })
})
