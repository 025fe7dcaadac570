import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { goRound, postComments } from '../support/round'
import { openScreen, ROLE_OF, type ScreenName } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'

let browser: Browser
let room: TestStudio
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
afterEach(() => room.stop())

const open = (screen: ScreenName, options: { size?: { width: number; height: number } } = {}): Promise<Page> =>
  openScreen(browser, screen, { url: room.url, token: room.token(ROLE_OF[screen], `${screen} 1`), ...options })

const ask = (from: number, ...comments: string[]): Promise<void> =>
  postComments(room.url, room.token('feed'), from, comments)

test('the sample show: two clicks to a running live, then from a question to everyone answered', async () => {
  room = await startStudio()
  const operator = await open('console')
  const board = await open('board')
  const tablet = await open('board', { size: { width: 1280, height: 800 } })
  const support = await open('triage')

  await operator.getByRole('button', { name: /Open the sample show/ }).click()
  await operator.getByRole('button', { name: /Start with the sample recording/ }).click()
  await board.getByText('$9.90').first().waitFor()
  await support.locator('[data-comment-id]').first().waitFor()
  await support.locator('[data-thread-id]').first().waitFor({ timeout: 60_000 })

  await ask(1, 'will the gold wear off over the years', 'will the gold wear off?', 'WILL THE GOLD WEAR OFF')
  await goRound({ operator, board, tablet, support }, 'will the gold wear off')
  const [answered] = room.studio.store.read.rows('escalation', "state = 'answered'")
  expect(answered?.firstAskToAirMs).toBeGreaterThan(0)
  expect(room.faults).toEqual([])
})

test('a feed that was not written for CueRoom, and no show planned: nothing is lost, the same six steps', async () => {
  room = await startStudio()
  await ask(100, '什么时候发货啊', '多久发货', '几天能发货')
  const operator = await open('console')
  const board = await open('board')
  const tablet = await open('board', { size: { width: 1280, height: 800 } })
  const support = await open('triage')
  await support.locator('[data-thread-id]', { hasText: '什么时候发货啊' }).getByText('3').first().waitFor()
  await goRound({ operator, board, tablet, support }, '什么时候发货啊')
  expect(room.studio.store.read.comments('answeredAt IS NOT NULL')).toHaveLength(3)
})
