import { z } from 'zod'
import { Refusal, type WireError } from '../../src-shared/errors'
import { CLOSE, clientFrame, type helloFrame, PROTOCOL } from '../../src-shared/frames'
import type { Device } from '../../src-shared/records'
import { asRefusal } from '../store'
import { type Carrier, Frame } from './carrier'
import type { Hub } from './hub'
import { deviceOf } from './tokens'

const INTERNAL: WireError = { code: 'internal', message: 'something went wrong inside CueRoom' }

/**
 * One link: a socket or a port, from its first frame to its end. It waits for hello, then answers what comes and is told
 * what changes. Keyed by its carrier, never by its device: a device may have several.
 */
export class Session {
  /** Set by hello; null before. */
  device: Device | null = null
  /** The seq that the other side has, once it has a snapshot or patch. */
  seq = -1
  private heardAt: number
  private readonly openedAt: number
  private ended = false

  /**
   * @param trusted the device of a port that the desktop made itself; its hello needs no token
   */
  constructor(
    private readonly hub: Hub,
    private readonly carrier: Carrier,
    private readonly trusted: Device | null = null,
  ) {
    this.openedAt = hub.ticks()
    this.heardAt = this.openedAt
  }

  /** Takes one frame: text from a socket, an object from a port. Never throws. */
  receive(data: unknown): void {
    if (this.ended) return
    this.heardAt = this.hub.ticks()
    try {
      this.handle(data)
    } catch (error) {
      this.hub.report(error)
      const refusal = asRefusal(error)
      const wire = refusal instanceof Refusal ? refusal.toWire() : INTERNAL
      this.fail(wire, CLOSE.internal)
    }
  }

  private handle(data: unknown): void {
    let value: unknown = data
    if (typeof data === 'string') {
      try {
        value = JSON.parse(data)
      } catch {
        return this.fail({ code: 'invalid', message: 'a frame is one JSON object' }, CLOSE.badFrame)
      }
    }
    const parsed = clientFrame.safeParse(value)
    if (!parsed.success) return this.refuseFrame(value)
    const frame = parsed.data
    switch (frame.type) {
      case 'hello':
        return this.hello(frame)
      case 'ping':
        return this.send({ type: 'pong', at: this.hub.now() })
      case 'pong':
        return
      case 'command':
      case 'query':
        if (!this.device) return this.fail({ code: 'unauthorized', message: 'hello comes first' }, CLOSE.unauthorized)
        if (frame.type === 'command') this.command(frame.id, frame.name, frame.input)
        else void this.query(frame.id, frame.name, frame.input)
    }
  }

  /** A frame that is JSON but not of the protocol: answered by its id where it has one, closed otherwise. */
  private refuseFrame(value: unknown): void {
    const error: WireError = { code: 'invalid', message: 'not a frame of the protocol' }
    const named = z.object({ id: z.string().min(1).max(64), type: z.enum(['command', 'query']) }).safeParse(value)
    if (this.device && named.success) this.send({ type: 'reject', id: named.data.id, error })
    else this.fail(error, CLOSE.badFrame)
  }

  private command(id: string, name: string, input: unknown): void {
    try {
      this.send({ type: 'ack', id, ...this.hub.command(this.hub.actor(this.device!.id), name, input, id) })
    } catch (error) {
      this.reject(id, error)
    }
  }

  private async query(id: string, name: string, input: unknown): Promise<void> {
    try {
      this.send({ type: 'result', id, result: await this.hub.query(this.hub.actor(this.device!.id), name, input) })
    } catch (error) {
      this.reject(id, error)
    }
  }

  private reject(id: string, error: unknown): void {
    if (!(error instanceof Refusal)) this.hub.report(error)
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
    const device = this.trusted ? this.trustedNow(this.trusted.id) : deviceOf(this.hub.store.read, token)
    if (!device || (this.device && this.device.id !== device.id)) {
      return this.fail(
        { code: 'unauthorized', message: 'this token is not known here, or was revoked' },
        CLOSE.unauthorized,
      )
    }
    const isNew = this.device === null
    this.device = device
    this.hub.welcome(this, resume)
    if (isNew) this.hub.joined(this)
  }

  private trustedNow(deviceId: string): Device | undefined {
    const device = this.hub.store.read.get('device', deviceId)
    return device?.revokedAt === null ? device : undefined
  }

  /** Sends a frame to this link alone. */
  send(frame: object): void {
    this.carry(new Frame(frame))
  }

  /** Sends a frame that others get as well. A link with too much waiting is dropped; it resumes. */
  carry(frame: Frame): void {
    if (this.ended) return
    if (this.carrier.waiting > this.hub.limits.mostWaiting) return this.close(CLOSE.laggard, 'too slow; resume')
    this.carrier.send(frame)
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

  /** Called several times a ping interval: ends a link that says no hello, or nothing at all. */
  look(): void {
    const now = this.hub.ticks()
    if (!this.device) {
      if (now - this.openedAt >= this.hub.limits.helloWithin) {
        this.fail({ code: 'unauthorized', message: 'no hello came' }, CLOSE.noHello)
      }
    } else if (now - this.heardAt >= this.hub.limits.silence) this.close(CLOSE.silent, 'nothing heard')
  }

  /** Ends the link with a close code (`CLOSE`). */
  close(code: number, reason: string): void {
    if (this.ended) return
    this.carrier.close(code, reason.slice(0, 100))
    this.end()
  }

  /** The carrier is gone. */
  end(): void {
    if (this.ended) return
    this.ended = true
    this.hub.left(this)
  }
}
