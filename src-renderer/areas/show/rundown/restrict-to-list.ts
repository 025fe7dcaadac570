import type { Modifiers } from '@dnd-kit/core'

/** Rows are dragged up and down only. */
export const restrictToList: Modifiers = [({ transform }) => ({ ...transform, x: 0 })]
