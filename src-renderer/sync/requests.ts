import { ANSWER_WITHIN_MS } from '../../src-shared/areas/thread/answer-within'
import type { WireError } from '../../src-shared/errors'
import { type ClientFrame, isTooLarge } from '../../src-shared/frames'
import { newId } from './new-id'

type RequestFrame = Extract<ClientFrame, { type: 'command' | 'query' }>

interface Waiting {
  readonly frame: RequestFrame
  readonly resolve: (result: unknown) => void
  readonly reject: (refused: CommandRefused) => void
  readonly timer: ReturnType<typeof setTimeout>
}

/** A command or query was refused; `error.reason` or `error.code` names the sentence to show. */
export class CommandRefused extends Error {
  constructor(readonly error: WireError) {
    super(error.message)
    this.name = 'CommandRefused'
  }
}

/** The link is down: nothing was sent, nothing happened. */
export const offline = () =>
  new CommandRefused({ code: 'busy', reason: 'offline', message: 'not connected to the studio; nothing was sent' })

const unconfirmed = () =>
  new CommandRefused({
    code: 'busy',
    reason: 'unconfirmed',
    message: `sent, but not answered within ${ANSWER_WITHIN_MS / 1000} s; it may or may not have been done`,
  })

const tooLarge = () =>
  new CommandRefused({ code: 'too_large', message: 'larger than the studio takes; nothing was sent' })

/**
 * Commands and queries on their way. When a link drops they stay, and go out again on the next one under the same id:
 * the studio does nothing twice.
 */
export class Requests {
  private readonly waiting = new Map<string, Waiting>()

  /** Sends a request through `transmit` and waits for its answer. */
  ask(
    type: RequestFrame['type'],
    name: string,
    input: unknown,
    transmit: (frame: ClientFrame) => void,
    id: string = newId(),
  ) {
    const frame: RequestFrame = { type, id, name, input }
    if (isTooLarge(JSON.stringify(frame))) return Promise.reject(tooLarge())
    return new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => this.take(frame.id)?.reject(unconfirmed()), ANSWER_WITHIN_MS)
      this.waiting.set(frame.id, { frame, resolve, reject, timer })
      transmit(frame)
    })
  }

  /** Sends everything unanswered again, in its order. */
  repeat(transmit: (frame: ClientFrame) => void): void {
    for (const { frame } of this.waiting.values()) transmit(frame)
  }

  /** The studio's answer came; nothing when it was answered before. */
  answered(id: string, result: unknown): void {
    this.take(id)?.resolve(result)
  }

  /** The studio refused it. */
  refused(id: string, error: WireError): void {
    this.take(id)?.reject(new CommandRefused(error))
  }

  private take(id: string): Waiting | undefined {
    const found = this.waiting.get(id)
    if (!found) return undefined
    clearTimeout(found.timer)
    this.waiting.delete(id)
    return found
  }
}
