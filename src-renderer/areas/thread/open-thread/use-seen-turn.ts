import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Thread } from '../../../../src-shared/records'
import { couldBeRead, useThereSince } from '../../../kit'
import { useRecords } from '../../../sync'
import { latestByThread } from '../latest-escalation'

/** Which state of a thread this screen shows. */
export interface SeenTurn {
  /** The highest `turn` of the thread and its escalations. */
  readonly shown: number
  /** The same, or the one before while the eyes cannot have taken in that somebody did something. */
  readonly read: () => number
}

/** Which state of an open thread whoever acts at this screen goes by. */
export function useSeenTurn(thread: Thread): SeenTurn {
  const escalations = useRecords('escalation')
  const escalation = useMemo(() => latestByThread(escalations).get(thread.id), [escalations, thread.id])
  const shown = Math.max(thread.turn, escalation?.turn ?? 0)
  const since = useThereSince(String(shown))
  const before = useRef(shown)
  useLayoutEffect(
    () => () => {
      before.current = shown
    },
    [shown],
  )
  return { shown, read: () => (couldBeRead(since()) ? shown : before.current) }
}
