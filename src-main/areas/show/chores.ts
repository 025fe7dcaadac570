import type { Chore } from '../../engine/clock/chores'
import type { ByItself } from '../context'
import { putAwayMore } from './rehearsal/practised-rows'

/** Puts away what came in rehearsals that are over, a slice at a time. */
export const showChores = ({ store, report }: ByItself): Chore[] => [
  {
    everyMs: 1_000,
    onMs: 20,
    isFirst: true,
    run: () => {
      const more = putAwayMore(store) > 0
      if (more) void store.sync().catch(report)
      return more
    },
  },
]
