import { createSocket } from 'node:dgram'
import { expect, test } from 'vitest'
import { announce } from '../../src-main/broadcast/discovery'

test('G6: a port that mDNS cannot have is reported, and the station goes on', async () => {
  // A program that lets nobody else have the port; where one has it already, that serves as well.
  const other = createSocket({ type: 'udp4', reuseAddr: false })
  await new Promise<void>((resolve) => {
    other.on('error', () => resolve())
    other.bind(5353, () => resolve())
  })
  const told = new Promise((resolve) => {
    const stop = announce(4310, 'test', (error) => {
      stop()
      resolve(error)
    })
  })
  expect(await told).toMatchObject({ code: 'EADDRINUSE' })
  other.close()
})
