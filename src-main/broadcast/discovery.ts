import type { EventEmitter } from 'node:events'
import { hostname } from 'node:os'
import { Bonjour } from 'bonjour-service'

/**
 * Tells the local network by mDNS that a station is here (`_cueroom._tcp`), so that tools find it without an address.
 * Failing to is no fault: a network may not carry multicast.
 * @returns a function that takes the announcement back
 */
export function announce(port: number, version: string, report: (error: unknown) => void): () => void {
  const bonjour = new Bonjour({}, report)
  // The library hands over failed answers only; a port 5353 that cannot be had is told by the socket beneath.
  ;(bonjour as unknown as { server: { mdns: EventEmitter } }).server.mdns.on('error', report)
  const service = bonjour.publish({
    name: `CueRoom ${hostname()} ${port}`,
    type: 'cueroom',
    port,
    txt: { version, path: '/' },
  })
  service.on('error', report)
  return () => bonjour.unpublishAll(() => bonjour.destroy())
}
