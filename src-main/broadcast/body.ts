import type { IncomingMessage } from 'node:http'
import { Refusal } from '../../src-shared/errors'

/**
 * A request's body.
 * @param most bytes; what is longer is refused as soon as that shows
 * @param withinMs how long the sender may take, milliseconds
 * @throws Refusal `too_large`, or `invalid` when the sender broke off or was too slow
 */
export function readBody(incoming: IncomingMessage, most: number, withinMs: number): Promise<Buffer> {
  const tooLarge = () => new Refusal('too_large', `a body may have ${most} bytes at the most`)
  if (Number(incoming.headers['content-length'] ?? 0) > most) return Promise.reject(tooLarge())
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => {
      incoming.off('data', take)
      reject(new Refusal('invalid', `the body took longer than ${withinMs / 1_000} s`))
    }, withinMs)
    const take = (part: Buffer) => {
      size += part.length
      if (size <= most) return parts.push(part)
      incoming.off('data', take)
      reject(tooLarge())
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
