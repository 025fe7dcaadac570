import { useEffect, useRef, useState } from 'react'
import type { Comment, Thread } from '../../../src-shared/records'
import { query } from '../../sync'
import { withNewest } from './pages'

const PAGE = 50
/** A thread under a flood is read again this often at most, in milliseconds. */
const PAUSE = 1_500

export interface ThreadComments {
  /** Newest first. */
  readonly comments: readonly Comment[]
  readonly state: 'loading' | 'there' | 'failed'
  /** Whether there are older ones. */
  readonly more: boolean
  loadMore(): void
}

type Read = Pick<ThreadComments, 'comments' | 'state' | 'more'>

/** The comments of a thread, read again when it changes. Mount it anew for another thread. */
export function useThreadComments({ id, count, waiting, state }: Thread): ThreadComments {
  const [read, setRead] = useState<Read>({ comments: [], state: 'loading', more: false })
  const readAt = useRef(Number.NEGATIVE_INFINITY)
  const failed = () => setRead((now) => ({ ...now, state: 'failed' }))

  // biome-ignore lint/correctness/useExhaustiveDependencies: count, waiting and state tell that the comments changed
  useEffect(() => {
    const timer = setTimeout(
      () => {
        readAt.current = performance.now()
        query('comment.search', { threadId: id, limit: PAGE }).then(
          (page) =>
            setRead((now) => {
              const comments = withNewest(now.comments, page.comments)
              const further = comments.length > page.comments.length
              return { comments, state: 'there', more: further ? now.more : page.more }
            }),
          failed,
        )
      },
      Math.max(0, readAt.current + PAUSE - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [id, count, waiting, state])

  const loadMore = () => {
    const last = read.comments.at(-1)
    if (!last || read.state === 'loading') return
    setRead((now) => ({ ...now, state: 'loading' }))
    query('comment.search', { threadId: id, limit: PAGE, before: last.id }).then(
      (page) =>
        setRead((now) => ({
          comments: [...now.comments.filter((row) => Number(row.id) >= Number(last.id)), ...page.comments],
          state: 'there',
          more: page.more,
        })),
      failed,
    )
  }
  return { ...read, loadMore }
}
