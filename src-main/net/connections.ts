import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as SecureServer } from 'node:https'
import type { Socket } from 'node:net'
import { isThisMachine, senderAt } from '../engine/sync/lane'

/**
 * Milliseconds that a sender may take: to send the head of a request, to send the whole of it, to send the next one; and
 * how often these are looked at.
 */
export const PATIENCE = {
  headersTimeout: 5_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
} as const

/** Connections that are no links: of one address, and of all together. */
const MOST = { ofAddress: 256, all: 1_024 } as const

/** Requests of one connection that may wait for their answers; a browser sends one at a time. */
const MOST_ASKED = 8
/** How long an address that heaped up requests cannot connect again, milliseconds. */
const SHUT_OUT_MS = 10_000

interface Connection {
  readonly sender: string
  /** Requests of its that have no answer yet. */
  asked: number
}

/**
 * The connections of all listeners that have not become links. One address cannot take the room of the others: above its
 * number its oldest that asks for nothing is closed, where there is one, else the new one; above the number of all
 * together the oldest of the address that has most.
 */
export class Connections {
  /** In the order in which they came. */
  private readonly open = new Map<Socket, Connection>()
  private readonly counts = new Map<string, number>()
  /** Addresses that cannot connect now, and until when, on the clock of `performance`. */
  private readonly shutOut = new Map<string, number>()

  constructor(private readonly most: { ofAddress: number; all: number } = MOST) {}

  /** Counts what comes in through a server from now on. */
  watch(server: Server): void {
    // Of TLS the socket that requests come by; half a handshake has a time limit of its own.
    server.on(server instanceof SecureServer ? 'secureConnection' : 'connection', (socket: Socket) => this.came(socket))
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const connection = this.open.get(socket)
      if (!connection) return
      connection.asked += 1
      response.on('close', () => {
        connection.asked -= 1
      })
    })
  }

  /** Whether more requests of a connection wait for their answers than any sound client sends at once. */
  isHeaping(socket: Socket): boolean {
    return (this.open.get(socket)?.asked ?? 0) >= MOST_ASKED
  }

  /**
   * Ends a connection and all others of its address that are no links, before more of what they sent is read, and lets the
   * address not come again for a while. Of programs on this machine only the one ends.
   */
  cutOff(socket: Socket): void {
    const sender = this.open.get(socket)?.sender
    socket.destroy()
    if (sender === undefined || isThisMachine(sender)) return
    this.shutOut.set(sender, performance.now() + SHUT_OUT_MS)
    for (const [other, { sender: whose }] of this.open) if (whose === sender) other.destroy()
  }

  /** A socket is gone, or has become a link, which is counted elsewhere. */
  left(socket: Socket): void {
    const connection = this.open.get(socket)
    if (!connection) return
    this.open.delete(socket)
    const { sender } = connection
    const others = (this.counts.get(sender) ?? 1) - 1
    if (others > 0) this.counts.set(sender, others)
    else this.counts.delete(sender)
  }

  private came(socket: Socket): void {
    const sender = senderAt(socket.remoteAddress)
    if (this.isShutOut(sender)) return void socket.destroy()
    const isOwnFull = (this.counts.get(sender) ?? 0) >= this.most.ofAddress
    if (isOwnFull || this.open.size >= this.most.all) {
      const idle = this.idleOf(isOwnFull ? sender : this.largest())
      if (!idle) return void socket.destroy()
      idle.destroy()
      this.left(idle)
    }
    this.open.set(socket, { sender, asked: 0 })
    this.counts.set(sender, (this.counts.get(sender) ?? 0) + 1)
    socket.once('close', () => this.left(socket))
  }

  private isShutOut(sender: string): boolean {
    const until = this.shutOut.get(sender)
    if (until === undefined) return false
    if (until > performance.now()) return true
    this.shutOut.delete(sender)
    return false
  }

  /** The address that has most connections: where all together are too many, the next one takes the place of one of it. */
  private largest(): string {
    let [largest, most] = ['', 0]
    for (const [sender, count] of this.counts) if (count > most) [largest, most] = [sender, count]
    return largest
  }

  private idleOf(sender: string): Socket | undefined {
    for (const [socket, { sender: whose, asked }] of this.open) if (whose === sender && asked === 0) return socket
    return undefined
  }
}
