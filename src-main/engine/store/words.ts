import type { Article } from '../../../src-shared/records'

/**
 * Text as the word index stores it: a space round each CJK and Thai character, so that terms of one or two characters
 * are found, which the trigram tokenizer cannot do.
 */
export function spaced(text: string): string {
  return text.replace(/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g, ' $& ')
}

/** What of an article the word index stores: title, keywords and answers. */
export const articleWords = ({ title, keywords, answers }: Pick<Article, 'title' | 'keywords' | 'answers'>): string =>
  spaced([title.zh, title.en, ...keywords, ...Object.values(answers)].filter(Boolean).join(' '))

/** An FTS5 query in which each word typed must occur, CJK and Thai runs as phrases; null when nothing can be searched. */
export function wordQuery(typed: string): string | null {
  const phrases = typed
    .split(/\s+/)
    .map((word) =>
      spaced(word)
        .replace(/["\p{Cc}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  return phrases.length ? phrases.map((phrase) => `"${phrase}"`).join(' ') : null
}
