import type { Connect } from '../../../src-renderer/sync/carrier'
import { CLOSE, type ClientFrame, type Del, type Put, type ServerFrame } from '../../../src-shared/frames'

type Command = Extract<ClientFrame, { type: 'command' }>
type Hello = Extract<ClientFrame, { type: 'hello' }>

/**
 * The far end of a link, in memory: speaks the station's side of the wire, and can be unplugged, stopped and restarted.
 * Frames take a millisecond each way.
 */
export class Station {
  epoch = 'e1'
  seq = 1
  token = 'good'
  /** Why another token is refused. */
  refusedFor: string | undefined
  protocol = 1
  /** Every connection that was tried, every hello and command that came. */
  attempts = 0
  readonly hellos: Hello[] = []
  readonly commands: Command[] = []
  /** Whether commands are acknowledged. */
  answers = true
  private cable: 'in' | 'cut' = 'in'
  private up = true
  private ends: (() => void)[] = []
  private tell: ((frame: ServerFrame) => void) | null = null

  readonly connect: Connect = (events) => {
    this.attempts += 1
    let open = true
    const later = (work: () => void) =>
      void setTimeout(() => {
        if (open) work()
      }, 1)
    const end = (code: number) => {
      if (!open) return
      later(() => {
        open = false
        events.closed(code)
      })
    }
    const tell = (frame: ServerFrame) => {
      if (this.cable === 'in') later(() => events.received(frame))
    }
    if (this.cable === 'in') later(() => (this.up ? events.opened() : events.closed(1006)))
    this.ends.push(() => end(1006))
    return {
      send: (frame) => {
        if (this.cable === 'in') later(() => this.take(frame, tell, end))
      },
      close: () => {
        open = false
        if (this.tell === tell) this.tell = null
      },
    }
  }

  /** No frame passes any more, and neither side is told. */
  cutCable(): void {
    this.cable = 'cut'
  }

  mendCable(): void {
    this.cable = 'in'
  }

  stop(): void {
    this.up = false
    for (const end of this.ends.splice(0)) end()
  }

  start(): void {
    this.up = true
  }

  /** Commits a change and broadcasts it. */
  commit(puts: Put[] = [], dels: Del[] = []): void {
    const from = this.seq
    this.seq += 1
    this.broadcast({ type: 'patch', epoch: this.epoch, from, to: this.seq, puts, dels })
  }

  broadcast(frame: ServerFrame): void {
    this.tell?.(frame)
  }

  private take(frame: ClientFrame, tell: (frame: ServerFrame) => void, end: (code: number) => void): void {
    if (frame.type === 'ping') tell({ type: 'pong', at: performance.now() })
    if (frame.type === 'hello') this.greet(frame, tell, end)
    if (frame.type === 'command') {
      this.commands.push(frame)
      if (this.answers) tell({ type: 'ack', id: frame.id, seq: this.seq, result: { id: 'made' } })
    }
  }

  private greet(hello: Hello, tell: (frame: ServerFrame) => void, end: (code: number) => void): void {
    this.hellos.push(hello)
    if (hello.protocol !== this.protocol) {
      tell({ type: 'error', error: { code: 'invalid', message: 'another protocol', reason: 'protocol' } })
      end(CLOSE.badFrame)
      return
    }
    if (hello.token !== this.token) {
      tell({
        type: 'error',
        error: { code: 'unauthorized', message: 'not known here', ...(this.refusedFor && { reason: this.refusedFor }) },
      })
      end(CLOSE.unauthorized)
      return
    }
    const { epoch, seq } = this
    this.tell = tell
    tell({ type: 'welcome', protocol: 1, epoch, seq, role: 'host', device: 'd1', server: '0.1.0' })
    if (hello.resume?.epoch === epoch)
      tell({ type: 'patch', epoch, from: hello.resume.seq, to: seq, puts: [], dels: [] })
    else tell({ type: 'snapshot', epoch, seq, records: {} })
  }
}
