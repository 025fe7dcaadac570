/** Keys that act on the chosen row of a list. */
export const ROW_KEYS = {
  before: 'ArrowUp',
  after: 'ArrowDown',
  enter: 'Enter',
  edit: 'F2',
  remove: 'Delete',
  moveUp: 'alt+ArrowUp',
  moveDown: 'alt+ArrowDown',
} as const
