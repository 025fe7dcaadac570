import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Comment } from '../../../src-shared/records'
import { query } from '../../sync'
import type { StreamFilter } from './filter'

const PAGE = 100
/** Long enough that typing a word asks once, short enough to feel at once; milliseconds. */
const TYPING_PAUSE = 250

export interface CommentSearch {
  /** Newest first. */
  comments: readonly Comment[]
  state: 'searching' | 'more' | 'end' | 'failed'
  loadMore(): void
}

interface Found {
  key: string
  comments: readonly Comment[]
  state: CommentSearch['state']
}

/** Every comment of the show that has `words` and passes the filter, page by page. */
export function useCommentSearch(words: string, filter: StreamFilter): CommentSearch {
  const [settled] = useDebouncedValue(words.trim(), TYPING_PAUSE)
  const { intent, language, questionsOnly } = filter
  const key = JSON.stringify([settled, intent, language, questionsOnly])
  const [found, setFound] = useState<Found>({ key: '', comments: [], state: 'searching' })
  const wanted = useRef(key)

  const ask = useCallback(
    async (before: readonly Comment[]) => {
      const last = before.at(-1)
      setFound((now) => ({ ...now, state: 'searching' }))
      const input = {
        text: settled,
        limit: PAGE,
        questionsOnly,
        ...(intent === null ? {} : { intent }),
        ...(language === null ? {} : { language }),
        ...(last === undefined ? {} : { before: last.id }),
      }
      const next = await query('comment.search', input).then(
        (page): Found => ({ key, comments: [...before, ...page.comments], state: page.more ? 'more' : 'end' }),
        (): Found => ({ key, comments: before, state: 'failed' }),
      )
      // A slow answer to words that are no longer wanted must not replace a later one.
      if (wanted.current === key) setFound(next)
    },
    [key, settled, intent, language, questionsOnly],
  )

  useEffect(() => {
    wanted.current = key
    if (settled !== '') void ask([])
  }, [ask, key, settled])

  const loadMore = () => void ask(found.key === key ? found.comments : [])
  return { comments: found.comments, state: settled === words.trim() ? found.state : 'searching', loadMore }
}
