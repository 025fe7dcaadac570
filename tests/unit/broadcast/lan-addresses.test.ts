import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { lanAddresses } from '../../../src-main/net/lan-addresses'

const entry = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
  [
    {
      address,
      family: 'IPv4',
      internal: false,
      netmask: '255.255.255.0',
      mac: '02:00:00:00:00:01',
      cidr: null,
      ...more,
    },
  ] as NetworkInterfaceInfo[]

test('P1 G8: virtual machines, containers, tunnels and link-local addresses come behind the studio network', () => {
  const found = lanAddresses({
    lo: entry('127.0.0.1', { internal: true }),
    linklocal: entry('169.254.77.1'),
    vboxnet0: entry('192.168.56.1'),
    docker0: entry('172.17.0.1'),
    tailscale0: entry('100.101.102.103'),
    eth0: entry('192.168.1.20'),
  })
  expect(found[0]).toBe('192.168.1.20')
  expect(found.at(-1)).toBe('169.254.77.1')
  expect(found).toHaveLength(5)
})

test.each([
  'vEthernet (WSL)',
  'VMware Network Adapter VMnet8',
  'VirtualBox Host-Only Network',
  'utun4',
  'br-3f1c',
  'ZeroTier One',
])('P1: %s comes behind Wi-Fi', (name) => {
  expect(lanAddresses({ [name]: entry('10.0.0.1'), 'Wi-Fi': entry('192.168.1.20') })[0]).toBe('192.168.1.20')
})
