import type { z } from 'zod'
import { cue, cueTemplate, signal } from './cue.ts'
import { feed, tally } from './feed.ts'
import { device, member } from './people.ts'
import { product, segment, show, studio } from './show.ts'
import { article, comment, escalation, queue, thread } from './triage.ts'

/** Every record that is stored and synced, by its name on the wire. */
export const RECORDS = {
  studio,
  member,
  device,
  show,
  segment,
  product,
  article,
  cueTemplate,
  cue,
  signal,
  thread,
  queue,
  escalation,
  comment,
  feed,
  tally,
} as const

export type RecordName = keyof typeof RECORDS
export type RecordOf<N extends RecordName> = z.infer<(typeof RECORDS)[N]>
export const RECORD_NAMES = Object.keys(RECORDS) as RecordName[]

/** The latest comments that are synced; the rest is read with `comment.search`. */
export const COMMENT_WINDOW = 300

export * from './cue.ts'
export * from './feed.ts'
export * from './people.ts'
export * from './show.ts'
export * from './triage.ts'
