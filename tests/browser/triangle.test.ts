import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
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

/** Posts comments of viewers as a feed would. */
async function ask(from: number, ...comments: string[]): Promise<void> {
  const events = comments.map((comment, i) => ({
    event: 'chat',
    data: {
      comment,
      userId: `70000000000000${10_000 + from + i}`,
      uniqueId: `v${from + i}`,
      msgId: `75000000000000${10_000 + from + i}`,
    },
  }))
  const response = await fetch(`${room.url}/api/feed`, {
    method: 'POST',
    headers: { authorization: `Bearer ${room.token('feed')}` },
    body: JSON.stringify(events),
  })
  expect(response.status).toBe(200)
}

/** Steps 2 to 6: from a thread on support's screen to everyone answered, and a signal back. */
async function goRound(
  screens: { operator: Page; board: Page; tablet: Page; support: Page },
  title: string,
): Promise<void> {
  const { operator, board, tablet, support } = screens

  // Support claims the thread and escalates it with a note.
  await support.locator('[data-thread-id]', { hasText: title }).click()
  await support.keyboard.press('c')
  await support.locator('[data-thread-id][data-state="claimed"]', { hasText: title }).waitFor()
  await support.keyboard.press('e')
  await support.keyboard.type('Please show it on camera')
  await support.keyboard.press('Control+Enter')

  // The operator sees it and makes a cue of it.
  const escalations = operator.getByRole('region', { name: 'Escalations' })
  await escalations.getByText(title).waitFor()
  await escalations.getByText('Please show it on camera').waitFor()
  await operator.keyboard.press('s')
  await operator.getByRole('textbox', { name: 'Text of the cue' }).fill('Show how it is plated')
  await operator.getByRole('group', { name: 'Urgency' }).getByRole('button', { name: /^Now/ }).click()
  await operator.getByRole('textbox', { name: 'Text of the cue' }).press('Control+Enter')

  // The board shows it, and the tablet at the same time; the operator reads where.
  for (const screen of [board, tablet])
    await screen.locator('[data-cue][data-look="now"]', { hasText: /Show how it\s+is plated/ }).waitFor()
  await operator
    .getByRole('region', { name: 'Cue log' })
    .getByText(/^On board 1/)
    .waitFor()
  await board.keyboard.press('PageDown')
  await tablet.locator('[data-cue][data-look="calm"]').waitFor()
  await operator
    .getByRole('region', { name: 'Cue log' })
    .getByText(/^Acknowledged after/)
    .waitFor()

  // Answered on air: the cue leaves the boards, the thread is closed, support sees it.
  await operator.keyboard.press('Escape')
  await escalations.getByRole('button', { name: /^Answered on air/ }).click()
  for (const screen of [board, tablet]) await screen.locator('[data-cue]').waitFor({ state: 'detached' })
  await support.locator('[data-tab="closed"]').click()
  await support.locator('[data-thread-id][data-state="answered"]', { hasText: title }).waitFor()

  // The other way: the host raises a signal, the operator takes and does it, the host sees it done.
  await board.keyboard.press('1')
  const signals = operator.getByRole('region', { name: 'Signals' })
  await signals.getByText('Link up').waitFor()
  await signals.getByRole('button', { name: /^Take/ }).click()
  await board.locator('[data-state="taken"]').waitFor()
  await signals.getByRole('button', { name: /^Done/ }).click()
  await board.locator('[data-state="done"]').waitFor()
}

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
