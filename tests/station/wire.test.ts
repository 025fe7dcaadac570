import { expect, test } from 'vitest'
import { PROTOCOL } from '../../src-shared/frames'
import { PORT, SOCKET } from '../support/carriers'
import { startStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { wireSuite } from './wire-suite'

wireSuite(SOCKET)
wireSuite(PORT)

test('H8: a MessagePort belongs to the device of its window, whatever token its hello names', async () => {
  const room = await startStudio()
  const host = room.token('host')
  const client = new WireClient(await PORT.open(room, host))
  client.carrier.send({ type: 'hello', protocol: PROTOCOL, token: room.token('operator') })
  await client.until(() => client.ofType('welcome').length === 1, 'the welcome')
  expect(client.ofType('welcome')[0]).toMatchObject({ role: 'host', device: room.device(host).id })
  await room.stop()
})

test('a window of the desktop is the same device at every start, until it is revoked', async () => {
  const room = await startStudio()
  const window = room.studio.windowDevice('operator', 'Console')
  expect(room.studio.windowDevice('operator', 'Console')).toEqual(window)
  expect(room.studio.windowDevice('host', 'Console').id).not.toBe(window.id)
  room.studio.command(window, 'device.revoke', { id: window.id }, 'revoke')
  expect(room.studio.windowDevice('operator', 'Console').id).not.toBe(window.id)
  await room.stop()
})
