import { z } from 'zod'
import { defineRecord, WHOLE } from '../../define-record'
import { cleaned, id, instant, LIMITS, localized, text } from '../../text'
import { intent } from '../thread/intents'

export const URGENCIES = ['info', 'soon', 'now'] as const
export const urgency = z.enum(URGENCIES)
export type Urgency = z.infer<typeof urgency>

/** A cue made ready before the show. */
export const cueTemplate = z.strictObject({
  id,
  text: localized(LIMITS.line),
  urgency,
  /** Offered first for threads of this intent. */
  intent: intent.nullable(),
  /** How long a cue made of it stays on the board unacknowledged, in seconds; null for until it is dealt with. */
  holdSeconds: z.int().min(5).max(3_600).nullable(),
  /** Order in the composer, a fractional index. */
  position: z.string().min(1).max(200),
})
export type CueTemplate = z.infer<typeof cueTemplate>

/** One device that drew the cue, and when. */
const shownOn = z.strictObject({ deviceId: id, name: cleaned(LIMITS.name), at: instant })

/** Why a board does not show a cue that it has: no room for its text, text cut off, nothing to be seen of it, page out of sight. */
export const UNSHOWABLE = ['no_room', 'cut', 'invisible', 'away'] as const
export const unshowable = z.enum(UNSHOWABLE)
export type Unshowable = z.infer<typeof unshowable>
const unshowableOn = z.strictObject({ deviceId: id, name: cleaned(LIMITS.name), at: instant, reason: unshowable })

/** 提示: one instruction for the host. */
const cue = z.strictObject({
  id,
  showId: id,
  text: text(LIMITS.line),
  /** The template's text in each language it has, copied when the cue was sent; null for a typed cue. */
  localized: localized(LIMITS.line).nullable(),
  templateId: id.nullable(),
  urgency,
  state: z.enum(['sent', 'acknowledged', 'answered', 'withdrawn', 'expired']),
  sentAt: instant,
  sentBy: id.nullable(),
  /** How long it may stand on the boards unacknowledged, in seconds; null for until it is dealt with. */
  holdSeconds: z.int().min(5).max(3_600).nullable(),
  /** What is left of that while its time stands still, in milliseconds. */
  leftMs: z.int().min(0).nullable(),
  /** When it ends, while its time runs: the time runs only while the host can read it. */
  expiresAt: instant.nullable(),
  /** Since when it is the one that the host can read; null while it waits, is hidden, or no board shows it. */
  standsSince: instant.nullable(),
  /** Boards that have drawn it, first one first. */
  shownOn: z.array(shownOn).max(32),
  /** Boards that have it and do not show it. */
  unshowableOn: z.array(unshowableOn).max(32),
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: id.nullable(),
  closedAt: instant.nullable(),
  /** Seq of the change that sent it: what lists go by, since a clock may be set back. */
  turn: z.int().min(0),
  /** The thread whose question it has the host answer, with the number of viewers waiting when it was sent. */
  threadId: id.nullable(),
  escalationId: id.nullable(),
  askers: z.int().min(0).nullable(),
})
export type Cue = z.infer<typeof cue>

export const cueTemplateRecord = defineRecord({
  schema: cueTemplate,
  scope: WHOLE,
  sees: {
    support: 'all',
    host: { fields: ['id', 'text', 'urgency', 'intent', 'holdSeconds', 'position'] },
  },
  called: ({ text }) => text,
  told: { text: 'value', urgency: 'value', intent: 'value', holdSeconds: 'value' },
})

export const cueRecord = defineRecord({
  schema: cue,
  scope: { kind: 'ofShow', apart: true, most: 200 },
  sees: {
    support: 'all',
    host: {
      fields: [
        'id',
        'showId',
        'text',
        'localized',
        'templateId',
        'urgency',
        'state',
        'sentAt',
        'sentBy',
        'holdSeconds',
        'leftMs',
        'expiresAt',
        'standsSince',
        'shownOn',
        'unshowableOn',
        'acknowledgedAt',
        'acknowledgedBy',
        'closedAt',
        'turn',
        'escalationId',
        'askers',
      ],
      instead: { threadId: null },
    },
  },
  called: ({ text, localized }) => localized ?? text,
})
