import type { z } from 'zod'
import { cue, cueTemplate, signal } from './cue'
import { feed, tally } from './feed'
import { device, member } from './people'
import { product, segment, show, studio } from './show'
import { article, comment, escalation, queue, thread } from './triage'

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

export * from './cue'
export * from './feed'
export * from './people'
export * from './show'
export * from './triage'
