import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A network cable between screens and a station, which a test can pull: nothing gets through, nothing is closed. */
export class Cable {
  private readonly pairs = new Set<[Socket, Socket]>()
  private pulled = false
  private slowed = false
  /** What of that which screens send is lost, with its connection; nothing at first. */
  loses: (sent: string) => boolean = () => false
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(port: number): Promise<Cable> {
    const server = createServer({ allowHalfOpen: false })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const own = (server.address() as AddressInfo).port
    const cable = new Cable(server, `http://127.0.0.1:${own}`)
    server.on('connection', (near) => cable.join(near, own, port))
    return cable
  }

  private join(near: Socket, own: number, port: number): void {
    const far = connect(port, '127.0.0.1')
    const pair: [Socket, Socket] = [near, far]
    this.pairs.add(pair)
    for (const socket of pair) {
      socket.on('error', () => {})
      socket.on('close', () => {
        near.destroy()
        far.destroy()
        this.pairs.delete(pair)
      })
    }
    // A cable has no port of its own: the station must see requests as they would be without it.
    near.on('data', (data) => {
      const text = data.toString('latin1')
      if (this.loses(text)) {
        near.destroy()
        return
      }
      far.write(
        text.includes(`127.0.0.1:${own}`)
          ? Buffer.from(text.replaceAll(`127.0.0.1:${own}`, `127.0.0.1:${port}`), 'latin1')
          : data,
      )
    })
    far.on('data', (data) => near.write(data))
    if (this.slowed) far.pause()
    if (this.pulled) for (const socket of pair) socket.pause()
  }

  /** Pulls it out: both sides stay open and hear nothing. */
  pull(): void {
    this.pulled = true
    for (const pair of this.pairs) for (const socket of pair) socket.pause()
  }

  /** Plugs it in again. What was under way while it was out is lost, as on a real network after a while. */
  plug(): void {
    this.pulled = false
    for (const [near, far] of this.pairs) {
      near.destroy()
      far.destroy()
    }
  }

  /** A station that is slow to answer: what it says waits until `answer`, what is said to it gets through. */
  slow(): void {
    this.slowed = true
    for (const [, far] of this.pairs) far.pause()
  }

  /** Lets through what waits. */
  answer(): void {
    this.slowed = false
    for (const [, far] of this.pairs) far.resume()
  }

  async close(): Promise<void> {
    this.plug()
    await new Promise((done) => this.server.close(done))
  }
}
