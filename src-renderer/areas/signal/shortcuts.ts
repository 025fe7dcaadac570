/** The console's shortcuts of the host's signals, by what they do. */
export const SHORTCUTS = {
  'signal.mark': 'k',
  'signal.take': 'alt+j',
  'signal.done': 'alt+k',
  'signal.decline': 'alt+shift+k',
} as const
