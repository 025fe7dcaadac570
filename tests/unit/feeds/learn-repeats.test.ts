import { expect, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { learnRepeats } from '../../../src-main/areas/feed/learn-repeats'
import { ensureShow } from '../../../src-main/areas/show/current-show'
import type { Store } from '../../../src-main/engine/store'
import { Repeats } from '../../../src-main/sources/repeats'
import { chat } from '../../support/feed-events'
import { TestClock } from '../../support/folder'
import { firstStore } from '../../support/store'

const LATER = 60_000

/** Adds comments that came after all that is there. */
function addLater(store: Store): void {
  store.db
    .prepare(
      `WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < ${LATER})
       INSERT INTO comment (seq, added, showId, userId, handle, nickname, text, language, intent, score, threadId, at, feedKey)
       SELECT 1, 1, id, '', '', '', 'hello', 'en', 'chatter', 0, NULL, 0, 'chat later ' || i FROM show, r`,
    )
    .run()
}

test('F3: after a restart a repeat is known of far more than what is read at once, by the first event that comes', async () => {
  const { store } = firstStore()
  const first = new Ingest(store, new TestClock().now, console.error)
  const old = chat({ text: 'How much is it?' })
  await first.take('http', [old])
  first.close()
  addLater(store)

  const second = new Ingest(store, new TestClock().now, console.error)
  await second.take('http', [old, chat({ text: 'Is it in red?' })])
  second.close()
  expect(store.read.must('feed', 'http')).toMatchObject({ repeats: 1 })
  expect(store.read.sql('SELECT COUNT(*) AS n FROM comment').get()).toEqual({ n: LATER + 2 })
})

test('F3: what came before is learned a slice at a time, oldest first, and others have their turn', () => {
  const { store } = firstStore()
  store.transact((tx) => ensureShow(tx, 0))
  addLater(store)
  const repeats = new Repeats(2)
  const steps = [...learnRepeats(store.read, repeats)].length
  expect(steps).toBeGreaterThanOrEqual(LATER / 500)
  expect(repeats.seen(`chat later ${LATER}`)).toBe(true)
  expect(repeats.seen('chat later 1')).toBe(false)
})
