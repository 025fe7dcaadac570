import { useState } from 'react'
import { useAct } from '../../kit'
import { draftActions, focusText } from '../composer/draft-store'
import { escalationTargets } from '../model/escalation-keys'
import type { EscalationView } from '../model/escalations'
import { nextMark } from '../model/mark'
import { useSettled } from '../parts/use-settled'
import { useShortcuts } from '../parts/use-shortcuts'
import { openDialog } from '../ui'

/** Starts a cue that answers an escalation. */
export function cueFor(id: string): void {
  draftActions.aim({ kind: 'escalation', id })
  focusText()
}

/** The mark on open escalations and the keys that act on it; on none while `open` is empty. */
export function useEscalationKeys(open: readonly EscalationView[]) {
  const { act, pending } = useAct()
  const [byHand, setByHand] = useState<string>()
  const chosen = open.find(({ row }) => row.id === byHand)
  const targets = escalationTargets(open, chosen)
  const isHand = chosen !== undefined
  const cueIsMeant = useSettled(targets.cue?.row.id, isHand)
  const answerIsMeant = useSettled(targets.answered?.row.id, isHand)
  const on = (target: EscalationView | undefined, isMeant: boolean, press: (id: string) => void) =>
    target && isMeant ? () => press(target.row.id) : undefined
  useShortcuts({
    'escalation.cue': on(targets.cue, cueIsMeant, cueFor),
    'escalation.cueAgain': on(targets.cueAgain, answerIsMeant, cueFor),
    'escalation.return': on(targets.return, cueIsMeant, (id) => openDialog({ kind: 'returnEscalation', id })),
    'escalation.answered': on(
      targets.answered,
      answerIsMeant && !pending,
      (id) => void act('escalation.answered', { id }),
    ),
  })
  const ids = open.map(({ row }) => row.id)
  const marked = byHand ?? (targets.answered ?? targets.cue)?.row.id
  return { chosen, targets, choose: setByHand, markNext: () => setByHand(nextMark(ids, marked, 1)) }
}
