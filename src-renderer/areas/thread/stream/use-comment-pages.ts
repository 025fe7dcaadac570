import { useState } from 'react'
import type { QueryInput, QueryResult } from '../../../../src-shared/queries'
import type { Comment } from '../../../../src-shared/records'
import { query, useQuery } from '../../../sync'
import { withNewest } from './pages'

type Input = Omit<QueryInput<'comment.search'>, 'before'>

export interface CommentPages {
  /** Newest first. */
  readonly comments: readonly Comment[]
  readonly state: 'asking' | 'there' | 'failed'
  /** Whether there are older ones. */
  readonly more: boolean
  /** Reads the next older page, or what could not be read. */
  loadMore(): void
}

interface Held extends Pick<CommentPages, 'comments' | 'more'> {
  readonly key: string
  readonly page: QueryResult<'comment.search'> | undefined
}

/**
 * Comments from the database, page by page. The newest page is read again when `when` changes and when the link is live
 * again; what was read further down stays.
 * @param input null for nothing to look for
 */
export function useCommentPages(input: Input | null, when?: unknown): CommentPages {
  const key = JSON.stringify(input)
  const newest = useQuery('comment.search', input, when)
  const [held, setHeld] = useState<Held>({ key, page: undefined, comments: [], more: false })
  const [older, setOlder] = useState<{ key: string; state: CommentPages['state'] }>({ key, state: 'there' })

  const page = newest.state === 'there' ? newest.data : undefined
  if (page && page !== held.page) {
    const comments = held.key === key ? withNewest(held.comments, page.comments) : page.comments
    const further = comments.length > page.comments.length
    setHeld({ key, page, comments, more: further ? held.more : page.more })
  }

  const loadOlder = async () => {
    const last = held.comments.at(-1)
    if (input === null || !last || held.key !== key) return
    setOlder({ key, state: 'asking' })
    try {
      const { comments, more } = await query('comment.search', { ...input, before: last.id })
      setHeld((now) =>
        now.comments.at(-1)?.id === last.id ? { ...now, comments: [...now.comments, ...comments], more } : now,
      )
      setOlder({ key, state: 'there' })
    } catch {
      setOlder({ key, state: 'failed' })
    }
  }
  const olderState = older.key === key ? older.state : 'there'
  return {
    comments: held.comments,
    more: held.more,
    state: newest.state === 'there' ? olderState : newest.state,
    loadMore: () => {
      if (newest.state === 'failed') newest.again()
      else if (newest.state === 'there' && olderState !== 'asking') void loadOlder()
    },
  }
}
