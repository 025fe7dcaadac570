import { useDebouncedValue } from '@mantine/hooks'
import type { StreamFilter } from './filter'
import { type CommentPages, useCommentPages } from './use-comment-pages'

const PAGE = 100
/** Long enough that typing a word asks once, short enough to feel at once; milliseconds. */
const TYPING_PAUSE = 250

/** Every comment of the show that has `words` and passes the filter, page by page. */
export function useCommentSearch(words: string, { intent, language, questionsOnly }: StreamFilter): CommentPages {
  const [text] = useDebouncedValue(words.trim(), TYPING_PAUSE)
  const input = {
    text,
    limit: PAGE,
    questionsOnly,
    ...(intent === null ? {} : { intent }),
    ...(language === null ? {} : { language }),
  }
  const pages = useCommentPages(text === '' ? null : input)
  return text === words.trim() ? pages : { ...pages, state: 'asking' }
}
