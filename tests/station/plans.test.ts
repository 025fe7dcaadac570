import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { ROLES, type Role } from '../../src-shared/roles'
import { joinOver, SOCKET } from '../support/carriers'
import { chat } from '../support/feed-events'
import { post } from '../support/http'
import { doerOf, inputFor, WELL_ORDERED } from '../support/random-work'
import { startStudio, type TestStudio } from '../support/studio'
import { Rejected, type WireClient } from '../support/wire-client'

/** Tables that grow with every live. */
const LARGE =
  /^SCAN "?(comment|thread|cue|signal|escalation|journal|command|undo|undo_row|answered|said|streak|gone|comment_words)\b"?(?: USING (?:COVERING )?INDEX (\w+))?/

/** Every query, in the ways that screens ask it. */
const QUERIES = [
  ['journal.list', {}],
  ['comment.search', { text: 'ring' }],
  ['comment.search', { threadId: 'x' }],
  ['comment.search', { intent: 'price', language: 'en' }],
  ['thread.list', { state: 'open' }],
  ['thread.list', { state: 'answered' }],
  ['thread.read', { id: 'x' }],
  ['thread.answers', { id: 'x' }],
  ['article.search', { threadId: 'x' }],
  ['article.search', { text: 'ring' }],
  ['product.presented', { id: 'x' }],
  ['data.list', {}],
] as const

/** Has every command given and every query asked, as in an evening. @param quietly does what the test itself asks */
async function eveningOf(room: TestStudio, quietly: <T>(work: () => T) => T): Promise<void> {
  const clients = {} as Record<Role, WireClient>
  for (const role of ROLES) clients[role] = await joinOver(SOCKET, room, room.token(role))
  await clients.operator.send('sample.load', {})
  for (const one of WELL_ORDERED) {
    if (one.kind === 'burst') continue
    if (one.kind === 'comments') {
      const events = one.texts.map((text, user) => chat({ text, user }))
      await post(room.url, '/api/feed', events, room.token('feed'))
      continue
    }
    const [input, doer] = quietly(() => {
      const given = inputFor(room, one.name, one.dice)
      return [given, doerOf(room, one.name, given)] as const
    })
    await clients[doer].send(one.name, input).catch((error) => {
      if (!(error instanceof Rejected)) throw error
    })
  }
  for (const [name, input] of QUERIES) await clients.operator.query(name, input)
  // What is done by itself: the word index, claims that lapse, cues that end, what is forgotten.
  await sleep(1_500)
}

test('no statement of an evening looks through a table that grows with every live', async () => {
  const asked = new Set<string>()
  let isQuiet = false
  const prepare = Database.prototype.prepare
  const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql) {
    if (!isQuiet) asked.add(sql)
    return prepare.call(this, sql)
  })
  const room = await startStudio()
  try {
    await eveningOf(room, (work) => {
      isQuiet = true
      try {
        return work()
      } finally {
        isQuiet = false
      }
    })
  } finally {
    spy.mockRestore()
  }

  const { db } = room.studio.store
  const plan = (sql: string) => {
    const named = Object.fromEntries([...sql.matchAll(/[@:$](\w+)/g)].map(([, name]) => [name, null]))
    const given = /@\w/.test(sql) ? [named] : Array(sql.split('?').length - 1).fill(null)
    return (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[]).map(({ detail }) => detail)
  }
  const statements = [...asked].filter((sql) => /^\s*(SELECT|UPDATE|DELETE|INSERT)/i.test(sql))
  expect(statements.length).toBeGreaterThan(150)
  const scans = statements.flatMap((sql) => {
    // The newest few of all rows are no look through them.
    if (!/\bWHERE\b(?! 1\b)/.test(sql) && /ORDER BY [\w ,]+ DESC LIMIT (\?|\d+)$/.test(sql.trim())) return []
    // Indexes that hold only what is synced, or only starts.
    const found = plan(sql).filter((step) => LARGE.test(step) && !/_(synced|starts)$/.test(LARGE.exec(step)?.[2] ?? ''))
    return found.map((step) => `${step}: ${sql}`)
  })
  expect(scans).toEqual([])
  await room.stop()
})
