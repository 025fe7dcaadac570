import { z } from 'zod'
import { defineRecord, type Shown, WHOLE } from '../../define-record'
import { id, instant, LIMITS, localized } from '../../text'

/** 场次: one live, from plan to review. */
export const show = z.strictObject({
  id,
  title: localized(LIMITS.name),
  state: z.enum(['planned', 'live', 'ended']),
  plannedStartAt: instant.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** The segment on air, and since when. */
  segmentId: id.nullable(),
  segmentStartedAt: instant.nullable(),
  /** Everything on the host's board is hidden while this is true. */
  boardHidden: z.boolean(),
  /** A practice: its traffic is played back, it counts in no figures. */
  rehearsal: z.boolean(),
  createdAt: instant,
})
export type Show = z.infer<typeof show>

export const SEGMENT_KINDS = ['opening', 'product', 'interaction', 'giveaway', 'closing'] as const

/** 环节: one part of the rundown; most present one product. */
export const segment = z.strictObject({
  id,
  showId: id,
  /** Order in the rundown: a fractional index, compared as a string, so that a move changes one row. */
  position: z.string().min(1).max(200),
  kind: z.enum(SEGMENT_KINDS),
  title: localized(LIMITS.name),
  productId: id.nullable(),
  plannedSeconds: z.int().min(0).max(86_400),
  /** What the host says here, for viewers who come from paid traffic. */
  hook: localized(LIMITS.line).nullable(),
})
export type Segment = z.infer<typeof segment>

const COURSE: Shown<Show> = {
  fields: [
    'id',
    'title',
    'state',
    'plannedStartAt',
    'startedAt',
    'endedAt',
    'segmentId',
    'segmentStartedAt',
    'boardHidden',
    'rehearsal',
    'createdAt',
  ],
}

export const showRecord = defineRecord({
  schema: show,
  scope: WHOLE,
  sees: { support: 'all', host: COURSE, feed: COURSE },
  called: ({ title }) => title,
  told: {
    title: 'value',
    plannedStartAt: 'value',
    rehearsal: 'value',
    boardHidden: 'value',
    segmentId: { nameOf: 'segment' },
  },
  isToldAlong: true,
})

export const segmentRecord = defineRecord({
  schema: segment,
  scope: { kind: 'ofShow', apart: false },
  sees: {
    support: 'all',
    host: { fields: ['id', 'showId', 'position', 'kind', 'title', 'productId', 'plannedSeconds', 'hook'] },
  },
  called: ({ title }) => title,
  told: { title: 'value', kind: 'value', productId: { nameOf: 'product' }, plannedSeconds: 'value', hook: 'long' },
})
