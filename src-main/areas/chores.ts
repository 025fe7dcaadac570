import type { Chore } from '../engine/clock/chores'
import type { ByItself } from './context'
import { cueChores } from './cue/chores'
import { peopleChores } from './people/chores'
import { showChores } from './show/chores'
import { threadChores } from './thread/chores'

/** What each area does by itself. */
export const choresOf = (studio: ByItself): Chore[] => [
  ...cueChores(studio),
  ...peopleChores(studio),
  ...threadChores(studio),
  ...showChores(studio),
]
