import { afterEach, beforeEach, expect, test } from 'vitest'
import { post } from '../support/http'
import { otherProgram } from '../support/store'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
let operator: WireClient
beforeEach(async () => {
  room = await startStudio()
  operator = await WireClient.join(room.url, room.token('operator'))
})
afterEach(() => room.stop())

const pair = (code: string) => post(room.url, '/api/pair', { code, name: 'Tablet' })

test('C4: a new code or a close that the disk did not take leaves the open code good', async () => {
  const { result } = await operator.send('pairing.open', { role: 'host' })
  const other = otherProgram(`${room.dataDir}/cueroom.sqlite`)
  other.exec('BEGIN IMMEDIATE')
  await expect(operator.send('pairing.open', { role: 'support' })).rejects.toMatchObject({ error: { code: 'busy' } })
  await expect(operator.send('pairing.close', {})).rejects.toMatchObject({ error: { code: 'busy' } })
  other.exec('ROLLBACK')
  const answer = await pair(result.code)
  expect(answer.status).toBe(200)
  expect(answer.json()).toMatchObject({ role: 'host' })
})

test('C7: the repeat of an open makes its code good a second time no more', async () => {
  const { result } = await operator.send('pairing.open', { role: 'host' }, 'open-1')
  expect((await pair(result.code)).status).toBe(200)
  await operator.send('pairing.open', { role: 'host' }, 'open-1')
  expect((await pair(result.code)).status).toBe(401)
})
