import type { RecordOf } from '../../../src-shared/records'
import { toSql } from './tables'

interface Bound {
  readonly rows: number
  /** Which rows count, as an SQL condition; all of them where there is none. */
  readonly counted?: string
  /** The column by which rows are counted together; all together where there is none. */
  readonly per?: string
  /** The columns in which people write at length, and how many characters they may hold in all rows together. */
  readonly text?: { readonly columns: readonly string[]; readonly characters: number }
  /** How many rows a file may have, where `ROOM` is too little. */
  readonly inFile?: number
}
export type Bounded = 'article' | 'product' | 'segment' | 'cueTemplate' | 'member' | 'show' | 'device'

/** How much there may be of what is synced and never leaves by itself: more than any studio has, and little for a link. */
export const AT_MOST: Readonly<Record<Bounded, Bound>> = {
  article: { rows: 1_000, text: { columns: ['title', 'answers', 'keywords'], characters: 2_000_000 } },
  product: { rows: 1_000, text: { columns: ['name', 'points', 'facts'], characters: 2_000_000 } },
  segment: { rows: 1_000, per: 'showId' },
  cueTemplate: { rows: 500 },
  member: { rows: 1_000 },
  // A show is never deleted: three a day for nine years.
  show: { rows: 10_000 },
  // The desktop's own windows have their devices in any case. An import may let in those of one studio after another.
  device: { rows: 500, counted: "revokedAt IS NULL AND kind <> 'window'", inFile: 5_000 },
}

/**
 * A file may have so many times as much: the show that keeps a rehearsal is made where 10,000 are there, and a studio that
 * is older than its bound keeps what it has.
 */
const ROOM = 2

/** How many characters the texts of all rows of a record have, as SQL; 0 where none is bounded. */
export const charactersIn = (record: Bounded): string =>
  `SUM(0${(AT_MOST[record].text?.columns ?? []).map((column) => ` + IFNULL(LENGTH("${column}"), 0)`).join('')})`

/** How many characters one row adds to them. */
export function charactersOf<N extends Bounded>(record: N, row: RecordOf<N>): number {
  const columns = AT_MOST[record].text?.columns ?? []
  const texts = toSql(record, row, columns).map((text) => Array.from(String(text ?? '')).length)
  return texts.reduce((sum, length) => sum + length, 0)
}

/** What there is too much of in a file: how many rows of a record, or how many characters in all of them. */
export type Excess = readonly [record: Bounded, of: 'count' | 'characters']

/** Statements that find something in a file where it has more of a record than CueRoom could have written. */
export const TOO_MANY: readonly { readonly excess: Excess; readonly found: string }[] = (
  Object.entries(AT_MOST) as [Bounded, Bound][]
).flatMap(([record, { rows, counted = '1', per = 'NULL', text, inFile = ROOM * rows }]) => {
  const having = `SELECT 1 FROM "${record}" WHERE ${counted} GROUP BY ${per} HAVING`
  return [
    { excess: [record, 'count'], found: `${having} COUNT(*) > ${inFile} LIMIT 1` },
    ...(text
      ? [
          {
            excess: [record, 'characters'] as const,
            found: `${having} ${charactersIn(record)} > ${ROOM * text.characters} LIMIT 1`,
          },
        ]
      : []),
  ]
})
