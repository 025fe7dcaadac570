import { z } from 'zod'
import { define } from '../../define-command'
import { body, id, LIMITS, note } from '../../text'

const made = z.strictObject({ id })
const done = z.strictObject({})
const support = ['support'] as const
/** The highest `turn` of the thread and its escalations that who gives the command has seen; left out, it is not looked at. */
const turn = z.int().min(0).optional()

export const threadCommands = {
  'thread.claim': define({
    about: 'Takes a thread on, so that no one else answers it too.',
    roles: support,
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
  'thread.release': define({
    about: 'Gives a claimed thread back to the queue.',
    roles: support,
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
  'thread.answer': define({
    about: 'The answer was posted in the comments: everyone waiting in the thread is answered.',
    roles: support,
    undoable: true,
    input: z.strictObject({ id, answer: body(LIMITS.body), turn }),
    result: z.strictObject({ answered: z.int() }),
  }),
  'thread.dismiss': define({
    about: 'No answer is needed now. Whoever waits is kept for when the thread is brought back.',
    roles: support,
    undoable: true,
    input: z.strictObject({ id, turn }),
    result: done,
  }),
  'thread.restore': define({
    about: 'Brings a dismissed thread back into the queue, with everyone who waits in it.',
    roles: support,
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
  'thread.escalate': define({
    about: 'Hands a thread to the operator, with a note.',
    roles: support,
    undoable: true,
    input: z.strictObject({ id, note: note(LIMITS.note).default(''), turn }),
    result: made,
  }),
  'escalation.answered': define({
    about: 'The host answered on air: the thread and everyone in it are closed.',
    roles: ['operator'],
    undoable: true,
    input: z.strictObject({ id }),
    result: z.strictObject({ answered: z.int(), firstAskToAirMs: z.int() }),
  }),
  'escalation.return': define({
    about: 'Gives an escalation back to support, with a note.',
    roles: ['operator'],
    undoable: true,
    input: z.strictObject({ id, note: note(LIMITS.note).default('') }),
    result: done,
  }),
}
