import type { z } from 'zod'
import { cueRecord, cueTemplateRecord } from './areas/cue/records'
import { feedRecord, tallyRecord } from './areas/feed/records'
import { articleRecord } from './areas/knowledge/records'
import { deviceRecord, memberRecord } from './areas/people/records'
import { productRecord } from './areas/product/records'
import { segmentRecord, showRecord } from './areas/show/records'
import { signalRecord } from './areas/signal/records'
import { studioRecord } from './areas/studio/records'
import { commentRecord, escalationRecord, queueRecord, threadRecord } from './areas/thread/records'
import type { RecordSpec, Scope } from './define-record'

/** Every record that is stored and synced, by its name on the wire. */
const SPECS = {
  studio: studioRecord,
  member: memberRecord,
  device: deviceRecord,
  show: showRecord,
  segment: segmentRecord,
  product: productRecord,
  article: articleRecord,
  cueTemplate: cueTemplateRecord,
  cue: cueRecord,
  signal: signalRecord,
  thread: threadRecord,
  queue: queueRecord,
  escalation: escalationRecord,
  comment: commentRecord,
  feed: feedRecord,
  tally: tallyRecord,
} as const

type Specs = typeof SPECS
export type RecordName = keyof Specs
export type RecordOf<N extends RecordName> = z.infer<Specs[N]['schema']>
export const RECORD_NAMES = Object.keys(SPECS) as RecordName[]

/** What there is to say of each record. */
export const RECORD_SPECS = SPECS as unknown as Readonly<Record<RecordName, RecordSpec<z.ZodObject>>>

/** The schema of each record. */
export const RECORDS = Object.fromEntries(RECORD_NAMES.map((name) => [name, SPECS[name].schema])) as {
  readonly [N in RecordName]: Specs[N]['schema']
}

/** Records whose scope is of one kind. */
type ScopedAs<S extends Partial<Scope>> = { [N in RecordName]: Specs[N]['scope'] extends S ? N : never }[RecordName]
const scopedAs = <S extends Partial<Scope>>(fits: (scope: Scope) => boolean) =>
  RECORD_NAMES.filter((name) => fits(SPECS[name].scope)) as ScopedAs<S>[]

/** Records that belong to one show, and are synced while it is the open one. */
export const OF_A_SHOW = scopedAs<{ readonly kind: 'ofShow' }>(({ kind }) => kind === 'ofShow')
/** Of these, what a rehearsal brings is kept apart from the plan. */
export const APART_IN_REHEARSAL = scopedAs<{ readonly apart: true }>((scope) => scope.kind === 'ofShow' && scope.apart)
/** Records of which a show has one row, under its own id. */
export const PER_SHOW = scopedAs<{ readonly kind: 'perShow' }>(({ kind }) => kind === 'perShow')

type Most = ScopedAs<{ readonly most: number }>
/** How many rows of a show are synced at the most; the oldest closed ones go on the shelf. Threads: `queue.ts`. */
export const SYNCED_AT_MOST = Object.fromEntries(
  RECORD_NAMES.flatMap((name) => {
    const scope: Scope = SPECS[name].scope
    return scope.kind === 'ofShow' && scope.most !== undefined ? [[name, scope.most]] : []
  }),
) as Readonly<Record<Most, number>>

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
