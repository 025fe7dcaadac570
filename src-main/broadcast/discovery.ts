import type { EventEmitter } from 'node:events'
import { Bonjour } from 'bonjour-service'
import { localName, serviceName } from './machine-name'

/**
 * Tells the local network by mDNS that a station is here (`_cueroom._tcp`), so that tools find it without an address.
 * The addresses are those that the machine has now: announce it anew when they change.
 * @param secure whether it speaks https there
 * @param failed told when it cannot be announced: a network may not carry multicast
 * @returns a function that takes the announcement back
 */
export function announce(
  port: number,
  { version, secure = false }: { version: string; secure?: boolean },
  failed: (error: unknown) => void,
): () => void {
  try {
    const bonjour = new Bonjour({}, failed)
    // The library hands over failed answers only; a port 5353 that cannot be had is told by the socket beneath.
    ;(bonjour as unknown as { server: { mdns: EventEmitter } }).server.mdns.on('error', failed)
    const service = bonjour.publish({
      name: serviceName(port),
      host: localName(),
      type: 'cueroom',
      port,
      txt: { version, path: '/', scheme: secure ? 'https' : 'http' },
    })
    service.on('error', failed)
    return () => bonjour.unpublishAll(() => bonjour.destroy())
  } catch (error) {
    failed(error)
    return () => {}
  }
}
