import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src-main/engine/store'
import { listCopies } from '../../src-main/engine/store/copies'
import { addDevice } from '../../src-main/identity/tokens'
import { Downloads } from '../../src-main/net/downloads'
import { UPLOAD_PART } from '../../src-shared/queries'
import { aRoom, exported, joinNext, refusal, roomWithCopy, titles } from '../support/restoring'
import { takeCopy, testFolder } from '../support/store'
import { startStudio, type TestStudio } from '../support/studio'
import { uploaded } from '../support/upload'
import { socketCarrier, WireClient } from '../support/wire-client'

describe('T8: what there is to go back to', () => {
  test('is listed with when it was made, what it holds and how much came after it', async () => {
    const { room, operator, copy } = await roomWithCopy()
    writeFileSync(join(room.dataDir, 'copies', 'cueroom-20200101T000000.sqlite'), 'garbage')
    const { now, copies } = await operator.query('data.list', {})
    expect(now).toMatchObject({ shows: 2, comments: 0, behind: 0 })
    expect(copies.map(({ name }) => name)).toEqual([copy, 'cueroom-20200101T000000.sqlite'])
    expect(copies[0]).toMatchObject({ bytes: expect.any(Number), holds: { shows: 1, at: expect.any(Number) } })
    expect(copies[0]!.holds!.behind).toBe(now.seq - holdsUpTo(room, copy))
    expect(copies[1]!.holds).toBeNull()
  })

  test('a copy is counted once, and anew only when its file has changed', async () => {
    const { room, operator, copy } = await roomWithCopy()
    const path = join(room.dataDir, 'copies', copy)
    const listed = async () => {
      const { now, copies } = await operator.query('data.list', {})
      return { seq: now.seq, held: copies[0]!.holds }
    }
    utimesSync(path, 1_000_000, 1_000_000)
    const first = await listed()
    expect(first.held).toMatchObject({ shows: 1 })
    // Of the same size and time: who reads it again finds nothing in it.
    writeFileSync(path, Buffer.alloc(statSync(path).size))
    utimesSync(path, 1_000_000, 1_000_000)
    await operator.send('show.create', { title: { en: 'Third' } })
    const { seq, held } = await listed()
    expect(seq).toBeGreaterThan(first.seq)
    expect(held).toEqual({ ...first.held, behind: first.held!.behind! + seq - first.seq })
    utimesSync(path, 1_000_001, 1_000_001)
    expect((await listed()).held).toBeNull()
  })
})

const holdsUpTo = (room: TestStudio, copy: string) => {
  const db = new Database(join(room.dataDir, 'copies', copy), { readonly: true })
  const { value } = db.prepare("SELECT value FROM meta WHERE key = 'seq'").get() as { value: string }
  db.close()
  return Number(value)
}

