import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useState } from 'react'
import type { Article } from '../../../src-shared/records'
import { query, useRecords } from '../../sync'

const TYPING_PAUSE = 250

export interface Articles {
  /** Best first. */
  readonly articles: readonly Article[]
  readonly state: 'searching' | 'there' | 'failed'
  tryAgain(): void
}

/** Articles with `words`, or, where there are none, those that fit the thread; asked again when any article changes. */
export function useArticles(words: string, threadId: string | undefined): Articles {
  const known = useRecords('article')
  const [text] = useDebouncedValue(words.trim(), TYPING_PAUSE)
  const [found, setFound] = useState<Pick<Articles, 'articles' | 'state'>>({ articles: [], state: 'searching' })
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed article and another attempt ask again
  useEffect(() => {
    let wanted = true
    const input = text !== '' ? { text } : threadId === undefined ? {} : { threadId }
    query('article.search', input).then(
      ({ articles }) => wanted && setFound({ articles, state: 'there' }),
      () => wanted && setFound((now) => ({ ...now, state: 'failed' })),
    )
    return () => {
      wanted = false
    }
  }, [text, threadId, known, attempt])

  const tryAgain = useCallback(() => setAttempt((count) => count + 1), [])
  return { ...found, tryAgain }
}
