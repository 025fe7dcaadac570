/** Closes every notice on the screen, whatever lies over it. */
export const NOTICES_KEY = 'shift+Escape'
