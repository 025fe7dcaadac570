import { z } from 'zod'
import { define } from '../../define-command'
import { id } from '../../text'
import { signalKind } from './records'

const made = z.strictObject({ id })
const done = z.strictObject({})
const operator = ['operator'] as const

export const signalCommands = {
  'signal.raise': define({
    about: 'The host asks the operator for something without a word.',
    roles: ['host'],
    input: z.strictObject({ kind: signalKind }),
    result: made,
  }),
  'signal.take': define({
    about: 'The operator has seen the signal and is on it.',
    roles: operator,
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
  'signal.done': define({
    about: 'What the host asked for is done.',
    roles: operator,
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
  'signal.decline': define({
    about: 'What the host asked for will not be done now.',
    roles: operator,
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
  'signal.cancel': define({
    about: 'The host takes a signal back.',
    roles: ['host'],
    undoable: true,
    input: z.strictObject({ id }),
    result: done,
  }),
}
