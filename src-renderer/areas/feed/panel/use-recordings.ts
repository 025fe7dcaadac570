import type { QueryResult } from '../../../../src-shared/queries'
import { useQuery, useRecord } from '../../../sync'

type Listed = QueryResult<'recording.list'>

const NOTHING_YET: Listed = { folder: '', recordings: [] }

/** The recordings that can be played back; looked up anew when a recording has been closed. */
export function useRecordings(): Listed {
  const writing = useRecord('feed', 'recording')?.wanted
  return useQuery('recording.list', {}, writing).data ?? NOTHING_YET
}
