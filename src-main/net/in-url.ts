/** Of `host` in an address: IPv6 stands in brackets. */
export const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)
