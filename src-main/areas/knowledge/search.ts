import type { QueryParsed, QueryResult } from '../../../src-shared/queries'
import type { Article } from '../../../src-shared/records'
import { type Reader, spaced, wordQuery } from '../../engine/store'

/** Weights of what makes an article fit a thread; a word of the question counts 1. */
const SAME_INTENT = 10
const PRODUCT_ON_AIR = 3
const PRODUCT_NAMED = 6
const OTHER_PRODUCT = -8

/** Articles that hold the words typed, or that fit a thread: by intent, by product, by its words. */
export function searchArticles(read: Reader, input: QueryParsed<'article.search'>): QueryResult<'article.search'> {
  const articles = read.rows('article')
  if (input.text) {
    const words = wordQuery(input.text)
    const found = words ? matching(read, words) : new Map<string, number>()
    return { articles: best(articles, (article) => found.get(article.id) ?? 0, input.limit) }
  }
  const thread = input.threadId === undefined ? undefined : read.get('thread', input.threadId)
  if (!thread) return { articles: articles.slice(0, input.limit) }

  const onAir = productOnAir(read)
  const named = new Set(
    read
      .rows('product')
      .filter((product) =>
        [product.code, product.name.zh, product.name.en].some((name) => name && includes(thread.title, name)),
      )
      .map((product) => product.id),
  )
  const found = matching(read, anyOf(thread.title))
  return {
    articles: best(
      articles,
      (article) => {
        const byIntent = article.intents.includes(thread.intent) ? SAME_INTENT : 0
        const byWords = found.get(article.id) ?? 0
        if (byIntent + byWords === 0) return 0
        return Math.max(0.1, byIntent + byWords + byProduct(article, named, onAir))
      },
      input.limit,
    ),
  }
}

function byProduct({ productId }: Article, named: ReadonlySet<string>, onAir: string | null): number {
  if (productId === null) return 0
  if (named.has(productId)) return PRODUCT_NAMED
  if (named.size === 0 && productId === onAir) return PRODUCT_ON_AIR
  return OTHER_PRODUCT
}

function productOnAir(read: Reader): string | null {
  const { showId } = read.must('studio', 'studio')
  const show = showId === null ? undefined : read.get('show', showId)
  const segment = show?.segmentId ? read.get('segment', show.segmentId) : undefined
  return segment?.productId ?? null
}

const includes = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())

/** An FTS5 query for texts with any word of `text`; CJK and Thai count by pairs of characters, single ones say little. */
function anyOf(text: string): string | null {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const terms = words.flatMap((word) => {
    const characters = spaced(word).trim().split(/\s+/)
    if (characters.length === 1) return characters
    return characters.slice(1).map((character, i) => `${characters[i]} ${character}`)
  })
  return terms.length
    ? terms
        .slice(0, 40)
        .map((term) => `"${term}"`)
        .join(' OR ')
    : null
}

/** Articles that match, with a score above zero and at most 5. */
function matching(read: Reader, words: string | null): Map<string, number> {
  if (!words) return new Map()
  const rows = read
    .sql(
      `SELECT article.id AS id, -bm25(article_words) AS score FROM article_words
       JOIN article ON article.n = article_words.rowid WHERE article_words MATCH ? ORDER BY rank LIMIT 200`,
    )
    .all(words) as { id: string; score: number }[]
  return new Map(rows.map((row) => [row.id, Math.min(5, Math.max(0.01, row.score))]))
}

function best(articles: readonly Article[], score: (article: Article) => number, limit: number): Article[] {
  return articles
    .map((article) => ({ article, score: score(article) }))
    .filter((entry) => entry.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map((entry) => entry.article)
}
