import { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Connections } from '../../../src-main/net/connections'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

/** What listens, without a network: sockets that only know where they come from and whether they are open. */
function listener(most?: { ofAddress: number; all: number }) {
  const connections = new Connections(most)
  const server = new EventEmitter()
  connections.watch(server as Server)
  const connect = (remoteAddress: string) => {
    const socket = Object.assign(new EventEmitter(), { remoteAddress, destroyed: false, destroy: () => {} })
    socket.destroy = () => {
      socket.destroyed = true
      socket.emit('close')
    }
    server.emit('connection', socket)
    return socket
  }
  /** A request comes in; gives what ends it. */
  const ask = (socket: object) => {
    const response = new EventEmitter()
    server.emit('request', { socket }, response)
    return () => response.emit('close')
  }
  return { connections, connect, ask }
}

test('A6: an address that has its number keeps the others out of nothing: its own oldest goes', () => {
  const { connect } = listener({ ofAddress: 2, all: 10 })
  const [first, second, other] = [connect('10.0.0.5'), connect('10.0.0.5'), connect('10.0.0.6')]
  const third = connect('10.0.0.5')
  expect([first, second, third, other].map(({ destroyed }) => destroyed)).toEqual([true, false, false, false])
})

test('A6: addresses that take all the room together make room for one that has none', () => {
  const { connect, ask } = listener({ ofAddress: 3, all: 5 })
  const many = [1, 2, 3].map(() => connect('10.0.0.5'))
  const some = [1, 2].map(() => connect('10.0.0.6'))
  ask(many[0]!)
  const joining = connect('10.0.0.7')
  // The oldest of the largest that asks for nothing.
  expect([...many, ...some, joining].map(({ destroyed }) => destroyed)).toEqual([
    false,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('A6: with a connection that heaps up requests the others of its address end, but for those of this machine', () => {
  for (const [address, all] of [
    ['10.0.0.5', true],
    ['127.0.0.1', false],
  ] as const) {
    const { connections, connect } = listener()
    const [first, second, other] = [connect(address), connect(address), connect('10.0.0.6')]
    connections.cutOff(first as never as Socket)
    expect([first, second, other].map(({ destroyed }) => destroyed)).toEqual([true, all, false])
  }
})

test('A6: whoever heaps up requests is cut off, and cannot connect again for ten seconds; this machine can', () => {
  const { connections, connect, ask } = listener()
  const sound = connect('10.0.0.6') as never as Socket
  for (let n = 0; n < 20; n += 1) ask(sound)()
  expect(connections.isHeaping(sound)).toBe(false)
  for (const address of ['10.0.0.5', '127.0.0.1']) {
    const socket = connect(address)
    for (let n = 0; n < 8; n += 1) ask(socket)
    expect(connections.isHeaping(socket as never)).toBe(true)
    connections.cutOff(socket as never)
    expect(socket.destroyed).toBe(true)
  }
  expect(connect('10.0.0.5').destroyed).toBe(true)
  expect(connect('127.0.0.1').destroyed).toBe(false)
  expect(connect('10.0.0.6').destroyed).toBe(false)
  vi.advanceTimersByTime(10_001)
  expect(connect('10.0.0.5').destroyed).toBe(false)
})
