import { hostname } from 'node:os'
import { domainToASCII } from 'node:url'

/** What one label of a name may have, bytes. */
const LABEL = 63

/** The first `most` bytes of a text, cut where a character ends. */
export function cutBytes(text: string, most: number): string {
  let cut = ''
  let bytes = 0
  for (const sign of text) {
    bytes += Buffer.byteLength(sign)
    if (bytes > most) break
    cut += sign
  }
  return cut
}

/** A name as a browser writes it in `Host`: small letters, and what is not ASCII as punycode. */
const asHost = (name: string): string => domainToASCII(name) || name.toLowerCase()

/** The machine's own name without its domain, as long as a label may be. */
const label = (name: string): string => cutBytes(name.split('.')[0] ?? '', LABEL)

/** Names under which the network reaches this machine, as they stand in `Host`. */
export function hostNames(name = hostname()): string[] {
  return [...new Set([name, name.replace(/\.local$/i, ''), label(name), `${label(name)}.local`].map(asHost))]
}

/** Where mDNS says that the station is. */
export const localName = (name = hostname()): string => `${label(name) || 'cueroom'}.local`

/**
 * What the station is called in a list of services; the port tells two of one machine apart.
 * @param nth from 2 on where another machine has the name before
 */
export function serviceName(port: number, name = hostname(), nth = 1): string {
  const end = ` ${port}${nth > 1 ? ` (${nth})` : ''}`
  return cutBytes(`CueRoom ${label(name)}`, LABEL - Buffer.byteLength(end)) + end
}
