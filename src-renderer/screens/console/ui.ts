import { create } from 'zustand'
import type { Replacement } from '../../areas/studio/data/replace-dialog'
import { focusMemory } from '../../kit'

export const PANELS = ['shows', 'products', 'templates', 'lan', 'feeds', 'members', 'journal', 'data'] as const
export type Panel = (typeof PANELS)[number]

/** What lies over the desk. `id` null: a new one is made. */
export type Dialog =
  | { kind: 'segment'; id: string | null }
  | { kind: 'deleteSegment'; id: string }
  | { kind: 'product'; id: string | null }
  | { kind: 'show'; id: string | null }
  | { kind: 'template'; id: string | null }
  | { kind: 'member'; id: string | null }
  | { kind: 'returnEscalation'; id: string }
  | { kind: 'startLive' }
  | { kind: 'endLive' }
  | { kind: 'keys' }
  | { kind: 'notices' }
  | ({ kind: 'replaceData' } & Replacement)

interface Ui {
  /** The drawer that is open. */
  readonly panel: Panel | null
  readonly dialog: Dialog | null
  /** The segment that the rundown's keys act on. */
  readonly segmentId: string | null
  /** The row that a dialog has just added: the list of it chooses that one. */
  readonly madeId: string | null
  /** The live that has stopped a playback by its start. */
  readonly stoppedBy: string | null
  /** Counts how often the rundown was asked to take the keyboard. */
  readonly segmentFocus: number
}

/** What this console shows beside the studio's own state; gone with the page. */
export const useUi = create<Ui>(() => ({
  panel: null,
  dialog: null,
  madeId: null,
  segmentId: null,
  stoppedBy: null,
  segmentFocus: 0,
}))

const underPanel = focusMemory()
const underDialog = focusMemory()

/** Opens a drawer over the desk. */
export function openPanel(panel: Panel): void {
  underPanel.keep()
  useUi.setState({ panel, madeId: null })
}

/** Closes the drawer; the keyboard is where it was before. */
export function closePanel(): void {
  useUi.setState({ panel: null })
  underPanel.giveBack()
}

/** Opens a dialog over desk and drawer, in place of one that is open. */
export function openDialog(dialog: Dialog): void {
  if (useUi.getState().dialog === null) underDialog.keep()
  useUi.setState({ dialog })
}

/**
 * Closes the dialog; the keyboard is where it was before.
 * @param made what it has added: where a list of that is open, the keyboard is on it
 */
export function closeDialog(made: { readonly id?: string } = {}): void {
  useUi.setState({ dialog: null, madeId: made.id ?? null })
  underDialog.giveBack()
}

/** A playback has stopped because this live started. */
export const toldStopped = (stoppedBy: string): void => useUi.setState({ stoppedBy })

/** Has the list that is open choose what was just added to it. */
export const chooseMade = ({ id: madeId }: { readonly id: string }): void => useUi.setState({ madeId })

/** Chooses the segment that the rundown's keys act on. */
export const selectSegment = (segmentId: string | null): void => useUi.setState({ segmentId })

/** Chooses a segment and brings the keyboard to it. */
export const focusSegment = (segmentId: string | null): void =>
  useUi.setState(({ segmentFocus }) => ({ segmentId, segmentFocus: segmentFocus + 1 }))
