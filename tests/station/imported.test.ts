import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { aRoom, exported, joinNext, refusal } from '../support/restoring'
import { uploaded } from '../support/upload'
import { WireClient } from '../support/wire-client'

test('T9 C14: what was done in an imported studio is not undone in this one, whatever the file says that it was', async () => {
  const { room, token, operator } = await aRoom()
  const pedal = room.token('host', 'Pedal')
  const host = await WireClient.join(room.url, pedal)
  const { result: show } = await operator.send('show.create', { title: { en: 'A' } })
  await operator.send('show.open', { id: show.id })
  const { result } = await host.send('signal.raise', { kind: 'help' })
  const { seq } = await host.send('signal.cancel', { id: result.id }, 'mine')
  const path = await exported(room, operator)
  const db = new Database(path)
  db.prepare(`INSERT INTO undo_row VALUES (?, 'device', ?, '{"role":"operator"}', '{"role":"host"}')`).run(
    seq,
    room.device(pedal).id,
  )
  db.close()
  await uploaded(operator, 'file-1', readFileSync(path))
  await joinNext(room, () => operator.send('data.import', { upload: 'file-1' }), token)
  const again = await WireClient.join(room.url, pedal)
  expect(await refusal(again.send('command.undo', { id: 'mine' }))).toMatchObject({
    code: 'not_found',
    reason: 'not_found.command',
  })
  expect(room.device(pedal).role).toBe('host')
})

test('C7: an id that had its answer in an imported studio has none in this one', async () => {
  const { room, token, operator } = await aRoom()
  const { result: first } = await operator.send('show.create', { title: { en: 'A' } }, 'the one')
  await uploaded(operator, 'file-1', readFileSync(await exported(room, operator)))
  const back = await joinNext(room, () => operator.send('data.import', { upload: 'file-1' }), token)
  const { result: second } = await back.send('show.create', { title: { en: 'A' } }, 'the one')
  expect(second.id).not.toBe(first.id)
})
