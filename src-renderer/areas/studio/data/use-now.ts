import type { Holds } from '../../../../src-shared/queries'
import { useCalm, useQuery, useSeq } from '../../../sync'

/** Milliseconds between two counts while things go on. */
const COUNT_EVERY_MS = 2_000

/** How many changes came after what `holds` tells of, by now; null where it is not of the same history. */
export function useBehind({ behind }: Pick<Holds, 'behind'>, counted: Pick<Holds, 'seq'>): number | null {
  const seq = useCalm(useSeq(), COUNT_EVERY_MS)
  return behind === null ? null : behind + Math.max(0, seq - counted.seq)
}

/** What the studio holds by now, counted anew when something has changed since `counted`. */
export function useNow(counted: Holds): Holds {
  const seq = useCalm(useSeq(), COUNT_EVERY_MS)
  const { data } = useQuery('data.list', seq > counted.seq ? {} : null, seq)
  return data?.now ?? counted
}
