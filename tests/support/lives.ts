import { CUE_LIFE } from '../../src-shared/areas/cue/life'
import { SIGNAL_LIFE } from '../../src-shared/areas/signal/life'
import { ESCALATION_LIFE, THREAD_LIFE } from '../../src-shared/areas/thread/life'
import { isCommandName } from '../../src-shared/commands'
import type { Life, Step } from '../../src-shared/define-life'
import { RECORDS } from '../../src-shared/records'

export type Living = 'cue' | 'signal' | 'thread' | 'escalation'

/** The life of each record that has one. */
export const LIVES: Readonly<Record<Living, Life>> = {
  cue: CUE_LIFE,
  signal: SIGNAL_LIFE,
  thread: THREAD_LIFE,
  escalation: ESCALATION_LIFE,
}

/** The commands of each life, from each state that there is. */
export const STEPS = (Object.entries(LIVES) as [Living, Life][]).flatMap(([record, { steps }]) =>
  Object.entries(steps).flatMap(([name, step]) =>
    isCommandName(name) && name !== 'show.end'
      ? RECORDS[record].shape.state.options.map((state) => ({ record, name, step: step as Step<string>, state }))
      : [],
  ),
)

/** Whether it is this row that the command is about, and not one that goes along with it. */
export const isAboutIt = ({ record, name }: (typeof STEPS)[number]): boolean =>
  name.startsWith(`${record}.`) || record === 'escalation'

/** Whether a step is refused in a state. */
export const isRefused = ({ step, state }: (typeof STEPS)[number]): boolean =>
  !step.from.includes(state) && !step.again?.includes(state)

/** What it is refused with then. */
export const reasonOf = ({ record, step, state }: (typeof STEPS)[number]): string => step.reason ?? `${record}_${state}`
