import { z } from 'zod'
import type { WireError } from '../../../src-shared/errors'
import { CLOSE, type ClientFrame, clientFrame, isTooLarge } from '../../../src-shared/frames'
import { parseJson } from './json'

export const TOO_LARGE: WireError = { code: 'too_large', message: 'a frame has at most 256 KB' }
const NO_JSON: WireError = { code: 'invalid', message: 'a frame is one JSON object' }
const NO_FRAME: WireError = { code: 'invalid', message: 'not a frame of the protocol' }

/** A frame, or why it is none: told under its `id` where it has one, else the link is closed with `closeCode`. */
type Read =
  | { readonly frame: ClientFrame }
  | { readonly error: WireError; readonly id: string | null; readonly closeCode: number }

/** What is answered by its id. */
const asked = z.object({ id: z.string().min(1).max(64), type: z.enum(['command', 'query', 'watch']) })
const idIn = (value: unknown): string | null => asked.safeParse(value).data?.id ?? null

/** Reads a frame: text from a socket, an object from a port. */
export function readFrame(data: unknown): Read {
  let value: unknown = data
  if (typeof data === 'string') {
    try {
      value = parseJson(data)
    } catch {
      return { error: NO_JSON, id: null, closeCode: CLOSE.badFrame }
    }
    if (isTooLarge(data)) return { error: TOO_LARGE, id: idIn(value), closeCode: CLOSE.tooLarge }
  }
  const parsed = clientFrame.safeParse(value)
  return parsed.success ? { frame: parsed.data } : { error: NO_FRAME, id: idIn(value), closeCode: CLOSE.badFrame }
}
