import type { EscalationView } from './escalation-views'

/** The next step is the operator's: a cue is to be made of it, for the first time or again. */
export const needsCue = ({ stage }: EscalationView): boolean => stage === 'to_cue' || stage === 'recue'

/** The escalation that each single key acts on; undefined where the key does nothing. */
export interface EscalationTargets {
  cue: EscalationView | undefined
  cueAgain: EscalationView | undefined
  answered: EscalationView | undefined
  return: EscalationView | undefined
}

/**
 * Which escalation each key acts on: the one chosen by hand where there is one; else cue and return go to the longest
 * wait for a cue, the others to the one that the host has taken on, or, while there is none, that is on its way there.
 */
export function escalationTargets(
  open: readonly EscalationView[],
  chosen: EscalationView | undefined,
): EscalationTargets {
  const toCue = open.find(needsCue)
  const cued = open.find(({ stage }) => stage === 'on_air') ?? open.find((view) => !needsCue(view))
  if (!chosen) return { cue: toCue, cueAgain: cued, answered: cued, return: toCue ?? cued }
  return needsCue(chosen)
    ? { cue: chosen, cueAgain: undefined, answered: undefined, return: chosen }
    : { cue: undefined, cueAgain: chosen, answered: chosen, return: chosen }
}
