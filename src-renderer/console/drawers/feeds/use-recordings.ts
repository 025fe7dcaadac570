import { useEffect, useState } from 'react'
import type { QueryResult } from '../../../../src-shared/queries'
import { query, useRecord } from '../../../sync'

type Listed = QueryResult<'recording.list'>

/** The recordings that can be played back; looked up anew when a recording has been closed. */
export function useRecordings(): Listed {
  const [listed, setListed] = useState<Listed>({ folder: '', recordings: [] })
  const writing = useRecord('feed', 'recording')?.wanted
  // biome-ignore lint/correctness/useExhaustiveDependencies: a closed recording is one more to choose from
  useEffect(() => {
    let wanted = true
    query('recording.list', {}).then(
      (found) => wanted && setListed(found),
      // Without the link nothing can be played either; the list comes with the next look.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [writing])
  return listed
}
