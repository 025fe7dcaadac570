import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCopies } from '../../src-main/engine/store/copies'
import { temporaryFolder } from '../support/folder'
import { takeCopy } from '../support/store'
import { stored } from '../support/stored'
import { startStudio, type TestStudio } from '../support/studio'

/** What a studio knows: everything that someone wrote, planned, asked or did. */
const KNOWN = ['member', 'show', 'segment', 'product', 'article', 'cueTemplate', 'cue', 'comment', 'journal', 'secret']
const known = (room: Pick<TestStudio, 'dataDir'>) =>
  JSON.stringify(KNOWN.map((table) => stored(room, `SELECT * FROM "${table}" ORDER BY rowid`)))

const folder = temporaryFolder()
const at = (name: string) => join(folder.path, name)
/** What the file holds that is to be damaged, and what its copy. */
let all: string
let copied: string
let head: number
let copiedHead: number

/** A closed studio with a copy that lacks its last changes, and the same one as a kill leaves it, with its log. */
beforeAll(async () => {
  const room = await startStudio({ dataDir: at('closed') })
  const act = (name: string, input: object) => {
    const device = room.studio.windowDevice('operator', 'Console')
    return room.studio.command(device, name, input, crypto.randomUUID())
  }
  act('sample.load', {})
  for (let i = 0; i < 20; i += 1) act('cue.send', { text: `in the copy ${i} ${'x'.repeat(100)}` })
  await takeCopy(room.studio.store.db, room.dataDir, Date.now())
  copied = known(room)
  copiedHead = room.studio.store.head
  act('member.create', { name: 'Not in the copy', roles: ['support'] })
  room.studio.store.db.pragma('wal_checkpoint(TRUNCATE)')
  for (let i = 0; i < 5; i += 1) act('cue.send', { text: `in the log ${i}` })
  cpSync(at('closed'), at('killed'), { recursive: true })
  all = known(room)
  head = room.studio.store.head
  await room.running.close()
})
afterAll(() => folder.remove())

/** A folder of its own with damage in it, and the studio that starts on it. */
async function startDamaged(from: 'closed' | 'killed', damage: (file: string) => void) {
  rmSync(at('tried'), { recursive: true, force: true })
  cpSync(at(from), at('tried'), { recursive: true })
  damage(join(at('tried'), 'cueroom.sqlite'))
  const room = await startStudio({ dataDir: at('tried') })
  const { recovery } = room.studio.store.read.must('studio', 'studio')
  await room.running.close()
  return { recovery, holds: known(room) }
}

/** What stood there is there, or the copy's content is and the operator is told. */
function expectWhole({ recovery, holds }: Awaited<ReturnType<typeof startDamaged>>, what: string): void {
  if (recovery === null) expect(holds === all, what).toBe(true)
  else {
    expect(holds === copied, what).toBe(true)
    expect(recovery.copyFrom, what).not.toBeNull()
    expect(recovery.lost.changes, what).toBeGreaterThan(0)
  }
}

const PAGE = 4_096
const zeroed = (page: number) => (file: string) => {
  const bytes = readFileSync(file)
  bytes.fill(0, page * PAGE, (page + 1) * PAGE)
  writeFileSync(file, bytes)
}

describe('T4: whatever page says nothing any more, the studio starts with everything, or with its copy and says so', () => {
  const PARTS = 4
  test.each(Array.from({ length: PARTS }, (_, part) => part))('every fourth page from page %i on', async (part) => {
    const pages = statSync(join(at('closed'), 'cueroom.sqlite')).size / PAGE
    expect(pages).toBeGreaterThan(60)
    for (let page = part; page < pages; page += PARTS) {
      expectWhole(await startDamaged('closed', zeroed(page)), `page ${page} of ${pages}`)
    }
  })

  test.each([1, 100, PAGE, PAGE + 1, 20 * PAGE])('the file is cut after %i bytes', async (bytes) => {
    const outcome = await startDamaged('closed', (file) => truncateSync(file, bytes))
    expectWhole(outcome, `${bytes}`)
    expect(outcome.recovery?.kind).toBe('damaged')
  })

  test.each([0.3, 0.5, 0.99])('the file is cut at %f of its length', async (share) => {
    const outcome = await startDamaged('closed', (file) => truncateSync(file, Math.floor(statSync(file).size * share)))
    expectWhole(outcome, `${share}`)
  })
})

test('T4: a row that holds what is no JSON leads to the copy as well', async () => {
  const outcome = await startDamaged('closed', (file) => {
    const db = new Database(file)
    db.exec(`UPDATE show SET title = '{"en":"A'`)
    db.close()
  })
  expectWhole(outcome, 'no JSON')
  expect(outcome.recovery?.kind).toBe('damaged')
})

describe('T4: a log that does not fit its file', () => {
  const log = (file: string) => `${file}-wal`

  test('as the kill left it everything is there, and nothing is told', async () => {
    expect(await startDamaged('killed', (file) => expect(existsSync(log(file))).toBe(true))).toEqual({
      recovery: null,
      holds: all,
    })
  })

  test.each([
    ['gone', (file: string) => rmSync(log(file))],
    ['cut in half', (file: string) => truncateSync(log(file), Math.floor(statSync(log(file)).size / 2))],
    ['short of its last page', (file: string) => truncateSync(log(file), statSync(log(file)).size - PAGE)],
    ['empty', (file: string) => truncateSync(log(file), 0)],
    ['garbage', (file: string) => writeFileSync(log(file), Buffer.alloc(statSync(log(file)).size, 0xa5))],
  ] as const)('%s: how many acknowledged changes are missing is told', async (_what, damage) => {
    const { recovery, holds } = await startDamaged('killed', damage)
    expect(recovery).toMatchObject({ kind: 'behind', copyFrom: null, movedTo: null })
    expect(recovery!.lost.changes).toBeGreaterThan(0)
    expect(recovery!.lost.changes).toBeLessThanOrEqual(6)
    expect(holds).toContain('Not in the copy')
    expect(holds).not.toContain('in the log 4')
  })

  test('an older copy was put over the file, and the log of the former one lies beside it', async () => {
    const { recovery, holds } = await startDamaged('killed', (file) => {
      copyFileSync(listCopies(at('tried'))[0]!, file)
    })
    expect(holds === copied).toBe(true)
    expect(recovery).toMatchObject({ kind: 'behind', lost: { changes: head - copiedHead } })
  })

  test('an older file was put in the place of the closed one', async () => {
    const { recovery, holds } = await startDamaged('closed', (file) => {
      copyFileSync(listCopies(at('tried'))[0]!, file)
    })
    expect(holds === copied).toBe(true)
    expect(recovery).toMatchObject({ kind: 'behind', lost: { changes: head - copiedHead } })
  })
})
