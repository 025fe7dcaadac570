import { z } from 'zod'
import { defineRecord } from '../../define-record'
import { cleaned, id, instant, LIMITS, note, viewerLanguage } from '../../text'
import { intent } from './intents'

/** One viewer's comment. Rows are numbered by arrival; `id` is that number as text. */
export const comment = z.strictObject({
  id,
  showId: id,
  /** TikTok's ids: up to 19 digits, always text; empty where the feed had none. */
  userId: cleaned(64),
  handle: cleaned(64),
  nickname: cleaned(100),
  text: cleaned(LIMITS.comment),
  language: viewerLanguage,
  intent,
  /** How sure the intent is, 0 to 1. */
  score: z.number().min(0).max(1),
  threadId: id.nullable(),
  /** When CueRoom received it. */
  at: instant,
  /** When what it asks was answered, by reply or on air. */
  answeredAt: instant.nullable(),
})
export type Comment = z.infer<typeof comment>

/** 同类问题: comments that ask the same thing, counted together. */
export const thread = z.strictObject({
  id,
  showId: id,
  intent,
  language: viewerLanguage,
  /** The comment that stands for all of them. */
  title: cleaned(LIMITS.comment),
  /** `open` again when someone asks after it was answered. */
  state: z.enum(['open', 'claimed', 'escalated', 'answered', 'dismissed']),
  /** Comments in all, and those not answered yet. */
  count: z.int().min(0),
  waiting: z.int().min(0),
  /** Different viewers among those waiting. */
  waitingViewers: z.int().min(0),
  /** First ask of those waiting, last ask of all. */
  waitingSince: instant.nullable(),
  lastAskedAt: instant,
  claimedBy: id.nullable(),
  claimedByName: cleaned(LIMITS.name),
  claimedAt: instant.nullable(),
  /** Who had it before, where the claim lapsed because they are gone; empty once it is taken on again. */
  lapsedFrom: cleaned(LIMITS.name),
  /** The last answer given, and how; kept when the thread opens again, so that it can be given again. */
  answer: note(LIMITS.body),
  answeredHow: z.enum(['reply', 'air']).nullable(),
  answeredAt: instant.nullable(),
  /** First ask of those who waited for the last answer to that answer, in milliseconds; null where nobody waited. */
  answeredAfterMs: z.int().min(0).nullable(),
  /** The last of its comments that has had an answer, by number. */
  answeredUpTo: z.int().min(0),
  /** Seq of the change that made, answered or dismissed it: what lists go by, since a clock may be set back. */
  turn: z.int().min(0),
})
export type Thread = z.infer<typeof thread>

/** All threads of a show in numbers, synced or not; id is the show's. */
const queue = z.strictObject({
  id,
  open: z.int().min(0),
  claimed: z.int().min(0),
  escalated: z.int().min(0),
  answered: z.int().min(0),
  dismissed: z.int().min(0),
  /** Of those that are not over: the viewers that wait in them, and how many of them are for a person at once. */
  viewers: z.int().min(0),
  forPerson: z.int().min(0),
})
export type Queue = z.infer<typeof queue>

/** 转运营: a thread handed from support to the operator. */
const escalation = z.strictObject({
  id,
  showId: id,
  threadId: id,
  /** The question as it stood, and how many viewers waited. */
  question: cleaned(LIMITS.comment),
  intent,
  askers: z.int().min(0),
  note: note(LIMITS.note),
  state: z.enum(['open', 'cued', 'answered', 'returned']),
  raisedAt: instant,
  raisedBy: id.nullable(),
  raisedByName: cleaned(LIMITS.name),
  cueId: id.nullable(),
  /** What the operator gave back with it. */
  returnNote: note(LIMITS.note),
  closedAt: instant.nullable(),
  /** Seq of the change that raised or closed it: what lists go by, since a clock may be set back. */
  turn: z.int().min(0),
  /** First ask to answer on air, in milliseconds. */
  firstAskToAirMs: z.int().min(0).nullable(),
})
export type Escalation = z.infer<typeof escalation>

export const commentRecord = defineRecord({ schema: comment, scope: { kind: 'latest' }, sees: { support: 'all' } })

export const threadRecord = defineRecord({
  schema: thread,
  scope: { kind: 'ofShow', apart: true },
  sees: { support: 'all' },
  called: ({ title }) => title,
})

export const queueRecord = defineRecord({ schema: queue, scope: { kind: 'perShow' }, sees: { support: 'all' } })

export const escalationRecord = defineRecord({
  schema: escalation,
  scope: { kind: 'ofShow', apart: true, most: 200 },
  sees: { support: 'all' },
  called: ({ question }) => question,
})
