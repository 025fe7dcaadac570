import { expect, test } from 'vitest'
import { Ingest } from '../../../src-main/feeds/ingest'
import { chat } from '../../support/feed-events'
import { testRules } from '../../support/rules'

test("F11: what the studio's own accounts write is kept, asks nothing and counts as no viewer's", () => {
  const { store, act, clock, read } = testRules()
  act('operator', 'accounts.own', { handles: ['@Viewer1', ' viewer1 ', '＠VIEWER2', '@'] })
  expect(read.must('studio', 'studio').ownAccounts).toEqual(['viewer1', 'viewer2'])
  const ingest = new Ingest(store, clock.now, console.error)
  void ingest.take(
    'http',
    [1, 2, 3].map((user) => chat({ text: '多久发货', user })),
  )
  ingest.close()
  expect(read.comments('1 ORDER BY n').map(({ handle, threadId }) => [handle, threadId !== null])).toEqual([
    ['viewer1', false],
    ['viewer2', false],
    ['viewer3', true],
  ])
  expect(read.rows('thread')).toMatchObject([{ count: 1, waitingViewers: 1 }])
  expect(read.rows('tally')).toMatchObject([{ comments: 1 }])
})
