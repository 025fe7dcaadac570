import { z } from 'zod'
import type { WireError } from './errors'
import type { RecordName, RecordOf } from './records'
import type { Role } from './roles'
import { id } from './text'

/** The protocol's number; a hello with another one is refused. */
export const PROTOCOL = 1
/** A frame from a client may have this many bytes. */
export const MAX_FRAME_BYTES = 256 * 1024
/** A command, query or watch of up to so many bytes is answered that it is too large; beyond it the link is closed. */
export const MAX_ANSWERED_BYTES = 1024 * 1024
/** Characters of a hello at the most: who has no token yet has no long frame read. */
export const MAX_HELLO = 2_048
/** Milliseconds: hello must come within, ping every, silence that ends a link. */
export const TIMING = { helloWithin: 5_000, pingEvery: 2_000, silence: 6_000 } as const
/** Close codes of the socket (docs/wire.md): 4000 to 4999 are ours. */
export const CLOSE = {
  badFrame: 4400,
  unauthorized: 4401,
  noHello: 4408,
  tooLarge: 1009,
  internal: 1011,
  tooMany: 1013,
  laggard: 4413,
  silent: 4409,
  stopping: 1001,
} as const

const seq = z.int().nonnegative()

export const helloFrame = z.object({
  type: z.literal('hello'),
  protocol: z.int(),
  token: z.string().max(200),
  resume: z.object({ epoch: z.string().max(64), seq }).optional(),
})
const commandFrame = z.object({
  type: z.literal('command'),
  id,
  name: z.string().max(64),
  input: z.unknown(),
})
const queryFrame = z.object({
  type: z.literal('query'),
  id,
  name: z.string().max(64),
  input: z.unknown(),
})
/** Has a query answered now, and again whenever what it read has changed. */
const watchFrame = z.object({
  type: z.literal('watch'),
  id,
  name: z.string().max(64),
  input: z.unknown(),
})
const unwatchFrame = z.object({ type: z.literal('unwatch'), id })
const pingFrame = z.object({ type: z.literal('ping'), at: z.number() })
const pongFrame = z.object({ type: z.literal('pong'), at: z.number() })

/** What a client may send. */
export const clientFrame = z.discriminatedUnion('type', [
  helloFrame,
  commandFrame,
  queryFrame,
  watchFrame,
  unwatchFrame,
  pingFrame,
  pongFrame,
])
export type ClientFrame = z.infer<typeof clientFrame>

export type Put = { [N in RecordName]: [N, RecordOf<N>] }[RecordName]
export type Del = [RecordName, string]

/** What a server sends. `at` of ping and pong is the sender's clock in milliseconds; the server's is the studio's. */
export type ServerFrame =
  | { type: 'welcome'; protocol: number; epoch: string; seq: number; role: Role; device: string; server: string }
  | { type: 'snapshot'; epoch: string; seq: number; records: { [N in RecordName]?: RecordOf<N>[] } }
  | { type: 'patch'; epoch: string; from: number; to: number; puts: Put[]; dels: Del[] }
  | { type: 'ack'; id: string; seq: number; result: unknown }
  | { type: 'reject'; id: string; error: WireError }
  | { type: 'result'; id: string; seq: number; result: unknown }
  | { type: 'ping'; at: number }
  | { type: 'pong'; at: number }
  | { type: 'error'; error: WireError }

/** Whether a frame's text has more bytes than a client may send. */
export const isTooLarge = (text: string): boolean =>
  text.length > MAX_FRAME_BYTES ||
  (3 * text.length > MAX_FRAME_BYTES && new TextEncoder().encode(text).length > MAX_FRAME_BYTES)
