import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { goRound, postComments } from '../support/round'
import { openScreen } from '../support/screens'
import { Desktop, eventually } from './desktop'
import { hasDisplays, plugAll, shoot } from './displays'

let browser: Browser
let desktop: Desktop
beforeAll(async () => {
  plugAll()
  browser = await launchChromium()
})
afterEach(() => desktop?.stop())
afterAll(() => browser.close())

test.skipIf(!hasDisplays)(
  'three displays and a tablet: from a viewer’s question to everyone answered, and a signal back',
  async () => {
    desktop = await Desktop.start()
    const operator = await desktop.page('console')
    const board = await desktop.page('board')
    const support = await desktop.page('triage')
    const tablet = await openScreen(browser, 'board', {
      url: desktop.url,
      token: await desktop.token('host', 'Tablet'),
      size: { width: 1280, height: 800 },
      touch: true,
    })

    await operator.getByRole('button', { name: /Open the sample show/ }).click()
    await operator.getByRole('button', { name: /Rehearse with the sample recording/ }).click()
    await board.getByText('$9.90').first().waitFor()
    await support.locator('[data-comment-id]').first().waitFor()
    await eventually(() => desktop.window('board')).toMatchObject({ visible: true, fullScreen: true })

    const question = 'will the gold wear off over the years'
    const feed = await desktop.token('feed', 'Feed')
    const asked = [question, 'will the gold wear off?', 'WILL THE GOLD WEAR OFF']
    await postComments(desktop.url, feed, 1, asked)
    const boards = ['Board', 'Tablet']
    await goRound({ operator, board, tablet, support }, { question, boards, acknowledge: 'pedal at the board' })
    shoot('triangle')

    const watcher = await desktop.join('observer')
    const answered = watcher.all('escalation').filter(({ state }) => state === 'answered')
    expect(answered).toHaveLength(1)
    expect(answered[0]?.firstAskToAirMs).toBeGreaterThan(0)
    expect(desktop.faults()).toBe('')
  },
)
