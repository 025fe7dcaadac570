import { expect, onTestFinished, test } from 'vitest'
import type { QueryServices } from '../../../src-main/areas/context'
import { QUERY_HANDLERS } from '../../../src-main/areas/queries'
import { QueryRunner } from '../../../src-main/engine/run/query-runner'
import { indexAllComments } from '../../../src-main/engine/store'
import { Hub } from '../../../src-main/engine/sync/hub'
import { Lanes } from '../../../src-main/engine/sync/lane'
import { Presence } from '../../../src-main/identity/presence'
import { addDevice } from '../../../src-main/identity/tokens'
import { aComment } from '../../support/rows'
import { testRules } from '../../support/rules'

/** A link that asks for what is in none of many comments. @returns how many pieces of them were looked through */
async function piecesOfSearch(afterEach: (session: ReturnType<Hub['open']>) => void): Promise<number> {
  const rules = testRules()
  const { store } = rules
  const showId = rules.show()
  rules.act('operator', 'show.open', { id: showId })
  store.transact((tx) => {
    const { id: _, answeredAt: __, ...plain } = aComment(1, { showId, threadId: null })
    tx.addComments(Array.from({ length: 4_000 }, () => ({ ...plain, text: 'ring', feedKey: null })))
  })
  const { device } = store.transact((tx) => addDevice(tx, { role: 'support', name: 'Desk', kind: 'window' }, 0))
  let pieces = 0
  const services = {
    indexComments: () => indexAllComments(store),
    inTurn: async (_, piece) => {
      const found = piece()
      pieces += 1
      afterEach(session)
      return found
    },
  } as Pick<QueryServices, 'indexComments' | 'inTurn'> as QueryServices
  const report = (error: unknown) => {
    throw error
  }
  const queries = new QueryRunner(store, QUERY_HANDLERS, services)
  let answered = () => {}
  const isAnswered = new Promise<void>((resolve) => {
    answered = resolve
  })
  const presence = new Presence(store, rules.clock.now, report)
  const hub = new Hub({
    store,
    version: 'test',
    now: rules.clock.now,
    read: store.read,
    lanes: new Lanes(),
    presence,
    command: report,
    queries: {
      check: (...asked) => queries.check(...asked),
      answer: (...asked) => queries.answer(...asked).finally(answered),
    },
    report,
  })
  onTestFinished(() => {
    hub.close()
    presence.close()
  })
  const session = hub.open({ send: () => {}, close: () => {}, waiting: 0 }, device)
  session.receive({ type: 'hello', protocol: 1, token: '' })
  session.receive({ type: 'query', id: '1', name: 'comment.search', input: { text: 'necklace' } })
  await isAnswered
  return pieces
}

test('Q1: a search goes through all comments a piece at a time, and no further once its link has ended', async () => {
  expect(await piecesOfSearch(() => {})).toBe(5)
  expect(await piecesOfSearch((session) => session.end())).toBe(1)
})
