import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { CommandName, CommandResult } from '../../src-shared/commands'
import type { WireError } from '../../src-shared/errors'
import { PROTOCOL, type ServerFrame } from '../../src-shared/frames'
import type { QueryName, QueryResult } from '../../src-shared/queries'
import type { RecordName, RecordOf } from '../../src-shared/records'

type OfType<T extends ServerFrame['type']> = Extract<ServerFrame, { type: T }>
type Ack<N extends string> = OfType<'ack'> & { result: N extends CommandName ? CommandResult<N> : unknown }
type Result<N extends string> = N extends QueryName ? QueryResult<N> : unknown
export type Rows = Map<RecordName, Map<string, unknown>>

/** The refusal of a command or query. */
export class Rejected extends Error {
  readonly error: WireError

  constructor(error: WireError) {
    super(`${error.code}: ${error.message}`)
    this.error = error
  }
}

/** What carries a test client's frames: a socket, or the other end of a port. */
export interface ClientCarrier {
  send(frame: unknown): void
  onFrame(listener: (frame: ServerFrame) => void): void
  onClose(listener: (code: number) => void): void
  close(): void
}

/** Opens a socket to a station. */
export function socketCarrier(
  url: string,
  headers: Record<string, string> = {},
): Promise<ClientCarrier & { ws: WebSocket }> {
  const ws = new WebSocket(`${url.replace('http', 'ws')}/ws`, { headers })
  return new Promise((resolve, reject) => {
    ws.once('error', reject)
    ws.once('open', () => {
      ws.off('error', reject)
      ws.on('error', () => {})
      resolve({
        ws,
        send: (frame) => ws.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
        onFrame: (listener) => ws.on('message', (data) => listener(JSON.parse(data.toString()) as ServerFrame)),
        onClose: (listener) => ws.on('close', listener),
        close: () => ws.close(),
      })
    })
  })
}

/**
 * A client that keeps to the letter of docs/wire.md and remembers every frame: rows by snapshot and patch, and an
 * exception where a patch does not follow on what it has.
 */
export class WireClient {
  readonly carrier: ClientCarrier
  readonly frames: ServerFrame[] = []
  readonly rows: Rows = new Map()
  epoch = ''
  seq = -1
  closeCode: number | null = null
  private readonly waiters = new Set<() => void>()

  constructor(carrier: ClientCarrier) {
    this.carrier = carrier
    carrier.onFrame((frame) => {
      this.frames.push(frame)
      if (frame.type === 'ping') carrier.send({ type: 'pong', at: Date.now() })
      this.apply(frame)
      for (const wake of [...this.waiters]) wake()
    })
    carrier.onClose((code) => {
      this.closeCode = code
      for (const wake of [...this.waiters]) wake()
    })
  }

  /** Connects, says hello and waits for the first state. */
  static async join(url: string, token: string, resume?: { epoch: string; seq: number }): Promise<WireClient> {
    const client = new WireClient(await socketCarrier(url))
    await client.hello(token, resume)
    return client
  }

  async hello(token: string, resume?: { epoch: string; seq: number }): Promise<void> {
    const from = this.frames.length
    this.carrier.send({ type: 'hello', protocol: PROTOCOL, token, ...(resume ? { resume } : {}) })
    // On an open link patches may come before the answer.
    await this.until(() => {
      const welcome = this.frames.findIndex((frame, i) => i >= from && frame.type === 'welcome')
      return welcome >= 0 && this.frames.length > welcome + 1
    }, 'the first state')
  }

  /** Says a hello that the station refuses, and waits for the end of the link. */
  async helloInVain(token: string, protocol: number = PROTOCOL): Promise<void> {
    this.carrier.send({ type: 'hello', protocol, token })
    await this.closed()
  }

  private apply(frame: ServerFrame): void {
    if (frame.type === 'snapshot') {
      this.rows.clear()
      for (const [record, rows] of Object.entries(frame.records)) {
        this.rows.set(record as RecordName, new Map((rows as { id: string }[]).map((row) => [row.id, row])))
      }
      this.epoch = frame.epoch
      this.seq = frame.seq
    } else if (frame.type === 'patch') {
      if (this.seq >= 0 && frame.to <= this.seq) return
      if (this.seq >= 0 && frame.from !== this.seq)
        throw new Error(`patch from ${frame.from} does not follow on ${this.seq}`)
      for (const [record, row] of frame.puts) this.of(record).set(row.id, row)
      for (const [record, id] of frame.dels) this.of(record).delete(id)
      this.seq = frame.to
    }
  }

  private of(record: RecordName): Map<string, unknown> {
    let rows = this.rows.get(record)
    if (!rows) {
      rows = new Map()
      this.rows.set(record, rows)
    }
    return rows
  }

  /** Rows of a record as they stand here. */
  all<N extends RecordName>(record: N): RecordOf<N>[] {
    return [...(this.rows.get(record)?.values() ?? [])] as RecordOf<N>[]
  }

  /** Rows of a record as patches told them, one after the other. */
  told<N extends RecordName>(record: N): RecordOf<N>[] {
    return this.ofType('patch').flatMap(({ puts }) =>
      puts.flatMap(([name, row]) => (name === record ? [row as RecordOf<N>] : [])),
    )
  }

  ofType<T extends ServerFrame['type']>(type: T): OfType<T>[] {
    return this.frames.filter((frame): frame is OfType<T> => frame.type === type)
  }

  /** Sends a command and waits for its answer. */
  async send<N extends string>(name: N, input: unknown, id: string = randomUUID()): Promise<Ack<N>> {
    this.carrier.send({ type: 'command', id, name, input })
    return (await this.answer(id)) as Ack<N>
  }

  async query<N extends string>(name: N, input: unknown, id: string = randomUUID()): Promise<Result<N>> {
    this.carrier.send({ type: 'query', id, name, input })
    return ((await this.answer(id)) as OfType<'result'>).result as Result<N>
  }

  private async answer(id: string): Promise<ServerFrame> {
    const from = this.frames.length
    const find = () => this.frames.slice(from).find((frame) => 'id' in frame && frame.id === id)
    await this.until(() => find() !== undefined || this.closeCode !== null, `the answer to ${id}`)
    const frame = find()
    if (!frame) throw new Error(`closed with ${this.closeCode}`)
    if (frame.type === 'reject') throw new Rejected(frame.error)
    return frame
  }

  /** Waits until `condition` holds; it is looked at after every frame. */
  async until(condition: () => boolean, what: string, ms = 30_000): Promise<void> {
    if (condition()) return
    await new Promise<void>((resolve, reject) => {
      const wake = () => {
        if (!condition()) return
        clearTimeout(timer)
        this.waiters.delete(wake)
        resolve()
      }
      const timer = setTimeout(() => {
        this.waiters.delete(wake)
        reject(new Error(`waited ${ms} ms in vain for ${what}`))
      }, ms)
      this.waiters.add(wake)
    })
  }

  /** As a board that shows a cue, and its host, who acknowledges it as soon as it can have been read. */
  async acknowledge(id: string): Promise<void> {
    await this.send('cue.shown', { id })
    const isTaken = async () => {
      try {
        await this.send('cue.acknowledge', { id })
        return true
      } catch (error) {
        if (error instanceof Rejected && error.error.reason === 'cue_unread') return false
        throw error
      }
    }
    while (!(await isTaken())) await new Promise((next) => setTimeout(next, 20))
  }

  closed(): Promise<void> {
    return this.until(() => this.closeCode !== null, 'the link to be closed')
  }

  close(): void {
    this.carrier.close()
  }
}
