import { useQuery } from '../../../sync'
import { useTriage } from '../state'
import { withHandles } from './handles'
import { useCopyReply } from './use-copy-reply'

/** Comments that are looked through for who asked last. */
const LOOKED_THROUGH = 50

/** Copies an answer to a thread, with the handles of those who asked last where that is switched on. */
export function useCopyAnswer(threadId: string | undefined, changed?: unknown): (text: string) => Promise<boolean> {
  const copy = useCopyReply()
  const wanted = useTriage((state) => state.withHandle)
  const input = wanted && threadId !== undefined ? { threadId, limit: LOOKED_THROUGH } : null
  const { data } = useQuery('comment.search', input, changed)
  const comments = input && data?.comments[0]?.threadId === threadId ? (data?.comments ?? []) : []
  return (text) => copy(withHandles(text, comments))
}
