import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { ServerFrame } from '../../../src-shared/frames'
import type { RecordName, RecordOf } from '../../../src-shared/records'

/** The link ended; whether the station carried out what was not answered is not known. */
export class LinkClosed extends Error {}

/** The station refused a command. */
export class Refused extends Error {}

export interface Answer {
  seq: number
  result: unknown
}

/** A client of the wire that keeps the rows it is told of, for a bench that looks at what they say. */
export class Link {
  readonly rows = new Map<RecordName, Map<string, unknown>>()
  seq = -1
  /** Settles when the link has ended. */
  readonly closed: Promise<void>
  private ended = false
  private readonly asked = new Map<string, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  private readonly waiting = new Set<() => void>()
  private readonly ws: WebSocket

  private constructor(ws: WebSocket) {
    this.ws = ws
    this.closed = new Promise((resolve) => {
      ws.on('close', () => {
        this.ended = true
        for (const { reject } of this.asked.values()) reject(new LinkClosed())
        for (const look of [...this.waiting]) look()
        resolve()
      })
    })
    ws.on('message', (data: Buffer) => this.receive(JSON.parse(data.toString()) as ServerFrame))
  }

  /**
   * Connects, says hello and waits for the first state.
   * @throws LinkClosed when nothing listens or the link ends before
   */
  static async join(url: string, token: string): Promise<Link> {
    const ws = new WebSocket(`${url.replace('http', 'ws')}/ws`, { perMessageDeflate: false })
    // A connection that fails is closed as well; the close says enough.
    ws.on('error', () => {})
    ws.on('open', () => ws.send(JSON.stringify({ type: 'hello', protocol: 1, token })))
    const link = new Link(ws)
    await link.until(() => link.seq >= 0)
    return link
  }

  private receive(frame: ServerFrame): void {
    if (frame.type === 'ping') this.ws.send('{"type":"pong","at":0}')
    else if (frame.type === 'snapshot') {
      for (const [record, rows] of Object.entries(frame.records))
        this.rows.set(record as RecordName, new Map(rows.map((row) => [row.id, row])))
      this.seq = frame.seq
    } else if (frame.type === 'patch') {
      for (const [record, row] of frame.puts) this.rows.get(record)?.set(row.id, row)
      for (const [record, id] of frame.dels) this.rows.get(record)?.delete(id)
      this.seq = frame.to
    } else if (frame.type === 'ack' || frame.type === 'result' || frame.type === 'reject') {
      const ask = this.asked.get(frame.id)
      this.asked.delete(frame.id)
      if (frame.type === 'ack') ask?.resolve({ seq: frame.seq, result: frame.result })
      else if (frame.type === 'result') ask?.resolve({ seq: this.seq, result: frame.result })
      else ask?.reject(new Refused(`${frame.error.code}: ${frame.error.message}`))
    }
    for (const look of [...this.waiting]) look()
  }

  /** Settles when `condition` holds; it is looked at after every frame. Rejects with LinkClosed. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const holds = condition()
        if (!holds && !this.ended) return
        this.waiting.delete(look)
        if (holds) resolve()
        else reject(new LinkClosed())
      }
      this.waiting.add(look)
      look()
    })
  }

  /**
   * Sends a command; settles with its answer.
   * @throws Refused, LinkClosed
   */
  send(name: string, input: unknown, id: string = randomUUID()): Promise<Answer> {
    return this.ask('command', name, input, id)
  }

  /**
   * Asks a query; settles with its result.
   * @throws Refused, LinkClosed
   */
  async query(name: string, input: unknown): Promise<unknown> {
    return (await this.ask('query', name, input, randomUUID())).result
  }

  private ask(type: 'command' | 'query', name: string, input: unknown, id: string): Promise<Answer> {
    if (this.ended) return Promise.reject(new LinkClosed())
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject })
      this.ws.send(JSON.stringify({ type, id, name, input }))
    })
  }

  row<N extends RecordName>(record: N, id: string): RecordOf<N> | undefined {
    return this.rows.get(record)?.get(id) as RecordOf<N> | undefined
  }

  all<N extends RecordName>(record: N): RecordOf<N>[] {
    return [...(this.rows.get(record)?.values() ?? [])] as RecordOf<N>[]
  }

  close(): void {
    this.ws.terminate()
  }
}
