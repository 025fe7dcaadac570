import type { Chore } from '../../engine/clock/chores'
import type { ByItself } from '../context'
import { dismissMoreOwn } from './own-threads'

/** Dismisses what only own accounts asked, a slice at a time. */
export const threadChores = ({ store, report }: ByItself): Chore[] => [
  {
    everyMs: 1_000,
    onMs: 20,
    isFirst: true,
    run: () => {
      const more = dismissMoreOwn(store)
      if (more) void store.sync().catch(report)
      return more
    },
  },
]
