import type { ReactElement } from 'react'
import { create } from 'zustand'
import { focusMemory } from '../focus-memory'

interface OverDesk {
  /** The drawer that is open. */
  readonly panel: ReactElement | null
  /** The dialog over desk and drawer. */
  readonly dialog: ReactElement | null
  /** The row that a dialog has just added: the list of it chooses that one. */
  readonly madeId: string | null
}

/** What lies over the console's desk; gone with the page. */
export const useOverDesk = create<OverDesk>(() => ({ panel: null, dialog: null, madeId: null }))

const underPanel = focusMemory()
const underDialog = focusMemory()

/** Opens a drawer over the desk. */
export function openPanel(panel: ReactElement): void {
  underPanel.keep()
  useOverDesk.setState({ panel, madeId: null })
}

/** Closes the drawer; the keyboard is where it was before. */
export function closePanel(): void {
  useOverDesk.setState({ panel: null })
  underPanel.giveBack()
}

/** Opens a dialog over desk and drawer, in place of one that is open. */
export function openDialog(dialog: ReactElement): void {
  if (useOverDesk.getState().dialog === null) underDialog.keep()
  useOverDesk.setState({ dialog })
}

/**
 * Closes the dialog; the keyboard is where it was before.
 * @param made what it has added: where a list of that is open, the keyboard is on it
 */
export function closeDialog(made: { readonly id?: string } = {}): void {
  useOverDesk.setState({ dialog: null, madeId: made.id ?? null })
  underDialog.giveBack()
}

/** Has the list that is open choose what was just added to it. */
export const chooseMade = ({ id: madeId }: { readonly id: string }): void => useOverDesk.setState({ madeId })
