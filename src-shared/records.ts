import type { z } from 'zod'
import { cue, cueTemplate } from './areas/cue/records'
import { feed, tally } from './areas/feed/records'
import { article } from './areas/knowledge/records'
import { device, member } from './areas/people/records'
import { product } from './areas/product/records'
import { segment, show } from './areas/show/records'
import { signal } from './areas/signal/records'
import { studio } from './areas/studio/records'
import { comment, escalation, queue, thread } from './areas/thread/records'

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

export * from './areas/cue/records'
export * from './areas/feed/records'
export * from './areas/knowledge/records'
export * from './areas/people/records'
export * from './areas/product/records'
export * from './areas/show/records'
export * from './areas/signal/records'
export * from './areas/studio/records'
export * from './areas/thread/records'
