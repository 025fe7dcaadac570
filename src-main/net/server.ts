import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { type WebSocket, WebSocketServer } from 'ws'
import { MAX_ANSWERED_BYTES } from '../../src-shared/frames'
import type { Carrier, Frame } from '../engine/sync/carrier'
import type { Hub } from '../engine/sync/hub'
import { senderAt } from '../engine/sync/lane'
import type { Session } from '../engine/sync/session'
import { seenIn } from '../identity/seen'
import type { Certificate } from './certificate'
import { Connections, PATIENCE } from './connections'
import { Guards, hostOf, isSecure } from './guards'
import { deviceAt, type HttpOptions, httpApp } from './http'
import { inUrl } from './in-url'
import { lanAddresses } from './lan-addresses'

export interface ServerOptions extends Omit<HttpOptions, 'guards'> {
  hub: Hub
  /** 0 for any free one. */
  port: number
  /** Where it always listens; loopback unless told otherwise. With a certificate by https there, and on loopback by http. */
  host: string
  /** Addresses of this machine on the local network; asked again while sharing is on. */
  lanAddresses?: () => string[]
  /** For https on the network; null for plain http there. */
  certificate?: Certificate | null
  /** Told when the addresses listened on have changed. */
  onAddresses: (urls: string[], secure: string[]) => void
}

/** How often the machine's addresses are looked at: a laptop changes its Wi-Fi. */
const LOOK_EVERY_MS = 5_000

/** What a request costs beside the part that can be measured, milliseconds of the main thread. */
const REQUEST_MS = 0.3

/**
 * HTTP and WebSocket in one server. It always listens on `host`; with LAN sharing on, on each of the machine's own
 * addresses as well, one listener each, so that switching it off closes exactly those.
 */
export class StationServer {
  private readonly listeners = new Map<string, { server: Server; sockets: Set<Socket>; isSecure: boolean }>()
  private readonly connections = new Connections()
  private readonly sockets: WebSocketServer
  private readonly guards: Guards
  private readonly handle: ReturnType<typeof getRequestListener>
  private timer: NodeJS.Timeout | null = null
  private shared = false
  private closed = false
  private boundPort = 0
  /** Each look at the addresses follows the one before: what one is still opening, the next must be able to close. */
  private looking: Promise<void> = Promise.resolve()
  private announced = ''

