import { performance } from 'node:perf_hooks'
import type { z } from 'zod'
import { Refusal, type WireError } from '../../../src-shared/errors'
import { CLOSE, type helloFrame, isTooLarge, MAX_HELLO, PROTOCOL } from '../../../src-shared/frames'
import type { Device } from '../../../src-shared/records'
import type { Seen } from '../../identity/seen'
import { actorNow } from '../../identity/tokens'
import type { Actor } from '../run/context'
import { asRefusal } from '../store'
import { admitted, deviceSaidIn } from './admission'
import { Backlog } from './backlog'
import { type Carrier, Frame } from './carrier'
import { FrameQueue } from './frame-queue'
import type { Work } from './lane'
import type { LinkServices, Links } from './link'
import { readFrame, TOO_LARGE } from './read-frame'
import { resultText, Watching } from './watching'

const INTERNAL: WireError = { code: 'internal', message: 'something went wrong inside CueRoom' }

/** Frames that may come before hello. */
const MOST_BEFORE_HELLO = 16

/**
 * One link: a socket or a port, from its first frame to its end. It waits for hello, then answers what comes and is told
 * what changes. Keyed by its carrier, never by its device: a device may have several.
 */
export class Session {
  /** Set by hello; null before. */
  device: Device | null = null
  /** The seq that the other side has, once it has a snapshot or patch. */
  seq = -1
  /** Where it comes from; unknown of the desktop's own windows. */
  seen: Seen | undefined
  /** Told when the first hello was answered. */
  onJoined: () => void = () => {}
  private heardAt: number
  private readonly openedAt: number
  private readonly backlog: Backlog
  private ended = false
  /** Ended from this side: what came in before is not looked at any more. */
  private closed = false
  /** The device in whose lane its frames wait for their turn, once it has said hello with a good token. */
  private sender: string | null = null
  private hasJoined = false
  /** What waits for its device's turn. */
  private readonly waiting: FrameQueue
  private beforeHello = 0
  private watching: Watching | null = null

  /**
   * @param from the device of a port that the desktop made itself: its hello needs no token, its frames wait for nobody;
   *   or the address that a socket came from
   */
  constructor(
    private readonly links: Links<Session>,
    private readonly services: LinkServices,
    private readonly carrier: Carrier,
    private readonly from: Device | string,
  ) {
    this.openedAt = links.ticks()
    this.backlog = new Backlog(this.openedAt)
    this.waiting = new FrameQueue(
      (data) => (this.closed ? 'act' : this.take(data)),
      (isPaused) => {
        // It is this side that did not listen.
        this.heardAt = links.ticks()
        if (!this.ended) carrier.pause?.(isPaused)
      },
    )
    this.heardAt = this.openedAt
  }

  /** Whether it is a window of this machine's own. */
  get isTrusted(): boolean {
    return typeof this.from !== 'string'
  }

  /** Takes one frame: text from a socket, an object from a port. Never throws. */
  receive(data: unknown): void {
    if (this.ended) return
    this.heardAt = this.links.ticks()
    if (this.isTrusted) this.take(data)
    else if (this.sender !== null) this.queue(this.sender, data)
    else if (typeof data === 'string' && isTooLarge(data)) this.fail(TOO_LARGE, CLOSE.tooLarge)
    else this.beginning(data)
  }

  /** A frame of a link that nobody knows yet: read only when it is short, and at the expense of its address. */
  private beginning(data: unknown): void {
    const lane = this.services.lanes.of(this.from as string)
    const began = performance.now()
    this.beforeHello += 1
    const isShort = typeof data !== 'string' || data.length <= MAX_HELLO
    if (!isShort || this.beforeHello > MOST_BEFORE_HELLO) {
      this.fail({ code: 'invalid', message: 'hello comes first, and is short' }, CLOSE.badFrame)
    } else {
      const known = deviceSaidIn(this.services, data)
      if (known) {
        this.sender = known
        this.queue(known, data)
      } else {
        lane.do(() => {
          if (!this.closed) this.take(data)
          return 'state'
        })
      }
    }
    lane.charge('state', performance.now() - began)
  }

  /** Has a frame wait for its device's turn, mostly no time at all. */
  private queue(sender: string, data: unknown): void {
    this.waiting.add(this.services.lanes.of(sender), data)
  }

  private take(data: unknown): Work {
    try {
      return this.handle(data)
    } catch (error) {
      this.services.report(error)
      const refusal = asRefusal(error)
      const wire = refusal instanceof Refusal ? refusal.toWire() : INTERNAL
      this.fail(wire, CLOSE.internal)
      return 'state'
    }
  }

  private handle(data: unknown): Work {
    const read = readFrame(data)
    if ('error' in read) {
      if (this.device && read.id !== null) this.send({ type: 'reject', id: read.id, error: read.error })
      else this.fail(read.error, read.closeCode)
      return 'query'
    }
    const { frame } = read
    switch (frame.type) {
      case 'hello':
        if (!this.ended) this.hello(frame)
        return 'state'
      case 'ping':
        this.send({ type: 'pong', at: this.services.now() })
        return 'act'
      case 'pong':
        return 'act'
      case 'unwatch':
        this.watching?.end(frame.id)
        return 'act'
      default:
        if (!this.device) this.fail({ code: 'unauthorized', message: 'hello comes first' }, CLOSE.unauthorized)
        else if (frame.type === 'command') this.command(frame.id, frame.name, frame.input)
        else if (this.ended) return 'query'
        else if (frame.type === 'watch') this.watch(frame.id, frame.name, frame.input)
        else void this.query(frame.id, frame.name, frame.input)
        return frame.type === 'command' ? 'act' : 'query'
    }
  }

