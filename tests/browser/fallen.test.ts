import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ScreenLanguage } from '../../src-shared/text'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { eventually, newMachine, ROLE_OF, type ScreenName } from '../support/screens'
import { WORDS } from '../support/words'

let { browser, room, operator } = {} as SampleRoom
inSampleRoom((made) => {
  ;({ browser, room, operator } = made)
})

/** Words and a time that cannot be written. */
const ODD = { title: { en: { odd: 1 }, zh: { odd: 1 } }, plannedStartAt: 1e20 }

/** Rows as no studio sends them: what a screen makes of them throws. */
function made(odd: string): string {
  const frame = JSON.parse(odd)
  for (const show of frame.records?.show ?? []) Object.assign(show, ODD)
  return JSON.stringify(frame)
}

/** A paired screen whose first `links` links bring rows that no screen can draw. */
async function openOnOddRows(screen: ScreenName, links: number, language: ScreenLanguage = 'en'): Promise<Page> {
  const page = await newMachine(browser, { language })
  let left = links
  await page.routeWebSocket(/\/ws$/, (link) => {
    const isOdd = left-- > 0
    const station = link.connectToServer()
    station.onMessage((frame) => link.send(isOdd ? made(String(frame)) : frame))
  })
  await open(page, screen)
  return page
}

async function open(page: Page, screen: ScreenName): Promise<void> {
  await page.addInitScript(
    ([role, token]) => localStorage.setItem(`cueroom.token.${role}`, token as string),
    [ROLE_OF[screen], room.token(ROLE_OF[screen], 'Fallen')],
  )
  await page.goto(`${room.url}/${screen}`)
}

const isLive = (page: Page) => page.locator('[data-link="live"]').first().waitFor({ state: 'attached' })
const links = () => operator.all('device').find(({ name }) => name === 'Fallen')?.links

test.each([
  ['console', 'en'],
  ['console', 'zh'],
  ['triage', 'en'],
  ['triage', 'zh'],
] as const)(
  'a %s that falls over says so in words (%s), leaves the studio, and Enter loads it again',
  async (screen, language) => {
    const page = await openOnOddRows(screen, 1, language)
    await page.getByRole('alert').getByText(WORDS[language].common.fallen.title).waitFor()
    await eventually(links).toBe(0)
    await page.keyboard.press('Enter')
    await isLive(page)
    await eventually(links).toBe(1)
  },
)

test('a board that falls over leaves the studio and comes back by itself, later each time', async () => {
  const board = await openOnOddRows('board', 2)
  const { title, comesBack_other: comesBack } = WORDS.en.common.fallen
  const says = (seconds: number) =>
    board
      .getByRole('alert')
      .getByText(comesBack.replace('{{count}}', String(seconds)))
      .waitFor()
  await board.getByRole('alert').getByText(title).waitFor()
  await eventually(links).toBe(0)
  await says(5)
  await says(10)
  await isLive(board)
  expect(await board.locator('[data-screen="board"]').count()).toBe(1)
  await eventually(links).toBe(1)
})

test('a board whose studio is gone meanwhile waits for it, and does not leave its page', async () => {
  const board = await openOnOddRows('board', 1)
  await board.getByRole('alert').waitFor()
  let asked = 0
  await board.route('**/healthz', (route) => {
    asked += 1
    return asked === 1 ? route.abort() : route.continue()
  })
  await isLive(board)
  expect(asked).toBe(2)
})

test('a screen whose own script does not come says so, and comes back when it does', async () => {
  const board = await newMachine(browser)
  let isBroken = true
  await board.route('**/board-*.js', (route) => (isBroken ? route.abort() : route.continue()))
  await open(board, 'board')
  await board.getByRole('alert').getByText(WORDS.en.common.fallen.title).waitFor()
  isBroken = false
  await isLive(board)
})

test('a board of another version than its studio loads itself again', async () => {
  const board = await newMachine(browser)
  let isOther = true
  await board.routeWebSocket(/\/ws$/, (link) => {
    const station = link.connectToServer()
    const before = isOther
    isOther = false
    link.onMessage((frame) => station.send(before ? String(frame).replace('"protocol":1', '"protocol":2') : frame))
  })
  await open(board, 'board')
  await board.getByRole('alert').getByText(WORDS.en.common.errors.reason.protocol).waitFor()
  await isLive(board)
})
