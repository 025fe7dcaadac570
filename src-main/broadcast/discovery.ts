import type { EventEmitter } from 'node:events'
import { Bonjour, type Service } from 'bonjour-service'
import { localName, serviceName } from './machine-name'

/** A network that takes no farewell, in milliseconds, keeps nobody from ending. */
const FAREWELL_MS = 1_000
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
    const bonjour = new Bonjour({}, failed)
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