  /** @throws Refusal as `actorNow` */
  private actor(): Actor {
    return actorNow(this.services.read, this.device!.id, this.services.now())
  }

  private command(id: string, name: string, input: unknown): void {
    try {
      this.send({ type: 'ack', id, ...this.services.command(this.actor(), name, input, id) })
    } catch (error) {
      this.reject(id, error)
    }
  }

  private async query(id: string, name: string, input: unknown): Promise<void> {
    try {
      const actor = this.actor()
      const { queries } = this.services
      const question = queries.check(actor, name, input)
      this.send({ type: 'result', id, ...(await queries.answer(actor, question, () => !this.ended)) })
    } catch (error) {
      this.reject(id, error)
    }
  }

  private watch(id: string, name: string, input: unknown): void {
    try {
      const question = this.services.queries.check(this.actor(), name, input)
      this.watching ??= new Watching(this.links.watches)
      this.watching.begin(id, question, {
        deviceId: this.device!.id,
        actor: () => this.actor(),
        told: (seq, json) => this.carry(new Frame(() => resultText(id, seq, json))),
        refused: (error) => this.reject(id, error),
      })
    } catch (error) {
      this.reject(id, error)
    }
  }

  private reject(id: string, error: unknown): void {
    if (!(error instanceof Refusal)) this.services.report(error)
    const refusal = asRefusal(error)
    this.send({ type: 'reject', id, error: refusal instanceof Refusal ? refusal.toWire() : INTERNAL })
  }

  private hello({ protocol, token, resume }: z.infer<typeof helloFrame>): void {
    if (protocol !== PROTOCOL) {
      return this.fail(
        { code: 'invalid', message: `this station speaks protocol ${PROTOCOL}`, reason: 'protocol' },
        CLOSE.badFrame,
      )
    }
    // A further hello on an open link asks for a snapshot or a resume; it cannot change whose link it is.
    const device = admitted(this.services, this.from, this.device, token)
    if (device instanceof Refusal) return this.fail(device.toWire(), CLOSE.unauthorized)
    const isNew = this.device === null
    if (isNew && !this.isTrusted && !this.links.hasRoomFor(device)) {
      const message = 'there are too many links; one of them must end first'
      return this.fail({ code: 'busy', message, reason: 'too_many_links' }, CLOSE.tooMany)
    }
    this.device = device
    this.links.welcome(this, resume)
    if (!isNew) return
    this.hasJoined = true
    this.links.joined(this)
    this.onJoined()
  }

  /** Sends a frame to this link alone. */
  send(frame: object): void {
    this.carry(new Frame(frame))
  }

  /**
   * Sends a frame that others get as well. A link with too much waiting is dropped; it resumes.
   * @param isState what its hello is answered with: that may be large, and what waits of it drops nobody
   */
  carry(frame: Frame, isState = false): void {
    if (this.ended) return
    const { waiting } = this.carrier
    if (this.backlog.beyond(waiting, this.links.ticks()) > this.links.limits.mostWaiting) return this.lag()
    this.carrier.send(frame)
    this.backlog.handedOver(waiting, this.carrier.waiting, isState)
  }

  private lag(): void {
    this.close(CLOSE.laggard, 'too slow; resume')
  }

  /** Says why, then closes. */
  fail(error: WireError, code: number): void {
    this.send({ type: 'error', error })
    this.close(code, error.message)
  }

  /** Called every ping interval, so that the other side hears something. */
  ping(frame: Frame): void {
    if (this.device) this.carry(frame)
  }

  /** Called several times a ping interval: ends a link that takes nothing, says no hello, or nothing at all. */
  look(): void {
    const now = this.links.ticks()
    if (this.backlog.stuckFor(this.carrier.waiting, now) >= this.links.limits.stuck) return this.lag()
    // What waits for its turn here is no silence of the other side.
    if (!this.waiting.isEmpty) return
    if (!this.device) {
      if (now - this.openedAt >= this.links.limits.helloWithin) {
        this.fail({ code: 'unauthorized', message: 'no hello came' }, CLOSE.noHello)
      }
    } else if (now - this.heardAt >= this.links.limits.silence) this.close(CLOSE.silent, 'nothing heard')
  }

  /** Ends the link with a close code (`CLOSE`). */
  close(code: number, reason: string): void {
    if (this.ended) return
    this.closed = true
    if (this.waiting.isPaused) this.carrier.pause?.(false)
    this.carrier.close(code, reason.slice(0, 100))
    this.end()
  }

  /** The carrier is gone. */
  end(): void {
    if (this.ended) return
    this.ended = true
    this.watching?.endAll()
    this.links.left(this, this.hasJoined)
  }
}
