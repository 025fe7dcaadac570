import { expect, test } from 'vitest'
import type { QueryServices } from '../../../src-main/areas/context'
import { searchComments } from '../../../src-main/areas/thread/search-comments'
import { indexAllComments } from '../../../src-main/engine/store'
import { QUERIES } from '../../../src-shared/queries'
import type { Comment } from '../../../src-shared/records'
import { aComment } from '../../support/rows'
import { testRules } from '../../support/rules'

/** A show with comments from the oldest to the newest, and one of another show before and behind them. */
function room(comments: readonly Partial<Comment>[]) {
  const rules = testRules()
  const { store, read } = rules
  const shows = [rules.show(), rules.show(), rules.show()] as const
  const put = (showId: string, rows: readonly Partial<Comment>[]) =>
    store.transact((tx) => {
      const { id: _, answeredAt: __, ...plain } = aComment(1, { showId, threadId: null })
      tx.addComments(rows.map((row, i) => ({ ...plain, ...row, userId: String(i), feedKey: null })))
    })
  put(shows[0], [{ text: 'ring before' }])
  put(shows[1], comments)
  put(shows[2], [{ text: 'ring behind' }])
  store.transact((tx) => tx.patch('studio', 'studio', { showId: shows[1] }))
  let done = 0
  const services = {
    indexComments: () => indexAllComments(store),
    inTurn: async (_, piece) => {
      done += 1
      return piece()
    },
  } as Pick<QueryServices, 'indexComments' | 'inTurn'> as QueryServices
  const search = async (input: object) => {
    done = 0
    const actor = { kind: 'script', deviceId: 'd', name: 'Triage', memberId: null, role: 'support' } as never
    return searchComments(read, QUERIES['comment.search'].input.parse(input), services, actor)
  }
  /** Pieces of the last search, each done in the turn of who asks. */
  const pieces = () => done
  return { ...rules, search, pieces, put, shows }
}

/** So many comments that all have one word, the first and the last of which are of a rare kind. */
const crowd = (size: number): Partial<Comment>[] => {
  const rare = { text: 'anillo ring', language: 'es', intent: 'durability' } as const
  const usual = { text: 'love this ring', language: 'en', intent: 'praise' } as const
  return Array.from({ length: size }, (_, i) => (i === 0 || i === size - 1 ? rare : usual))
}

test.each([
  { input: { text: 'ring', language: 'es' }, slices: 25 },
  { input: { text: 'anillo' }, slices: 25 },
  { input: { language: 'es' }, slices: 5 },
  { input: { intent: 'durability' }, slices: 5 },
])(
  'what is rare among 20,000 comments is found to the last one, a slice of them at a time: $input',
  async ({ input, slices }) => {
    const { search, pieces, store } = room(crowd(20_000))
    const { comments, more } = await search(input)
    expect(comments.map(({ text }) => text)).toEqual(['anillo ring', 'anillo ring'])
    expect(more).toBe(false)
    expect(pieces()).toBe(slices)
    store.close()
  },
)

test('a page is full before it is looked further, and the next one goes on where it ended', async () => {
  const { search, pieces, store } = room(crowd(9_000))
  const first = await search({ text: 'ring', limit: 100 })
  expect(first.comments).toHaveLength(100)
  expect(first.more).toBe(true)
  expect(pieces()).toBe(1)
  const next = await search({ text: 'ring', limit: 100, before: first.comments.at(-1)?.id })
  expect(Number(next.comments[0]?.id)).toBe(Number(first.comments.at(-1)?.id) - 1)
  expect(new Set([...first.comments, ...next.comments].map(({ showId }) => showId)).size).toBe(1)
  store.close()
})

test('no piece of a search looks at comments beyond its slice, nor sorts them', async () => {
  const { search, store } = room(crowd(100))
  const asked: string[] = []
  const prepare = store.db.prepare.bind(store.db)
  store.db.prepare = ((sql: string) => {
    asked.push(sql)
    return prepare(sql)
  }) as typeof store.db.prepare
  await search({ text: 'ring', language: 'es' })
  await search({ intent: 'durability' })
  const pieces = asked.filter((sql) => sql.includes('LIMIT ?') && sql.includes('FROM said'))
  expect(pieces).toHaveLength(2)
  for (const sql of pieces) {
    const plan = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array(sql.split('?').length - 1).fill(1)) as {
      detail: string
    }[]
    const how = plan.map(({ detail }) => detail).join('\n')
    expect(how).not.toContain('TEMP B-TREE')
    expect(how).toMatch(/(n|rowid)>\? AND (n|rowid)<\?/)
  }
  store.close()
})

test('numbers that the show has no comments of are not looked through', async () => {
  const { search, pieces, store } = room(crowd(10))
  store.transact((tx) =>
    tx.sql('UPDATE comment SET n = 1000000000 WHERE n = (SELECT MAX(n) FROM comment WHERE n < 12)').run(),
  )
  const { comments } = await search({ language: 'es' })
  expect(comments).toHaveLength(2)
  expect(pieces()).toBe(2)
})

test.each([{ text: 'ring' }, { language: 'en' }, { intent: 'praise' }, {}])(
  'of shows whose comments came in turns those of the open one are found: %j',
  async (input) => {
    const ring = (n: number) => ({ text: `ring ${n}`, language: 'en', intent: 'praise' }) as const
    const { search, put, shows } = room([ring(1)])
    put(shows[2], [ring(2)])
    put(shows[1], [ring(3)])
    const { comments, more } = await search(input)
    expect(comments.map(({ text, showId }) => [text, showId])).toEqual([
      ['ring 3', shows[1]],
      ['ring 1', shows[1]],
    ])
    expect(more).toBe(false)
  },
)
