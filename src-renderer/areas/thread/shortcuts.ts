/** The console's shortcuts of escalations and of what viewers ask, by what they do. */
export const SHORTCUTS = {
  'escalation.mark': "'",
  'escalation.cue': 's',
  'escalation.cueAgain': 'shift+s',
  'escalation.answered': 'alt+a',
  'escalation.return': 'r',
  'escalation.tab': 'shift+t',
  'ask.before': '[',
  'ask.after': ']',
  'ask.cue': 'y',
} as const
