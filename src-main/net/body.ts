import type { IncomingMessage } from 'node:http'
import { Refusal } from '../../src-shared/errors'

/** What the body of a request may be: bytes, and milliseconds until it is there. */
export interface BodyLimits {
  readonly most: number
  readonly withinMs: number
}

/**
 * Parts that a body may come in however small they are, and what each further one holds at least on the average, in bytes:
 * a body of chunks of one letter costs as much a letter as another one a kilobyte.
 */
const PARTS = { most: 1_000, bytes: 64 } as const

/** Memory for large bodies of all senders together: each counts from its first byte until it was dealt with. */
export class BodyRoom {
  private bytes = 0

  /**
   * @param most bytes
   * @param full what is said where there is no room
   */
  constructor(
    private readonly most: number,
    private readonly full: () => Refusal,
  ) {}

  /**
   * Reads a body and has it dealt with.
   * @returns what `deal` settles with
   * @throws Refusal `busy` when there is no room; otherwise as `readBody`, or what `deal` throws
   */
  async hold<T>(incoming: IncomingMessage, limits: BodyLimits, deal: (body: Buffer) => Promise<T>): Promise<T> {
    let own = 0
    try {
      const body = await readBody(incoming, limits, (bytes) => {
        if (this.bytes + bytes > this.most) throw this.full()
        this.bytes += bytes
        own += bytes
      })
      return await deal(body)
    } finally {
      this.bytes -= own
    }
  }
}

/**
 * A request's body.
 * @param took hears of the bytes of each part before it is kept; what it throws refuses the body
 * @throws Refusal `too_large` as soon as that shows, or `invalid` when the sender broke off or was too slow
 */
export function readBody(
  incoming: IncomingMessage,
  { most, withinMs }: BodyLimits,
  took: (bytes: number) => void = () => {},
): Promise<Buffer> {
  const tooLarge = () => new Refusal('too_large', `a body may have ${most} bytes at the most`)
  if (Number(incoming.headers['content-length'] ?? 0) > most) return Promise.reject(tooLarge())
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    const refuse = (error: unknown) => {
      incoming.off('data', take)
      parts.length = 0
      reject(error)
    }
    const tooSlow = () => refuse(new Refusal('invalid', `the body took longer than ${withinMs / 1_000} s`))
    const timer = setTimeout(tooSlow, withinMs)
    let count = 0
    const take = (part: Buffer) => {
      size += part.length
      count += 1
      if (count > PARTS.most && size < count * PARTS.bytes) {
        refuse(new Refusal('invalid', 'the body comes in too many small parts'))
        // What is left of it must not be read either.
        return void incoming.destroy()
      }
      if (size > most) return refuse(tooLarge())
      try {
        took(part.length)
        parts.push(part)
      } catch (error) {
        refuse(error)
      }
    }
    incoming.on('data', take)
    incoming.on('end', () => resolve(Buffer.concat(parts)))
    const brokeOff = () => reject(new Refusal('invalid', 'the body broke off'))
    incoming.on('error', brokeOff)
    incoming.on('close', () => {
      clearTimeout(timer)
      brokeOff()
    })
  })
}
