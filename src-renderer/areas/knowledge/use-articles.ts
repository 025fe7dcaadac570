import { useDebouncedValue } from '@mantine/hooks'
import type { Article } from '../../../src-shared/records'
import { useQuery, useRecords } from '../../sync'

const TYPING_PAUSE = 250

export interface Articles {
  /** Best first. */
  readonly articles: readonly Article[]
  readonly state: 'asking' | 'there' | 'failed'
  /** Asks again, as after a failure. */
  again(): void
}

const NONE: readonly Article[] = []

/** Articles with `words`, or, where there are none, those that fit the thread; asked again when any article changes. */
export function useArticles(words: string, threadId: string | undefined): Articles {
  const known = useRecords('article')
  const [text] = useDebouncedValue(words.trim(), TYPING_PAUSE)
  const input = text !== '' ? { text } : threadId === undefined ? {} : { threadId }
  const { data, state, again } = useQuery('article.search', input, known)
  return { articles: data?.articles ?? NONE, state, again }
}