describe('T9: a copy is opened in the place of the database while the studio runs', () => {
  test('links end with 1001, come back on the same port and take a snapshot; the operator reads what is missing', async () => {
    const { room, token, operator, copy } = await roomWithCopy()
    const port = room.studio.port
    const back = await joinNext(room, () => operator.send('data.restore', { copy }), token, operator)
    await operator.closed()
    expect(operator.closeCode).toBe(1001)
    expect(room.studio.port).toBe(port)
    expect(back.frames[1]!.type).toBe('snapshot')
    expect(back.epoch).not.toBe(operator.epoch)
    expect(titles(back)).toEqual(['First'])
    const { recovery } = back.all('studio')[0]!
    expect(recovery).toMatchObject({ kind: 'restored', copyFrom: expect.any(Number) })
    expect(recovery!.lost.changes).toBeGreaterThan(0)
    expect(existsSync(recovery!.movedTo!)).toBe(true)
    expect(room.faults).toEqual([])
  })

  test('the journal of what is opened tells who wanted which copy, and when', async () => {
    const { room, token, operator, copy } = await roomWithCopy()
    const back = await joinNext(room, () => operator.send('data.restore', { copy }), token)
    const { lines } = await back.query('journal.list', { limit: 50 })
    expect(lines.map(({ name }) => name)).toEqual(['data.restore', 'show.create'])
    expect(lines[0]).toMatchObject({ role: 'operator', who: room.device(token).name, input: { copy } })
    expect(lines[0]!.at).toBeGreaterThanOrEqual(lines[1]!.at)
  })

  test('who was paired since the copy still may join, who was revoked since may not; LAN sharing stays', async () => {
    const { room, operator, copy } = await roomWithCopy()
    const old = room.token('support', 'Old')
    const copyWithOld = basename(await takeCopy(room.studio.store.db, room.dataDir, Date.now()))
    expect(copyWithOld).not.toBe(copy)
    await operator.send('device.revoke', { id: room.device(old).id })
    await operator.send('lan.share', { on: true })
    const since = room.token('operator', 'Since')
    const back = await joinNext(room, () => operator.send('data.restore', { copy: copyWithOld }), since)
    expect(back.all('device').map(({ name }) => name)).toContain('Since')
    expect(back.all('studio')[0]!.lanSharing).toBe(true)
    const late = new WireClient(await socketCarrier(room.url))
    await late.helloInVain(old)
    expect(late.closeCode).toBe(4401)
  })

  test('C7: a repeat of the command on the new link is answered, and not done again', async () => {
    const { room, token, operator, copy } = await roomWithCopy()
    const back = await joinNext(room, () => operator.send('data.restore', { copy }, 'restore-1'), token)
    await back.send('show.create', { title: { en: 'Third' } })
    await back.send('data.restore', { copy }, 'restore-1')
    expect((await back.query('data.work', {})).work).toBeNull()
    expect(titles(back)).toEqual(['First', 'Third'])
  })

  test('not during a live, not twice at once, not one that is not there', async () => {
    const { room, operator, copy, firstId } = await roomWithCopy()
    await operator.send('show.start', { id: firstId, anyway: true })
    expect(await refusal(operator.send('data.restore', { copy }))).toMatchObject({
      code: 'conflict',
      reason: 'data_live',
    })
    expect(await refusal(operator.send('data.import', { upload: 'x' }))).toMatchObject({ reason: 'data_live' })
    await operator.send('show.end', { id: firstId })
    for (const name of ['none', `../copies/${copy}`, '..'])
      expect(await refusal(operator.send('data.restore', { copy: name }))).toMatchObject({ code: 'not_found' })
    await operator.send('data.restore', { copy })
    expect(await refusal(operator.send('data.restore', { copy }))).toMatchObject({ reason: 'data_busy' })
    expect(room.faults).toEqual([])
  })

  test('nor when a show has gone live while the copy was read: all stays, and the operator is told', async () => {
    const { operator, copy, firstId } = await roomWithCopy()
    await operator.send('data.restore', { copy })
    await operator.send('show.start', { id: firstId, anyway: true })
    await operator.until(() => operator.all('studio')[0]!.recovery !== null, 'the operator to be told')
    expect(operator.all('studio')[0]!.recovery).toMatchObject({ kind: 'not_restored' })
    expect(operator.closeCode).toBeNull()
    expect((await operator.query('data.work', {})).work).toMatchObject({ kind: 'restore', state: 'failed' })
  })

  test('one that cannot be read changes nothing: the links stay, and the operator is told', async () => {
    const { room, operator, copy } = await roomWithCopy()
    writeFileSync(join(room.dataDir, 'copies', copy), 'garbage')
    await operator.send('data.restore', { copy })
    await operator.until(() => operator.all('studio')[0]!.recovery !== null, 'the operator to be told')
    expect(operator.all('studio')[0]!.recovery).toMatchObject({ kind: 'not_restored' })
    expect(titles(operator)).toEqual(['First', 'Second'])
    expect(existsSync(join(room.dataDir, 'cueroom.sqlite.restoring'))).toBe(false)
    await operator.send('show.create', { title: { en: 'Third' } })
  })

  test('the operator is told beside what is still unread of before', async () => {
    const { room, operator, copy } = await roomWithCopy()
    const lost = { changes: 3, since: 1, until: 2 }
    const unread = { kind: 'damaged', at: 1, copyFrom: null, movedTo: null, lost } as const
    room.studio.store.transact((tx) => tx.patch('studio', 'studio', { recovery: unread }))
    writeFileSync(join(room.dataDir, 'copies', copy), 'garbage')
    const before = room.now()
    await operator.send('data.restore', { copy })
    const told = () => operator.all('studio')[0]!.recovery
    await operator.until(() => told()?.notRestoredAt !== undefined, 'the operator to be told')
    expect(told()).toMatchObject(unread)
    expect(told()!.notRestoredAt).toBeGreaterThanOrEqual(before)
  })

  test('one that is whole and cannot be opened all the same: the former database is open again, and the operator is told', async () => {
    const { room, token, operator, copy } = await roomWithCopy()
    const db = new Database(listCopies(room.dataDir)[0]!)
    db.exec("UPDATE studio SET network = 'no JSON'")
    db.close()
    const back = await joinNext(room, () => operator.send('data.restore', { copy }), token)
    expect(titles(back)).toEqual(['First', 'Second'])
    await back.until(() => back.all('studio')[0]!.recovery !== null, 'the operator to be told')
    expect(back.all('studio')[0]!.recovery).toMatchObject({ kind: 'not_restored', movedTo: null })
    expect(back.epoch).toBe(operator.epoch)
    await back.send('show.create', { title: { en: 'Third' } })
    await room.running.close()
    const again = openStore(room.dataDir, Date.now())
    again.store.close()
    expect(again.recovery).toBeNull()
  })
})

