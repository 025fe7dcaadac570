import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { CommandName, CommandResult } from '../../src-shared/commands'
import type { WireError } from '../../src-shared/errors'
import type { ServerFrame } from '../../src-shared/frames'
import type { QueryName, QueryResult } from '../../src-shared/queries'
import type { RecordName, RecordOf } from '../../src-shared/records'

type OfType<T extends ServerFrame['type']> = Extract<ServerFrame, { type: T }>
type Ack<N extends string> = OfType<'ack'> & { result: N extends CommandName ? CommandResult<N> : unknown }
type Result<N extends string> = N extends QueryName ? QueryResult<N> : unknown
export type Rows = Map<RecordName, Map<string, unknown>>

/** As `src-shared` has it, which plain Node, by which the bench runs, does not resolve. */
const PROTOCOL: typeof import('../../src-shared/frames').PROTOCOL = 1

/** A query that is watched. */
export interface WatchedQuery<N extends string> {
  answers(): OfType<'result'>[]
  /** What the last answer held. */
  latest(): Result<N>
  end(): void
}

/** The refusal of a command or query. */
export class Rejected extends Error {
  readonly error: WireError

  constructor(error: WireError) {
    super(`${error.code}: ${error.message}`)
    this.error = error
  }
}

/** The link ended; whether the station carried out what was not answered is not known. */
export class LinkClosed extends Error {}

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
  options: { headers?: Record<string, string>; perMessageDeflate?: boolean } = {},
): Promise<ClientCarrier & { ws: WebSocket }> {
  const ws = new WebSocket(`${url.replace('http', 'ws')}/ws`, options)
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
  /** Each waits for one answer. */
  private readonly asking = new Set<(frame: ServerFrame) => void>()
  /** Hellos that were answered, each with its first state. */
  private states = 0
  private isStateNext = false
  private readonly patienceMs: number

  /**
   * @param remembers whether it keeps every frame: not where it runs for long
   * @param patienceMs how long an answer, or anything else, is waited for at the most
   */
  constructor(carrier: ClientCarrier, { remembers = true, patienceMs = 30_000 } = {}) {
    this.carrier = carrier
    this.patienceMs = patienceMs
    carrier.onFrame((frame) => {
      if (remembers) this.frames.push(frame)
      if (frame.type === 'ping') carrier.send({ type: 'pong', at: Date.now() })
      this.apply(frame)
      if (this.isStateNext) this.states += 1
      this.isStateNext = frame.type === 'welcome'
      for (const take of this.asking) take(frame)
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
    const { states } = this
    this.carrier.send({ type: 'hello', protocol: PROTOCOL, token, ...(resume ? { resume } : {}) })
    // On an open link patches may come before the answer.
    await this.until(() => this.states > states, 'the first state')
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

  /** A row as it stands here. */
  row<N extends RecordName>(record: N, id: string): RecordOf<N> | undefined {
    return this.rows.get(record)?.get(id) as RecordOf<N> | undefined
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

  /**
   * Watches a query and waits for its first answer.
   * @returns what it was answered with so far, and how it ends
   */
  async watch<N extends string>(name: N, input: unknown, id: string = randomUUID()): Promise<WatchedQuery<N>> {
    this.carrier.send({ type: 'watch', id, name, input })
    await this.answer(id)
    const answers = () => this.ofType('result').filter((frame) => frame.id === id)
    return {
      answers,
      latest: () => answers().at(-1)!.result as Result<N>,
      end: () => this.carrier.send({ type: 'unwatch', id }),
    }
  }

  private async answer(id: string): Promise<ServerFrame> {
    const answers: ServerFrame[] = []
    const take = (frame: ServerFrame) => {
      if ('id' in frame && frame.id === id) answers.push(frame)
    }
    this.asking.add(take)
    await this.until(() => answers.length > 0, `the answer to ${id}`).finally(() => this.asking.delete(take))
    const [frame] = answers
    if (frame!.type === 'reject') throw new Rejected(frame!.error)
    return frame!
  }

  /**
   * Waits until `condition` holds; it is looked at after every frame.
   * @throws LinkClosed when the link has ended before
   */
  async until(condition: () => boolean, what: string, ms = this.patienceMs): Promise<void> {
    if (condition()) return
    await new Promise<void>((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        this.waiters.delete(wake)
      }
      const wake = () => {
        const holds = condition()
        if (!holds && this.closeCode === null) return
        end()
        if (holds) resolve()
        else reject(new LinkClosed(`closed with ${this.closeCode}`))
      }
      const timer = setTimeout(() => {
        end()
        reject(new Error(`waited ${ms} ms in vain for ${what}`))
      }, ms)
      this.waiters.add(wake)
      wake()
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
