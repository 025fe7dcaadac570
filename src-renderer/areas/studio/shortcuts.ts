/** The console's shortcuts of the studio's data and journal, by what they do. */
export const SHORTCUTS = {
  'recovery.dismiss': 'alt+shift+y',
  'panel.journal': 'j',
  'panel.data': 'd',
  'journal.refresh': 'r',
  'journal.older': 'o',
  'data.export': 'alt+r',
  'data.copyFolder': 'c',
  'data.download': 's',
  'data.choose': 'f',
  'replaceForm.letIn': 'F8',
  'replaceForm.goOn': 'F9',
} as const
