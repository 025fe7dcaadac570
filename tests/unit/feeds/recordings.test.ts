import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listRecordings, recordingPath } from '../../../src-main/sources/recordings'
import { Refusal } from '../../../src-shared/errors'
import { testFolder } from '../../support/store'

function folderOf(...files: string[]) {
  const folder = testFolder()
  for (const [index, file] of files.entries()) {
    writeFileSync(join(folder, file), 'x'.repeat(index + 1))
    utimesSync(join(folder, file), 1_000 + index, 1_000 + index)
  }
  return folder
}

describe('the list of recordings', () => {
  test('has the bundled one first, then the folder’s, newest first', async () => {
    const folder = folderOf('monday.ndjson', '周二 (2).ndjson', 'other.jsonl')
    const sample = join(folderOf('sample.ndjson'), 'sample.ndjson')
    expect(await listRecordings(folder, sample)).toEqual([
      { name: 'sample', bytes: 1, at: null },
      { name: 'other.jsonl', bytes: 3, at: 1_002_000 },
      { name: '周二 (2)', bytes: 2, at: 1_001_000 },
      { name: 'monday', bytes: 1, at: 1_000_000 },
    ])
  })

  test('leaves out folders, other files and names that cannot be asked for', async () => {
    const folder = folderOf('notes.txt', '.hidden.ndjson', 'a%20b.ndjson')
    mkdirSync(join(folder, 'inner.ndjson'))
    expect(await listRecordings(folder, join(folder, 'no-sample.ndjson'))).toEqual([])
  })

  test('is empty for a folder that is not there yet', async () => {
    expect(await listRecordings('/nowhere/at/all', '/nowhere/sample.ndjson')).toEqual([])
  })

  test('names each file so that the name leads back to it', async () => {
    const files = ['a.ndjson', 'sample.ndjson', 'b.jsonl', 'b.jsonl.ndjson', 'ทดสอบ.ndjson']
    const folder = folderOf(...files)
    const listed = await listRecordings(folder, '/nowhere/sample.ndjson')
    const paths = listed.map(({ name }) => recordingPath(folder, '/nowhere/sample.ndjson', name))
    expect(paths.sort()).toEqual(files.map((file) => join(folder, file)).sort())
  })
})

describe('the path of a recording', () => {
  test('is in the folder, or the bundled file', () => {
    expect(recordingPath('/data', '/app/sample.ndjson', 'monday')).toBe(join('/data', 'monday.ndjson'))
    expect(recordingPath('/data', '/app/sample.ndjson', 'sample')).toBe('/app/sample.ndjson')
  })

  test.each(['../secret', '..', '/etc/passwd', 'a/b', 'a\\b', 'c:stream', '', '.hidden', 'a\0b', 'CON', 'nul.ndjson'])(
    'is refused for %j',
    (name) => {
      expect(() => recordingPath('/data', '/app/sample.ndjson', name)).toThrow(Refusal)
    },
  )
})
