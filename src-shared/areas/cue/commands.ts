import { z } from 'zod'
import { define } from '../../define-command'
import { id, LIMITS, text } from '../../text'
import { cueTemplate, unshowable, urgency } from './records'

const made = z.strictObject({ id })
const done = z.strictObject({})
const operator = ['operator'] as const
const templateFields = cueTemplate.omit({ id: true, position: true }).shape

export const cueCommands = {
  'cue.send': define({
    about:
      "Sends a cue to the host's boards: a template's text, or typed text. With `escalationId` it asks the host to answer that thread.",
    roles: operator,
    input: z
      .strictObject({
        text: text(LIMITS.line).optional(),
        templateId: id.optional(),
        urgency: urgency.optional(),
        holdSeconds: z.int().min(5).max(3_600).nullable().optional(),
        threadId: id.optional(),
        escalationId: id.optional(),
      })
      .refine((input) => input.text !== undefined || input.templateId !== undefined, {
        message: 'either text or templateId is needed',
      }),
    result: made,
  }),
  'cue.shown': define({
    about: 'Sent by a board when it has measured that the whole text of the cue is drawn.',
    roles: ['host'],
    isReceipt: true,
    input: z.strictObject({ id }),
    result: done,
  }),
  'cue.unshowable': define({
    about: 'Sent by a board that has the cue and cannot show its text, or no longer.',
    roles: ['host'],
    isReceipt: true,
    input: z.strictObject({ id, reason: unshowable }),
    result: done,
  }),
  'cue.acknowledge': define({
    about: 'The host has seen the cue, for 0.7 seconds at least, and takes it on.',
    roles: ['host'],
    input: z.strictObject({ id }),
    result: done,
  }),
  'cue.recall': define({
    about: 'The host calls a cue back to the boards that was acknowledged.',
    roles: ['host'],
    input: z.strictObject({ id }),
    result: done,
  }),
  'cue.sendAgain': define({
    about: 'Sends a cue that is over once more, as it was.',
    roles: operator,
    input: z.strictObject({ id }),
    result: made,
  }),
  'cue.withdraw': define({
    about: 'Takes a cue off the boards.',
    roles: operator,
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
  'cueTemplate.create': define({
    about: 'Adds a cue template at the end of the list.',
    roles: operator,
    input: z.strictObject({
      text: templateFields.text,
      urgency: templateFields.urgency.default('soon'),
      intent: templateFields.intent.default(null),
      holdSeconds: templateFields.holdSeconds.default(null),
    }),
    result: made,
  }),
  'cueTemplate.update': define({
    about: 'Changes a cue template. Cues already sent keep their text.',
    roles: operator,
    undoable: true,
    input: z.strictObject({
      id,
      text: templateFields.text.optional(),
      urgency: templateFields.urgency.optional(),
      intent: templateFields.intent.optional(),
      holdSeconds: templateFields.holdSeconds.optional(),
    }),
    result: done,
  }),
  'cueTemplate.delete': define({
    about: 'Deletes a cue template.',
    roles: operator,
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
}