  constructor(private readonly options: ServerOptions) {
    this.guards = new Guards(
      () => [...this.listeners.keys()].flatMap((address) => (isWildcard(address) ? this.lan() : [address])),
      () => this.boundPort,
    )
    this.handle = getRequestListener(httpApp({ ...options, guards: this.guards }).fetch, {
      overrideGlobalObjects: false,
    })
    this.sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_ANSWERED_BYTES, perMessageDeflate: false })
  }

  /** The port listened on. */
  get port(): number {
    return this.boundPort
  }

  /**
   * Begins to listen on loopback (or `host`).
   * @throws the system's error, `EADDRINUSE` when the port is taken
   */
  async start(): Promise<void> {
    this.boundPort = this.options.port
    await this.listen(this.plainHost)
    for (const address of this.secureHosts()) await this.listen(address)
    this.announce()
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS)
  }

  /** Where it speaks http in any case, for this machine itself: with a certificate that is loopback. */
  get plainHost(): string {
    const { host, certificate } = this.options
    return certificate && !THIS_MACHINE.has(host) ? '127.0.0.1' : host
  }

  /** What `host` stands for where it speaks https: that address, or each of the machine's. */
  private secureHosts(): string[] {
    const { host } = this.options
    if (host === this.plainHost) return []
    return isWildcard(host) ? this.lan() : [host]
  }

  /** Switches LAN sharing on or off. Off closes every link that came in through the network. */
  share(on: boolean): Promise<void> {
    this.shared = on
    return this.look()
  }

  /** Listens where it should by now. What fails is reported, and tried again with the next look. */
  private look(): Promise<void> {
    this.looking = this.looking.then(() => this.matchAddresses()).catch(this.options.report)
    return this.looking
  }

  /** Addresses to open in a browser, those of the network first, the likeliest of them before the others. */
  urls(): string[] {
    const isSecure = (address: string) => this.listeners.get(address)?.isSecure === true
    return this.addresses().map(
      (address) => `${isSecure(address) ? 'https' : 'http'}://${inUrl(address)}:${this.boundPort}`,
    )
  }

  /** IPv4 addresses of the network that are listened on, the likeliest first. */
  lanListened(): string[] {
    const listened = new Set(this.addresses())
    return this.lan().filter((address) => listened.has(address))
  }

  private addresses(): string[] {
    const listened = [...this.listeners.keys()].flatMap((address) =>
      isWildcard(address) ? [...this.lan(), '127.0.0.1'] : [address],
    )
    const likely = this.lan()
    const place = (address: string) => {
      if (likely.includes(address)) return likely.indexOf(address)
      return isLoopback(address) ? likely.length + 1 : likely.length
    }
    return listened.sort((a, b) => place(a) - place(b))
  }

  private lan(): string[] {
    return this.options.lanAddresses?.() ?? lanAddresses()
  }

  private async matchAddresses(): Promise<void> {
    if (this.closed) return
    const shares = this.shared && !isWildcard(this.plainHost)
    const wanted = new Set([this.plainHost, ...this.secureHosts(), ...(shares ? this.lan() : [])])
    for (const address of [...this.listeners.keys()]) if (!wanted.has(address)) this.unlisten(address)
    for (const address of wanted) {
      if (this.listeners.has(address)) continue
      try {
        await this.listen(address)
      } catch (error) {
        this.options.report(error)
      }
    }
    if (this.closed) return this.close()
    this.announce()
  }

  private announce(): void {
    const urls = this.urls()
    if (urls.join() === this.announced) return
    this.options.onAddresses(
      urls,
      this.addresses().filter((address) => this.listeners.get(address)?.isSecure),
    )
    this.announced = urls.join()
  }

  private listen(address: string): Promise<void> {
    const certificate = address === this.plainHost ? null : (this.options.certificate ?? null)
    const answer = (request: IncomingMessage, response: ServerResponse) => this.answer(request, response)
    const server = certificate
      ? createSecureServer({ ...PATIENCE, ...certificate, handshakeTimeout: PATIENCE.headersTimeout }, answer)
      : createServer(PATIENCE, answer)
    this.connections.watch(server)
    const sockets = new Set<Socket>()
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    })
    server.on('upgrade', (request, socket, head) => {
      // While it waits for its turn nobody else hears of its end.
      socket.on('error', () => socket.destroy())
      this.options.lanes.of(senderAt(request.socket.remoteAddress)).do(() => {
        if (!socket.destroyed) this.upgrade(request, socket, head)
        return 'query'
      })
    })
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.boundPort, address, () => {
        server.off('error', reject)
        server.on('error', this.options.report)
        this.boundPort = (server.address() as AddressInfo).port
        this.listeners.set(address, { server, sockets, isSecure: certificate !== null })
        resolve()
      })
    })
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request
    if (socket.destroyed) return
    // Whoever has a good token is counted as the device that it is of.
    const device = deviceAt(this.options.store.read, request, this.options.now())
    const lane = this.options.lanes.of(device?.id ?? senderAt(socket.remoteAddress))
    const work = device ? 'act' : 'state'
    lane.charge(work, REQUEST_MS)
    if (this.connections.isHeaping(socket)) return this.connections.cutOff(socket)
    // A body in chunks that nobody wanted is not read to its end: each chunk costs, however small.
    if (request.headers['transfer-encoding'] !== undefined)
      response.once('finish', () => {
        if (!request.complete) socket.destroySoon()
      })
    lane.do(() => {
      if (!socket.destroyed) this.answerNow(request, response)
      return work
    })
  }

  private answerNow(request: IncomingMessage, response: ServerResponse): void {
    // Looked at before anything is read out of the request: what no URL can be made of has no business here either.
    const host = hostOf(request)
    if (host === undefined || !this.guards.answersTo(host)) return refuseHost(response)
    request.headers.host = host
    void this.handle(request, response)
  }

  private unlisten(address: string): void {
    const listener = this.listeners.get(address)
    this.listeners.delete(address)
    listener?.server.close()
    for (const socket of listener?.sockets ?? []) socket.destroy()
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { origin } = request.headers
    const host = hostOf(request)
    // Compared as text: what stands here need not be a URL at all.
    const [path] = (request.url ?? '').split('?')
    if (path !== '/ws') return refuseUpgrade(socket, '404 Not Found')
    if (!this.guards.answersTo(host) || !this.guards.allowsOrigin(origin, host, isSecure(request)))
      return refuseUpgrade(socket, '403 Forbidden')
    this.sockets.handleUpgrade(request, socket, head, (ws) => {
      const session = attach(this.options.hub, ws, senderAt(request.socket.remoteAddress))
      session.seen = seenIn(request)
      session.onJoined = () => this.connections.left(request.socket)
    })
  }

  /** Stops listening and ends what is open. */
  close(): void {
    this.closed = true
    if (this.timer) clearInterval(this.timer)
    for (const address of [...this.listeners.keys()]) this.unlisten(address)
    this.sockets.close()
  }
}

/** Joins a socket to the hub. */
function attach(hub: Hub, ws: WebSocket, address: string): Session {
  const carrier: Carrier = {
    send: (frame: Frame) => ws.send(frame.asBytes, { binary: false }),
    get waiting() {
      return ws.bufferedAmount
    },
    pause: (paused) => (paused ? ws.pause() : ws.resume()),
    close: (code, reason) => {
      ws.close(code, reason)
      // A side that no longer reads never answers the close; its socket must not linger.
      setTimeout(() => ws.terminate(), 1_000).unref()
    },
  }
  const session = hub.open(carrier, address)
  ws.on('message', (data, isBinary) => session.receive(isBinary ? null : data.toString()))
  ws.on('close', () => session.end())
  // Too large a frame or a broken one: ws closes the socket with the right code by itself.
  ws.on('error', () => session.end())
  return session
}

function refuseHost(response: ServerResponse): void {
  const error = { code: 'forbidden', message: 'this station does not answer to that Host' }
  response.writeHead(403, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error }))
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** What browsers on this machine take for safe without a certificate, and none can name in one. */
const THIS_MACHINE = new Set(['127.0.0.1', '::1', 'localhost'])
const isWildcard = (address: string) => address === '0.0.0.0' || address === '::'
const isLoopback = (address: string) => address.startsWith('127.') || address === '::1' || address === 'localhost'
