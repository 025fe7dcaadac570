import { z } from 'zod'

const USUAL_PORT = 4310
/** Of `host` in an address: IPv6 stands in brackets. */
export const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** What was typed at the start and makes no sense, in a sentence for the person who typed it. */
export class Usage extends Error {}

/**
 * The port to listen on, as it was asked for: 0 for any free one.
 * @param given an option or an environment variable; undefined or empty for the usual one
 * @returns null for what is no port
 */
export function portFrom(given: string | undefined): number | null {
  const text = given?.trim()
  if (!text) return USUAL_PORT
  const port = z.coerce.number().int().min(0).max(65_535).safeParse(text)
  return port.success ? port.data : null
}
