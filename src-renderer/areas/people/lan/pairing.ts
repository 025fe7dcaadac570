import type { Role } from '../../../../src-shared/roles'

/** Roles that a device can be paired under, in the order they are offered. */
export const PAIRABLE: readonly Role[] = ['host', 'support', 'operator', 'observer', 'feed']

/**
 * The address that a QR code holds: a screen's page with the code in its fragment, which no server's log sees.
 * @param url address of the station, `http://192.168.1.20:4310`
 * @param screen path of the page, `board`
 */
export function pairingLink(url: string, screen: string, code: string): string {
  return `${url.replace(/\/+$/, '')}/${screen}#pair=${code}`
}

/** Addresses that other machines can reach: all but those of this machine's own loopback. */
export const reachable = (addresses: readonly string[]): string[] => addresses.filter((address) => !isLoopback(address))

/** The address to tell other machines: the one that was chosen, else the likeliest. Undefined while there is none. */
export function addressToTell(addresses: readonly string[], chosenHost: string | null | undefined): string | undefined {
  const choices = reachableOrAll(addresses)
  return choices.find((url) => new URL(url).hostname === chosenHost) ?? choices[0]
}

/** The addresses to choose from: those of this machine alone only where there are no others. */
export function reachableOrAll(addresses: readonly string[]): readonly string[] {
  const found = reachable(addresses)
  return found.length > 0 ? found : addresses
}

function isLoopback(address: string): boolean {
  const { hostname } = new URL(address)
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}
