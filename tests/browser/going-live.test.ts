import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { bareChat } from '../support/feed-events'
import { post } from '../support/http'
import { look } from '../support/look'
import { eventually, openScreen } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

const { startLive, top, boardPill, feedStatus, shows } = WORDS.en.console

let browser: Browser
let room: TestStudio
let other: WireClient
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  room = await startStudio()
  other = await WireClient.join(room.url, room.token('operator'))
  await other.send('show.create', { title: { zh: '今晚清仓', en: 'Tonight' } })
  page = await openScreen(browser, 'console', { url: room.url, token: room.token('operator', 'Console 1') })
  await page.getByRole('button', { name: top.start }).waitFor()
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  other.close()
  expect(room.faults).toEqual([])
  await room.stop()
})

const dialog = () => page.getByRole('dialog', { name: startLive.title })
const start = () => page.getByRole('button', { name: top.start }).click()
const anyway = () => dialog().getByRole('button', { name: startLive.anyway })
const state = () => other.all('show')[0]?.state
const joinBoard = () => WireClient.join(room.url, room.token('host', 'Board 1'))

describe('a live that lacks something', () => {
  test('names each missing thing; Enter by reflex leaves it, and so does Ctrl+Enter until it was accepted', async () => {
    await start()
    for (const need of Object.values(startLive.missing)) await dialog().getByText(need).waitFor()
    await page.keyboard.press('Control+Enter')
    expect(await anyway().isDisabled()).toBe(true)
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    expect(state()).toBe('planned')

    await start()
    await dialog().getByRole('checkbox').check()
    await anyway().click()
    await dialog().waitFor({ state: 'detached' })
    await eventually(state).toBe('live')
    await page.locator('[data-feed="off"][data-tone="wrong"]').getByText(feedStatus.off).waitFor()
  })

  test('leads to where it is mended, and starts plainly once it is', async () => {
    await start()
    await dialog().getByRole('button', { name: startLive.mend.rundown }).click()
    await page.getByRole('dialog', { name: WORDS.en.console.rundown.add }).waitFor()
    await page.keyboard.press('Escape')

    await start()
    const [show] = other.all('show')
    await other.send('segment.create', { showId: show!.id, title: { en: 'Opening' } })
    await post(room.url, '/api/feed', [bareChat('hello')], room.token('feed'))
    const board = await joinBoard()
    await page.getByRole('dialog', { name: startLive.ready }).getByRole('button', { name: top.start }).click()
    await eventually(state).toBe('live')
    await page.locator('[data-feed="connected"]').getByText(feedStatus.connected).waitFor()
    board.close()
  })

  test.each(['en', 'zh'] as const)('is told in %s, at every size', async (language) => {
    const screen = await openScreen(browser, 'console', { url: room.url, token: room.token('operator'), language })
    await screen.getByRole('button', { name: WORDS[language].console.top.start }).click()
    await screen.getByRole('dialog', { name: WORDS[language].console.startLive.title }).waitFor()
    const found: string[] = []
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
      [2560, 1440],
    ] as const)
      found.push(...(await look(screen, 'console-going-live', language, { width, height })))
    expect(found).toEqual([])
  })
})

test('a rehearsal starts without a question', async () => {
  const [show] = other.all('show')
  await other.send('show.update', { id: show!.id, rehearsal: true })
  await page.getByText(shows.rehearsal, { exact: true }).waitFor()
  await start()
  await eventually(state).toBe('live')
})

test("the board's pill stays from when the only board leaves until one is back", async () => {
  await page.locator('[data-board="none"]').getByText(boardPill.none).waitFor()
  const board = await joinBoard()
  await page.locator('[data-board]').waitFor({ state: 'detached' })
  board.close()
  await page.locator('[data-board="gone"][data-tone="wrong"]').getByText(boardPill.gone).waitFor()
  const again = await joinBoard()
  await page.locator('[data-board]').waitFor({ state: 'detached' })
  again.close()
})
