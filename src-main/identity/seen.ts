import type { IncomingMessage } from 'node:http'
import { browserName, machineKind } from '../../src-shared/areas/people/machines'
import type { Device } from '../../src-shared/records'

/** Where a device came from last, and what it says that it is. */
export type Seen = Pick<Device, 'address' | 'machine' | 'browser'>

/** What a request tells of who sent it; of a script no more than its address. */
export function seenIn({ socket, headers }: IncomingMessage): Seen {
  const userAgent = headers['user-agent'] ?? ''
  const browser = browserName(userAgent)
  return {
    address: (socket.remoteAddress ?? '').replace(/^::ffff:/, '').slice(0, 64),
    machine: browser === '' ? null : machineKind(userAgent),
    browser,
  }
}

/** What is known of a device once it was seen again: an iPad calls itself a Mac, and only its page knows better. */
export function seenAgain(device: Device, seen: Seen): Seen {
  const isTablet = device.machine === 'iPad' && seen.machine === 'mac'
  return {
    address: seen.address,
    machine: isTablet ? device.machine : (seen.machine ?? device.machine),
    browser: seen.browser || device.browser,
  }
}
