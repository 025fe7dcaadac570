import { hostname } from 'node:os'

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

  /** Whether a request that says where its page came from may pass: only this station's own pages do. */
  allowsOrigin(origin: string | undefined, host: string | undefined): boolean {
    return origin === undefined || origin.toLowerCase() === `http://${host}`.toLowerCase()
  }

  private names(): Set<string> {
    const own = hostname()
      .toLowerCase()
      .replace(/\.local$/, '')
    return new Set(['localhost', '127.0.0.1', '::1', own, `${own}.local`, ...this.addresses()])
  }
}
