import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { Bonjour, type Service } from 'bonjour-service'
import { expect, onTestFinished, test, vi } from 'vitest'
import { announce } from '../../src-main/broadcast/discovery'
import { startStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

// A name of its own, since a CueRoom may run on this machine already.
vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  hostname: () => `test-${process.pid}`,
}))

/** Whether a datagram to a multicast group comes back to this machine: a container's network may carry none. */
async function carriesMulticast(): Promise<boolean> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  const group = '224.0.0.251'
  try {
    socket.bind(0)
    await once(socket, 'listening')
    socket.addMembership(group)
    socket.setMulticastLoopback(true)
    const heard = once(socket, 'message', { signal: AbortSignal.timeout(2_000) })
    heard.catch(() => {})
    socket.send('is anybody there', socket.address().port, group, (error) => {
      if (error) socket.emit('error', error)
    })
    await heard
    return true
  } catch {
    return false
  } finally {
    socket.close()
  }
}

test('G6: while sharing is on the station is found by mDNS as _cueroom._tcp, and no longer when it is off', async ({
  skip,
}) => {
  skip(!(await carriesMulticast()), 'the network of this machine carries no multicast')
  // It announces itself, but opens no listener on the network.
  const room = await startStudio({ lanAddresses: () => [] })
  onTestFinished(room.stop)
  const bonjour = new Bonjour()
  onTestFinished(() => void bonjour.destroy())
  const browser = bonjour.find({ type: 'cueroom', protocol: 'tcp' })
  // Another station may be on the same network.
  const isOurs = (service: Service) => service.port === room.studio.port
  const told = (event: 'up' | 'down') =>
    new Promise<Service>((resolve) => {
      browser.on(event, (service: Service) => {
        if (isOurs(service)) resolve(service)
      })
    })
  const [up, down] = [told('up'), told('down')]
  const operator = await WireClient.join(room.url, room.token('operator'))
  await operator.send('lan.share', { on: true })
  expect(await up).toMatchObject({
    name: `CueRoom test-${process.pid} ${room.studio.port}`,
    type: 'cueroom',
    protocol: 'tcp',
    host: `test-${process.pid}.local`,
    txt: { version: 'test', path: '/', scheme: 'http' },
  })
  expect(operator.all('studio')[0]?.network.announcing).toBe('on')
  await operator.send('lan.share', { on: false })
  await down
  expect(browser.services.filter(isOurs)).toEqual([])
  expect(room.faults).toEqual([])
})

test('G6: a port that mDNS cannot have is reported, and that is all', async ({ skip }) => {
  const other = createSocket({ type: 'udp4', reuseAddr: false })
  onTestFinished(() => void other.close())
  const isTaken = await new Promise<boolean>((resolve) => {
    other.on('error', () => resolve(true))
    other.bind(5353, () => resolve(false))
  })
  skip(isTaken, 'another program has the port of mDNS, and shares it')
  const faults: unknown[] = []
  const stop = announce(4310, { version: 'test' }, (error) => faults.push(error))
  await expect.poll(() => faults[0]).toMatchObject({ code: 'EADDRINUSE' })
  stop()
})
