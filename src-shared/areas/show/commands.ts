import { z } from 'zod'
import { define } from '../../define-command'
import { id, instant, LIMITS, localized } from '../../text'
import { SEGMENT_KINDS, segment } from './records'

const made = z.strictObject({ id })
const done = z.strictObject({})
const operator = ['operator'] as const

const segmentFields = segment.omit({ id: true, showId: true, position: true }).shape
/** Rows of older studios may have 0; nobody plans such a segment now. */
const plannedSeconds = segmentFields.plannedSeconds.min(1)

export const showCommands = {
  'show.create': define({
    about: 'Plans a new show with an empty rundown, and opens it when `open` is true or no show is open.',
    roles: operator,
    input: z.strictObject({
      title: localized(LIMITS.name),
      plannedStartAt: instant.nullable().default(null),
      rehearsal: z.boolean().default(false),
      open: z.boolean().optional(),
    }),
    result: made,
  }),
  'show.copy': define({
    about:
      'Plans a new show with the rundown of another one, under its title marked as a copy, and opens it when `open` is true.',
    roles: operator,
    input: z.strictObject({ id, open: z.boolean().optional() }),
    result: made,
  }),
  'show.update': define({
    about: "Changes a show's title, planned start or whether it is a rehearsal.",
    roles: operator,
    input: z.strictObject({
      id,
      title: localized(LIMITS.name).optional(),
      plannedStartAt: instant.nullable().optional(),
      rehearsal: z.boolean().optional(),
    }),
    result: done,
  }),
  'show.open': define({
    about: 'Makes a show the one that every screen is about. Refused while another show is live.',
    roles: operator,
    input: z.strictObject({ id }),
    result: done,
  }),
  'show.start': define({
    about:
      'Goes live: opens the show and puts its first segment on air. Without a feed, a board or a rundown a show that is no rehearsal starts with `anyway` only. `rehearsal` starts it as a rehearsal, or for real, whatever it was planned as.',
    roles: operator,
    input: z.strictObject({ id, anyway: z.boolean().optional(), rehearsal: z.boolean().optional() }),
    result: done,
  }),
  'show.end': define({
    about: 'Ends the live. A rehearsal is a plan again, and what happened in it is kept as an ended show of its own.',
    roles: operator,
    input: z.strictObject({ id }),
    result: done,
  }),
  'segment.go': define({
    about: 'Puts a segment on air.',
    roles: operator,
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
  'segment.next': define({
    about: 'Puts the segment after the one on air on air.',
    roles: operator,
    undoable: true,
    input: z.strictObject({}),
    result: z.strictObject({ id }),
  }),
  'segment.create': define({
    about: 'Adds a segment after another one, at the top when `after` is null, at the end when it is left out.',
    roles: operator,
    input: z.strictObject({
      showId: id,
      after: id.nullable().optional(),
      kind: z.enum(SEGMENT_KINDS).default('product'),
      title: localized(LIMITS.name),
      productId: id.nullable().default(null),
      plannedSeconds: plannedSeconds.default(300),
      hook: segmentFields.hook.default(null),
    }),
    result: made,
  }),
  'segment.update': define({
    about: 'Changes a segment.',
    roles: operator,
    undoable: true,
    input: z.strictObject({
      id,
      kind: segmentFields.kind.optional(),
      title: segmentFields.title.optional(),
      productId: segmentFields.productId.optional(),
      plannedSeconds: plannedSeconds.optional(),
      hook: segmentFields.hook.optional(),
    }),
    result: done,
  }),
  'segment.move': define({
    about: 'Moves a segment behind another one, to the top when `after` is null.',
    roles: operator,
    undoable: true,
    input: z.strictObject({ id, after: id.nullable() }),
    result: done,
  }),
  'segment.delete': define({
    about: 'Takes a segment out of the rundown. Refused while it is on air.',
    roles: operator,
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
  'board.hide': define({
    about: "Hides everything on the host's boards, or shows it again.",
    roles: operator,
    undoable: true,
    input: z.strictObject({ hidden: z.boolean() }),
    result: done,
  }),
  'sample.load': define({
    about: 'Puts the sample show into the studio (products, rundown, templates, articles) and opens it.',
    roles: operator,
    input: z.strictObject({}),
    result: z.strictObject({ showId: id }),
  }),
}
