import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { Bonjour, type Service } from 'bonjour-service'
import { expect, onTestFinished, test, vi } from 'vitest'
import { announce, onEveryNetwork } from '../../src-main/net/discovery'
import { temporaryFolder } from '../support/folder'
import { LAN_ADDRESS } from '../support/pairing'
import { runPair, spawnStation } from '../support/process'
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

/** An address of this machine beside its loopback; undefined where it is on no network. */
const otherNetwork = () =>
  Object.values(networkInterfaces())
    .flatMap((network) => network ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

test('G6: while sharing is on the station is found by mDNS as _cueroom._tcp, and no longer when it is off', async ({
  skip,
}) => {
  skip(!(await carriesMulticast()), 'the network of this machine carries no multicast')
  const room = await startStudio({ lanAddresses: () => [LAN_ADDRESS] })
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
    // What it listens on, and no other address of the machine.
    addresses: [LAN_ADDRESS],
  })
  expect(operator.all('studio')[0]?.network.announcing).toBe('on')
  await operator.send('lan.share', { on: false })
  await down
  expect(browser.services.filter(isOurs)).toEqual([])
  expect(room.faults).toEqual([])
})

test('G6: when the addresses change it is announced anew, with those of now', async ({ skip }) => {
  skip(!(await carriesMulticast()), 'the network of this machine carries no multicast')
  let address = LAN_ADDRESS
  const room = await startStudio({ lanAddresses: () => [address] })
  onTestFinished(room.stop)
  const bonjour = new Bonjour()
  onTestFinished(() => void bonjour.destroy())
  const browser = bonjour.find({ type: 'cueroom', protocol: 'tcp' })
  const told = () => browser.services.find((service) => service.port === room.studio.port)?.addresses
  const operator = await WireClient.join(room.url, room.token('operator'))
  await operator.send('lan.share', { on: true })
  await expect.poll(told).toEqual([LAN_ADDRESS])
  address = '127.0.0.3'
  await expect.poll(told).toEqual(['127.0.0.3'])
})

test('G6: on each of its networks it is announced by that network’s own address', async ({ skip }) => {
  const other = otherNetwork()
  skip(!(await carriesMulticast()) || !other, 'this machine is on one network only, or it carries no multicast')
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  onTestFinished(() => void socket.close())
  socket.bind(5353)
  await once(socket, 'listening')
  for (const address of ['127.0.0.1', other as string]) socket.addMembership('224.0.0.251', address)
  const from = new Set<string>()
  socket.on('message', (message, { address }) => {
    if (message.includes(`CueRoom test-${process.pid} 14311`)) from.add(address)
  })
  const faults: unknown[] = []
  onTestFinished(
    announce(14_311, { version: 'test', addresses: [LAN_ADDRESS, other as string] }, (error) => faults.push(error)),
  )
  await expect.poll(() => [...from].sort()).toEqual([LAN_ADDRESS, other].sort())
  expect(faults).toEqual([])
})

test('G6: a station that ends takes its announcement back before its process is gone', async ({ skip }) => {
  skip(!(await carriesMulticast()), 'the network of this machine carries no multicast')
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  const bonjour = new Bonjour()
  onTestFinished(() => void bonjour.destroy())
  const browser = bonjour.find({ type: 'cueroom', protocol: 'tcp' })
  const station = await spawnStation(folder.path)
  const isThere = () => browser.services.some(({ port }) => String(port) === new URL(station.url).port)
  const { stdout } = await runPair('--role', 'operator', '--data', folder.path)
  const operator = await WireClient.join(station.url, JSON.parse(stdout).token)
  await operator.send('lan.share', { on: true })
  await expect.poll(isThere).toBe(true)
  await station.end('SIGTERM')
  await expect.poll(isThere).toBe(false)
})

test('G6: where another machine has the name before, the station takes a further one', async ({ skip }) => {
  skip(!(await carriesMulticast()), 'the network of this machine carries no multicast')
  const bonjour = new Bonjour()
  onTestFinished(() => void bonjour.destroy())
  const browser = bonjour.find({ type: 'cueroom', protocol: 'tcp' })
  const names = () => browser.services.filter(({ port }) => port === 14_310).map(({ name }) => name)
  const faults: unknown[] = []
  const what = { version: 'test', addresses: [LAN_ADDRESS] }
  const first = `CueRoom test-${process.pid} 14310`
  for (const known of [[first], [first, `${first} (2)`]]) {
    onTestFinished(announce(14_310, what, (error) => faults.push(error)))
    await expect.poll(names).toEqual(known)
  }
  expect(faults).toEqual([])
})

test('G6: what is sent goes out, though whoever sent before it threw when it was told', async () => {
  const faults: unknown[] = []
  const socket = onEveryNetwork(['127.0.0.1'], (error) => faults.push(error))
  onTestFinished(() => void socket.close())
  const thrown = new Error('told')
  const send = (told: () => void) => socket.send(Buffer.from('x'), 0, 1, 5353, '224.0.0.251', told)
  send(() => {
    throw thrown
  })
  await new Promise<void>(send)
  expect(faults).toEqual([thrown])
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
  const stop = announce(4310, { version: 'test', addresses: [] }, (error) => faults.push(error))
  await expect.poll(() => faults[0]).toMatchObject({ code: 'EADDRINUSE' })
  stop()
})