describe('T10 T11: the whole studio goes into one file, and from it into another studio', () => {
  test('exported while it runs, handed over part by part, looked at, and opened', async () => {
    const { room, token, operator } = await roomWithCopy()
    const { result: product } = await operator.send('product.create', {
      code: 'J01',
      name: { en: 'Ring' },
      currency: 'USD',
      listPrice: 1_000,
      stock: 3,
    })
    expect(product.id).toBeTruthy()
    writeFileSync(join(room.dataDir, 'recordings', 'take.ndjson'), '{"event":"chat"}\n'.repeat(60_000))
    const file = readFileSync(await exported(room, operator))
    expect((await operator.query('data.list', {})).exports).toMatchObject([{ bytes: file.length }])

    const other = await aRoom()
    await uploaded(other.operator, 'file-1', file)
    const { holds, now, newDevices } = await other.operator.query('data.look', { upload: 'file-1' })
    expect(newDevices).toEqual({ operator: 1 })
    expect(holds).toMatchObject({ shows: 2, products: 1, behind: null })
    expect(now).toMatchObject({ shows: 0, products: 0 })
    const wish = { upload: 'file-1', file: 'studio.cueroom', letIn: true }
    const back = await joinNext(other.room, () => other.operator.send('data.import', wish), other.token)
    expect(titles(back)).toEqual(['First', 'Second'])
    expect(back.all('studio')[0]!.recovery).toMatchObject({ kind: 'imported' })
    const [line] = (await back.query('journal.list', { limit: 1 })).lines
    expect(line).toMatchObject({ name: 'data.import', input: wish })
    expect(readFileSync(join(other.room.dataDir, 'recordings', 'take.ndjson')).length).toBe(17 * 60_000)
    expect(existsSync(join(other.room.dataDir, 'cueroom.upload'))).toBe(false)
    // Who could join the other studio can join this one, since the operator let them.
    expect(titles(await WireClient.join(other.room.url, token))).toEqual(['First', 'Second'])
  })

  test('T9: devices that come with a file join only where the operator lets them, and none by the id of one that is known', async () => {
    const { room, token, operator } = await roomWithCopy()
    const other = await aRoom()
    const window = other.room.studio.store.transact((tx) => {
      const { device } = addDevice(tx, { role: 'operator', name: 'Window', kind: 'window' }, Date.now())
      tx.sql('DELETE FROM secret WHERE deviceId = ?').run(device.id)
      return device
    })
    const path = await exported(room, operator)
    const db = new Database(path)
    db.prepare(
      'INSERT INTO device SELECT NULL, ?, seq, shelved, name, role, kind, memberId, pairedAt, revokedAt, links, seenAt, away, expiresAt, machine, browser, address FROM device LIMIT 1',
    ).run(window.id)
    db.prepare('INSERT INTO secret VALUES (?, ?)').run(window.id, createHash('sha256').update('known').digest())
    db.close()
    await uploaded(other.operator, 'file-1', readFileSync(path))
    expect((await other.operator.query('data.look', { upload: 'file-1' })).newDevices).toEqual({ operator: 1 })
    await joinNext(other.room, () => other.operator.send('data.import', { upload: 'file-1' }), other.token)
    for (const out of [token, `${window.id}.known`]) {
      const late = new WireClient(await socketCarrier(other.room.url))
      await late.helloInVain(out)
      expect(late.closeCode).toBe(4401)
    }
    expect(other.room.device(token).revokedAt).not.toBeNull()
  })

  test('a part that does not follow, a file that is not all there, and what is no studio are refused in words', async () => {
    const { operator } = await aRoom()
    const part = Buffer.alloc(1_000).toString('base64')
    await operator.query('data.upload', { id: 'a', size: 3_000, at: 0, part })
    for (const none of ['', 'no base64 ~~~~', 'QQ'])
      expect(await refusal(operator.query('data.upload', { id: 'n', size: 3_000, at: 0, part: none }))).toMatchObject({
        code: 'invalid',
      })
    for (const wrong of [
      { id: 'a', size: 3_000, at: 2_000, part },
      { id: 'b', size: 3_000, at: 1_000, part },
    ])
      expect(await refusal(operator.query('data.upload', wrong))).toMatchObject({ reason: 'upload_gap' })
    expect(await refusal(operator.query('data.look', { upload: 'a' }))).toMatchObject({ code: 'not_found' })
    expect(await refusal(operator.send('data.import', { upload: 'a' }))).toMatchObject({ code: 'not_found' })
    await operator.query('data.upload', { id: 'a', size: 3_000, at: 1_000, part })
    await operator.query('data.upload', { id: 'a', size: 3_000, at: 2_000, part })
    expect(await refusal(operator.query('data.look', { upload: 'a' }))).toMatchObject({ reason: 'data_unreadable' })
    const tooLarge = operator.query('data.upload', { id: 'c', size: Number.MAX_SAFE_INTEGER, at: 0, part })
    expect(await refusal(tooLarge)).toMatchObject({ reason: 'disk_full' })
  })
  test('T11: the last part again, as it comes after a link that dropped, is answered as at first; another one is not', async () => {
    const { room, token, operator } = await roomWithCopy()
    const file = readFileSync(await exported(room, operator))
    const size = file.length
    const part = (at: number) => ({
      id: 'a',
      size,
      at,
      part: file.subarray(at, at + UPLOAD_PART).toString('base64'),
    })
    let link = operator
    for (let at = 0; at < size; at += UPLOAD_PART) {
      const first = await link.query('data.upload', part(at))
      link.close()
      link = await WireClient.join(room.url, token)
      expect(await link.query('data.upload', part(at))).toEqual(first)
    }
    const last = part(Math.floor((size - 1) / UPLOAD_PART) * UPLOAD_PART)
    const other = { ...last, part: Buffer.alloc(size - last.at, 'x').toString('base64') }
    expect(await refusal(link.query('data.upload', other))).toMatchObject({ reason: 'upload_gap' })
    expect(await refusal(link.query('data.upload', { ...last, id: 'b' }))).toMatchObject({ reason: 'upload_gap' })
    expect((await link.query('data.look', { upload: 'a' })).holds).toMatchObject({ shows: 2 })
  })
})

