import { PUT_BACK_KEY } from '../../kit/put-back-key'

/** The console's shortcuts of cues and their templates, by what they do. */
export const SHORTCUTS = {
  'composer.text': 'c',
  'composer.info': 'q',
  'composer.soon': 'w',
  'composer.now': 'e',
  'composer.hold': 'h',
  'composer.send': 'mod+Enter',
  'composer.putBack': PUT_BACK_KEY,
  'composer.clear': 'Escape',
  'composer.dropAim': 'Backspace',
  'composer.templates': '\\',
  'composer.addTemplate': 'shift+x',
  'cue.withdraw': 'alt+u',
  'cue.withdrawOther': 'alt+shift+u',
  'cue.sendAgain': 'alt+g',
  'panel.templates': 'x',
  'templates.add': 'n',
  'templateForm.urgency': 'F2',
  'templateForm.intent': 'F8',
  'templateForm.hold': 'F9',
} as const
