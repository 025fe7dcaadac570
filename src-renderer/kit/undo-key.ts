/** Takes back what was done last, as long as its toast is there. */
export const UNDO_KEY = 'mod+z'
