import type { Chore } from '../../engine/clock/chores'
import type { ByItself } from '../context'
import { cuesAreDue, expireCues } from './cue-time'

/** Ends cues whose time is up, and stops the time of those that no board shows. */
export const cueChores = ({ store, now }: ByItself): Chore[] => [
  {
    everyMs: 250,
    isFirst: true,
    run: () => {
      if (cuesAreDue(store.read, now())) store.transact((tx) => expireCues(tx, now()))
    },
  },
]
