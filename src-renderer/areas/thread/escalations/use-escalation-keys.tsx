import type { Escalation, Thread } from '../../../../src-shared/records'
import { useAct } from '../../../kit'
import { openDialog } from '../../../kit/desk/over-desk'
import { useChoice } from '../../../kit/desk/use-choice'
import { useSettled } from '../../../kit/desk/use-settled'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { useRecords } from '../../../sync'
import { startCue } from '../../cue/composer/draft-store'
import { useBoardsClosed } from '../../cue/use-boards-closed'
import { SHORTCUTS } from '../shortcuts'
import { escalationTargets } from './escalation-targets'
import type { EscalationView } from './escalation-views'
import { ReturnDialog } from './return-dialog'

/**
 * Starts a cue that answers an escalation: with support's note, which is written for the host, or the answer that the
 * question had before, or the question itself. The question stands above the cue in any case.
 */
export const cueFor = ({ id, question, note }: Escalation, thread: Thread | undefined): void =>
  startCue({ kind: 'escalation', id }, note || thread?.answer || question)

/** The choice among open escalations and the keys that act on it; on none while `open` is empty. */
export function useEscalationKeys(open: readonly EscalationView[]) {
  const { act, pending } = useAct()
  const { choice, choose, chooseNext } = useChoice(open.map(({ row }) => row.id))
  const chosen = open.find(({ row }) => row.id === choice?.id)
  const targets = escalationTargets(open, chosen)
  const isHand = chosen !== undefined
  const cueIsMeant = useSettled(targets.cue?.row.id, isHand)
  const answerIsMeant = useSettled(targets.answered?.row.id, isHand)
  const threads = useRecords('thread')
  const closed = useBoardsClosed()
  const cue = (row: Escalation) =>
    cueFor(
      row,
      threads.find(({ id }) => id === row.threadId),
    )
  const on = (target: EscalationView | undefined, isMeant: boolean, press: (row: Escalation) => void) =>
    target && isMeant ? () => press(target.row) : undefined
  useShortcuts(SHORTCUTS, {
    'escalation.cue': on(targets.cue, cueIsMeant && !closed, cue),
    'escalation.cueAgain': on(targets.cueAgain, answerIsMeant && !closed, cue),
    'escalation.return': on(targets.return, cueIsMeant, ({ id }) => openDialog(<ReturnDialog id={id} />)),
    'escalation.answered': on(
      targets.answered,
      answerIsMeant && !pending,
      ({ id }) => void act('escalation.answered', { id }),
    ),
  })
  return { choice, targets, choose, chooseNext }
}
