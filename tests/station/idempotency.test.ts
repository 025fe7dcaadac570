import { expect, onTestFinished, test } from 'vitest'
import { stored } from '../support/stored'
import { startStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

const NEW = { title: { zh: '限时闪购' } }

test('C7: the same id from two screens at once, over and over, and after a restart is done once', async () => {
  const first = await startStudio()
  const { dataDir } = first
  const [a, b] = [first.token('operator', 'A'), first.token('operator', 'B')]
  const [left, right] = [await WireClient.join(first.url, a), await WireClient.join(first.url, b)]
  const acks = await Promise.all([left, right, left, right].map((screen) => screen.send('show.create', NEW, 'one')))
  expect(acks).toEqual([acks[0], acks[0], acks[0], acks[0]])

  const second = await first.restart()
  onTestFinished(second.stop)
  const again = await WireClient.join(second.url, b)
  expect(await again.send('show.create', NEW, 'one')).toEqual(acks[0])
  await expect(again.send('show.create', { title: { zh: '另一场' } }, 'one')).rejects.toMatchObject({
    error: { code: 'conflict', reason: 'id_reused' },
  })
  expect(stored({ dataDir }, 'SELECT who, name FROM journal')).toEqual([{ who: 'A', name: 'show.create' }])
  expect(again.all('show')).toHaveLength(1)
})

test('C14 C16: a command is undone after a restart, and only once over another one', async () => {
  const first = await startStudio()
  const token = first.token('operator')
  const before = await WireClient.join(first.url, token)
  await before.send('show.create', NEW)
  await before.send('board.hide', { hidden: true }, 'hide')

  const second = await first.restart()
  const after = await WireClient.join(second.url, token)
  const undone = await after.send('command.undo', { id: 'hide' }, 'undo')
  expect(after.all('show')).toEqual([expect.objectContaining({ boardHidden: false })])

  const third = await second.restart()
  onTestFinished(third.stop)
  const last = await WireClient.join(third.url, token)
  await expect(last.send('command.undo', { id: 'hide' })).rejects.toMatchObject({ error: { reason: 'undone' } })
  expect(await last.send('command.undo', { id: 'hide' }, 'undo')).toEqual(undone)
})

test('C3: a command is recorded under the person who sits at the device', async () => {
  const room = await startStudio()
  onTestFinished(room.stop)
  const operator = await WireClient.join(room.url, room.token('operator', 'Console'))
  const { result } = await operator.send('member.create', { name: '小李', roles: ['operator'] })
  await operator.send('device.sit', { memberId: result.id })
  await operator.send('cue.send', { text: 'push' })
  const { lines } = await operator.query('journal.list', { limit: 1 })
  expect(lines).toEqual([expect.objectContaining({ name: 'cue.send', who: '小李', role: 'operator' })])
})
