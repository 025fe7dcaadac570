import { networkInterfaces } from 'node:os'

/** Interfaces that lead into this machine or through a tunnel, by the names that systems and programs give them. */
const INWARD =
  /^(vboxnet|vmnet|docker|br-|veth|virbr|lxc|lxd|podman|cni|flannel|cali|kube|bridge|tailscale|zt|tun|tap|utun|wg|ppp|ipsec|awdl|llw|anpi)|virtual|vmware|hyper-v|vethernet|wsl|vpn|tailscale|zerotier|wireguard|docker|bluetooth/i

/** How little an address is likely to be the studio's network; 0 for an ordinary one. */
function doubt(name: string, address: string): number {
  const [a, b] = address.split('.').map(Number) as [number, number]
  if (a === 169 && b === 254) return 3
  // What carriers and VPNs hand out: 100.64.0.0/10.
  if (a === 100 && b >= 64 && b < 128) return 2
  return INWARD.test(name) ? 2 : 0
}

/**
 * IPv4 addresses of this machine that other machines can reach, the likeliest one first: those of virtual machines,
 * containers and VPNs come behind the others, those that a network without addresses left behind are the last.
 */
export function lanAddresses(interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces()): string[] {
  return Object.entries(interfaces)
    .flatMap(([name, list]) => (list ?? []).map((entry) => ({ name, ...entry })))
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map(({ name, address }) => ({ address, doubt: doubt(name, address) }))
    .sort((one, other) => one.doubt - other.doubt)
    .map(({ address }) => address)
}
