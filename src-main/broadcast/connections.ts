import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as SecureServer } from 'node:https'
import type { Socket } from 'node:net'
import { senderAt } from './lane'

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

interface Connection {
  readonly sender: string
  /** Whether a request of its is being answered. */
  isBusy: boolean
}

/**
 * The connections of all listeners that have not become links. One address cannot take the room of the others: above its
 * number the oldest that asks for nothing is closed, where there is one, else the new one.
 */
export class Connections {
  /** In the order in which they came. */
  private readonly open = new Map<Socket, Connection>()
  private readonly counts = new Map<string, number>()

  constructor(private readonly most: { ofAddress: number; all: number } = MOST) {}

  /** Counts what comes in through a server from now on. */
  watch(server: Server): void {
    // Of TLS the socket that requests come by; half a handshake has a time limit of its own.
    server.on(server instanceof SecureServer ? 'secureConnection' : 'connection', (socket: Socket) => this.came(socket))
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.mark(socket, true)
      response.on('close', () => this.mark(socket, false))
    })
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
    const own = this.counts.get(sender) ?? 0
    if (own >= this.most.ofAddress || this.open.size >= this.most.all) {
      const idle = this.idleOf(sender)
      if (!idle) return void socket.destroy()
      idle.destroy()
      this.left(idle)
    }
    this.open.set(socket, { sender, isBusy: false })
    this.counts.set(sender, (this.counts.get(sender) ?? 0) + 1)
    socket.once('close', () => this.left(socket))
  }

  private idleOf(sender: string): Socket | undefined {
    for (const [socket, connection] of this.open) if (connection.sender === sender && !connection.isBusy) return socket
    return undefined
  }

  private mark(socket: Socket, isBusy: boolean): void {
    const connection = this.open.get(socket)
    if (connection) connection.isBusy = isBusy
  }
}
