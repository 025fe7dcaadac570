import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { hostNames } from './machine-name'

/**
 * Which `Host` the station answers to and which `Origin` it takes, against DNS rebinding and cross-site sockets: a page
 * of another site can make a browser connect here, but it cannot choose these headers.
 */
export class Guards {
  constructor(
    /** Addresses listened on now, without port. */
    private readonly addresses: () => readonly string[],
    private readonly port: () => number,
  ) {}

  /** Whether a `Host` header names this station. */
  answersTo(host: string | undefined): boolean {
    if (!host) return false
    let url: URL
    try {
      url = new URL(`http://${host}`)
    } catch {
      return false
    }
    if (url.host !== host.toLowerCase() && `${url.hostname}:80` !== host.toLowerCase()) return false
    if (Number(url.port || 80) !== this.port()) return false
    const name = url.hostname.replace(/^\[|\]$/g, '')
    return this.names().has(name)
  }

  /**
   * Whether a request that says where its page came from may pass: only this station's own pages do.
   * @param secure whether it came over TLS
   */
  allowsOrigin(origin: string | undefined, host: string | undefined, secure: boolean): boolean {
    return origin === undefined || origin.toLowerCase() === `${secure ? 'https' : 'http'}://${host}`.toLowerCase()
  }

  private names(): Set<string> {
    return new Set(['localhost', '127.0.0.1', '::1', ...hostNames(), ...this.addresses()])
  }
}

/** The `Host` of a request in small letters; undefined where there is none, or more than one to choose from. */
export function hostOf({ rawHeaders, headers }: IncomingMessage): string | undefined {
  let named = 0
  for (let at = 0; at < rawHeaders.length; at += 2) named += Number(rawHeaders[at]?.toLowerCase() === 'host')
  return named === 1 ? headers.host?.toLowerCase() : undefined
}

/** Whether a request came over TLS. */
export const isSecure = ({ socket }: IncomingMessage): boolean => (socket as Partial<TLSSocket>).encrypted === true
