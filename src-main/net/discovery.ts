import { createSocket, type Socket } from 'node:dgram'
import type { EventEmitter } from 'node:events'
import { Bonjour, type Service } from 'bonjour-service'
import { localName, serviceName } from './machine-name'

/** A network that takes no farewell, in milliseconds, keeps nobody from ending. */
const FAREWELL_MS = 1_000
/** Where mDNS is spoken. */
const GROUP = '224.0.0.251'
/** So many names are tried, where others have one of them already. */
const NAMES = 9

interface Announced {
  readonly version: string
  /** Whether it speaks https there. */
  readonly secure?: boolean
  /** IPv4 addresses that it listens on, the likeliest first. */
  readonly addresses: readonly string[]
}

/**
 * Tells the local network by mDNS that a station is here (`_cueroom._tcp`), so that tools find it without an address.
 * Announce it anew when its addresses change.
 * @param failed told when it cannot be announced: a network may not carry multicast
 * @returns takes the announcement back; resolves when that is sent: the network would list the station for hours
 */
export function announce(port: number, what: Announced, failed: (error: unknown) => void): () => Promise<void> {
  try {
    const bonjour = new Bonjour({ socket: onEveryNetwork(what.addresses, failed) } as object, failed)
    // The library hands over failed answers only; a port 5353 that cannot be had is told by the socket beneath.
    ;(bonjour as unknown as { server: { mdns: EventEmitter } }).server.mdns.on('error', failed)
    publish(bonjour, port, what, failed)
    return () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, FAREWELL_MS)
        bonjour.unpublishAll(() => {
          clearTimeout(timer)
          bonjour.destroy()
          resolve()
        })
      })
  } catch (error) {
    failed(error)
    return async () => {}
  }
}

/**
 * The system sends to a group by one network only. What this socket sends there goes out by the network of each address,
 * one after the other, since whereby is said to the socket and not to the sending.
 * @param failed told what whoever sends throws when it is told; what is sent next goes out all the same
 */
export function onEveryNetwork(addresses: readonly string[], failed: (error: unknown) => void): Socket {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  const send = socket.send.bind(socket) as (...given: SendGiven) => void
  let sending = Promise.resolve()
  const sendBy = (address: string, given: SendGiven) =>
    new Promise<Error | null>((resolve) => {
      try {
        socket.setMulticastInterface(address)
        send(given[0], given[1], given[2], given[3], given[4], resolve)
      } catch (error) {
        // A network that has just gone, or a socket that is closed.
        resolve(error as Error)
      }
    })
  const sendByAll = async (given: SendGiven) => {
    const told: (Error | null)[] = []
    for (const address of addresses) told.push(await sendBy(address, given))
    // Whom one network carries it to has it.
    given[5]?.(told.includes(null) ? null : (told[0] ?? null))
  }
  socket.send = ((...given: SendGiven) => {
    if (given[4] !== GROUP || addresses.length === 0) send(...given)
    else sending = sending.then(() => sendByAll(given)).catch(failed)
  }) as Socket['send']
  return socket
}

/** As the library sends: the message, from where in it and how much, to which port and address, and whom to tell. */
type SendGiven = [Uint8Array, number, number, number, string, ((error: Error | null) => void)?]

/** @param nth the first name, or a further one since the network has that */
function publish(bonjour: Bonjour, port: number, what: Announced, failed: (error: unknown) => void, nth = 1): void {
  const service = bonjour.publish({
    name: serviceName(port, undefined, nth),
    host: localName(),
    type: 'cueroom',
    port,
    txt: { version: what.version, path: '/', scheme: what.secure ? 'https' : 'http' },
  })
  service.on('error', failed)
  listOnly(service, what.addresses)
  // The library stops a service whose name is taken: it would tell nobody, and take the other's announcement back.
  service.stop = () => {
    service.activated = false
    if (nth === NAMES) failed(new Error(`the network has ${NAMES} stations of this name`))
    else publish(bonjour, port, what, failed, nth + 1)
  }
}

/**
 * The library lists every address of the machine, also those of IPv6, on which no station listens. What is listed takes
 * the place of what the network knew. It is not taken back at the end: the name is the machine's, which goes on.
 */
function listOnly(service: Service, addresses: readonly string[]): void {
  const records = service.records.bind(service)
  service.records = () => [
    ...records().filter(({ type }) => type !== 'A' && type !== 'AAAA'),
    ...(service.activated
      ? addresses.map((data) => ({ name: service.host, type: 'A' as const, ttl: 120, flush: true, data }))
      : []),
  ]
}
