import { create } from 'zustand'

export const PANELS = ['shows', 'products', 'templates', 'lan', 'feeds', 'members', 'journal'] as const
export type Panel = (typeof PANELS)[number]

/** What lies over the desk. `id` null: a new one is made. */
export type Dialog =
  | { kind: 'segment'; id: string | null; after?: string | null }
  | { kind: 'deleteSegment'; id: string }
  | { kind: 'product'; id: string | null }
  | { kind: 'show'; id: string | null }
  | { kind: 'template'; id: string | null }
  | { kind: 'member'; id: string | null }
  | { kind: 'returnEscalation'; id: string }
  | { kind: 'endLive' }
  | { kind: 'keys' }

interface Ui {
  /** The drawer that is open. */
  readonly panel: Panel | null
  readonly dialog: Dialog | null
  /** The segment that the rundown's keys act on. */
  readonly segmentId: string | null
}

/** What this console shows beside the studio's own state; gone with the page. */
export const useUi = create<Ui>(() => ({ panel: null, dialog: null, segmentId: null }))

export const openPanel = (panel: Panel): void => useUi.setState({ panel })
export const closePanel = (): void => useUi.setState({ panel: null })
export const openDialog = (dialog: Dialog): void => useUi.setState({ dialog })
export const closeDialog = (): void => useUi.setState({ dialog: null })
export const selectSegment = (segmentId: string | null): void => useUi.setState({ segmentId })
