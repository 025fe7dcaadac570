import { z } from 'zod'

const USUAL_PORT = 4310

/** What was typed at the start and makes no sense, in a sentence for the person who typed it. */
export class Usage extends Error {}

/** What the system says when an address cannot be listened on, as a sentence; null for another fault. */
export function whyNotListening({ code, message }: NodeJS.ErrnoException, host: string, port: number): string | null {
  switch (code) {
    case 'EADDRINUSE':
      return 'The port is in use by another program. Choose another one: --port N.'
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `--host takes an address of this machine, not ${host} (${message}).`
    case 'EACCES':
      return `The system does not let CueRoom listen on port ${port} of ${host}. Choose a port from 1024 on: --port N.`
    default:
      return code?.startsWith('ERR_PARSE_ARGS') ? `${message}` : null
  }
}

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