describe('T12: an export is taken over the network', () => {
  const take = (room: TestStudio, name: string, token?: string) =>
    fetch(`${room.url}/api/exports/${name}`, token ? { headers: { authorization: `Bearer ${token}` } } : {})

  test('by an operator, as it lies on the disk', async () => {
    const { room, token, operator } = await roomWithCopy()
    const path = await exported(room, operator)
    const answer = await take(room, basename(path), token)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${basename(path)}`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(path))).toBe(true)
  })

  test('under any name that somebody gave it', async () => {
    const { room, token, operator } = await roomWithCopy()
    const path = await exported(room, operator)
    const name = `直播 “1”'s.cueroom`
    renameSync(path, join(dirname(path), name))
    const answer = await take(room, encodeURIComponent(name), token)
    expect(answer.status).toBe(200)
    const said = answer.headers.get('content-disposition')!
    expect(decodeURIComponent(said.replace("attachment; filename*=UTF-8''", ''))).toBe(name)
    await answer.arrayBuffer()
  })

  test('what was given up before it began leaves its place to others', async () => {
    const { room, operator } = await roomWithCopy()
    const path = await exported(room, operator)
    const downloads = new Downloads()
    const gone = new ServerResponse(new IncomingMessage(new Socket()))
    gone.destroy()
    for (let n = 0; n < 5; n += 1)
      await expect(downloads.answer(path, 'a.cueroom', gone)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('by nobody else, and nothing but exports', async () => {
    const { room, token, operator, copy } = await roomWithCopy()
    const name = basename(await exported(room, operator))
    expect((await take(room, name)).status).toBe(401)
    for (const role of ['observer', 'support', 'host', 'feed'] as const)
      expect((await take(room, name, room.token(role))).status).toBe(403)
    writeFileSync(join(room.dataDir, 'exports', 'other.txt'), 'x')
    const elsewhere = [copy, 'other.txt', '..%2Fcueroom.sqlite', `..%2Fexports%2F${name}`, `%2e%2e%2fexports%2f${name}`]
    for (const other of [...elsewhere, 'none.cueroom', '%00', '%']) {
      const { status } = await take(room, other, token)
      expect([other, status]).toEqual([other, 404])
    }
    expect(room.faults).toEqual([])
  })

  test('and none that is empty, a link, a pipe or a folder: they are not listed either', async () => {
    const { room, token, operator } = await roomWithCopy()
    const name = basename(await exported(room, operator))
    const at = (other: string) => join(room.dataDir, 'exports', `${other}.cueroom`)
    writeFileSync(at('empty'), '')
    symlinkSync(join(room.dataDir, 'cueroom.sqlite'), at('link'))
    mkdirSync(at('folder'))
    if (process.platform !== 'win32') execFileSync('mkfifo', [at('pipe')])
    for (const other of ['empty', 'link', 'folder', 'pipe'])
      expect((await take(room, `${other}.cueroom`, token)).status, other).toBe(404)
    expect((await operator.query('data.list', {})).exports.map((file) => file.name)).toEqual([name])
  })

  test('T8 T10: a file in the place of their folder is told in words', async () => {
    const { room, operator } = await aRoom()
    writeFileSync(join(room.dataDir, 'exports'), 'mine')
    const noFolder = { code: 'conflict', reason: 'exports_no_folder' }
    expect(await refusal(operator.query('data.list', {}))).toMatchObject(noFolder)
    expect(await refusal(operator.send('data.export', {}))).toMatchObject(noFolder)
    expect(room.faults).toEqual([])
  })

  test('T8 C4: an export that cannot be begun is acknowledged and told as one that failed', async () => {
    const { room, operator } = await aRoom()
    // A folder that leads nowhere: none can be made there.
    symlinkSync(join(room.dataDir, 'gone', 'further'), join(room.dataDir, 'exports'))
    await operator.send('data.export', {}, 'asked')
    await expect.poll(async () => (await operator.query('data.work', {})).work?.state).toBe('failed')
    expect(room.faults).toHaveLength(1)
    await operator.send('data.export', {}, 'again')
  })

  test('four at a time; one that is broken off makes room', async () => {
    const { room, token, operator } = await roomWithCopy()
    const path = await exported(room, operator)
    appendFileSync(path, Buffer.alloc(64 * 1024 * 1024))
    const answers = await Promise.all([1, 2, 3, 4].map(() => take(room, basename(path), token)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await take(room, basename(path), token)).status).toBe(503)
    await answers[0]!.body!.cancel()
    await expect.poll(async () => (await take(room, basename(path), token)).status).toBe(200)
    for (const { body } of answers.slice(1)) await body!.cancel()
  })
})

test('T6: what lies in the folder of exports and is none is left alone, and keeps nobody from starting', async () => {
  const dataDir = testFolder()
  mkdirSync(join(dataDir, 'exports', 'mine'), { recursive: true })
  writeFileSync(join(dataDir, 'exports', 'notes.txt'), 'mine')
  writeFileSync(join(dataDir, 'exports', 'half.cueroom.partial'), 'half')
  const room = await startStudio({ dataDir })
  onTestFinished(room.stop)
  expect(readdirSync(join(dataDir, 'exports')).sort()).toEqual(['mine', 'notes.txt'])
  expect(room.faults).toEqual([])
})
