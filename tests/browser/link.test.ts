import type { Locator, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { Cable } from '../support/cable'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { postComments } from '../support/round'
import { eventually, openScreen, ROLE_OF, type ScreenName } from '../support/screens'
import { said, WORDS } from '../support/words'

const { common: words } = WORDS.en

let { browser, room, operator } = {} as SampleRoom
inSampleRoom((made) => {
  ;({ browser, room, operator } = made)
})

/** What a page saw of its own link, in its own monotonic time; counted inside it, where no test run is in between. */
interface Watched {
  /** When the last frame came, and when the screen said that it is stale; milliseconds since 1970 by this machine. */
  heardAt: number
  staleAt: number | null
  /** The page's longest pause between two turns in the meantime: so late the machine let it be. */
  longestPause: number
  frames: string[]
}

/** Runs in the page before anything else. */
function watchLink(): void {
  const now = () => performance.timeOrigin + performance.now()
  const watched: Watched = { heardAt: now(), staleAt: null, longestPause: 0, frames: [] }
  Object.assign(window, { watched })
  const RealSocket = window.WebSocket
  window.WebSocket = class extends RealSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) => {
        Object.assign(watched, { heardAt: now(), longestPause: 0 })
        watched.frames.push(String(data).slice(0, 40))
      })
    }
  }
  let turnAt = now()
  const turn = () => {
    if (watched.staleAt === null) watched.longestPause = Math.max(watched.longestPause, now() - turnAt)
    turnAt = now()
  }
  setInterval(turn, 20)
  new MutationObserver(() => {
    turn()
    if (document.querySelector('[role="status"][data-link="stale"]')) watched.staleAt ??= now()
  }).observe(document, { subtree: true, childList: true, attributes: true })
}

const watchedBy = (page: Page) => page.evaluate(() => (window as unknown as { watched: Watched }).watched)

/** Silence after which a screen must say so, and what its own work may add. */
const SILENCE_MS = 6_000
const OWN_WORK_MS = 300

test('a pulled cable: each screen says within six seconds that it is stale and since when, and keeps what it shows; plugged in it catches up by a patch', async () => {
  const cable = await Cable.to(room.studio.port)
  onTestFinished(() => cable.close())
  await operator.send('show.start', { id: operator.all('show')[0]!.id })
  await operator.send('cue.send', { text: 'Hold it closer', urgency: 'now' })
  await postComments(room.url, room.token('feed'), 1, ['will it turn green', 'does it turn green'])
  const open = (screen: ScreenName, clockOff: number) =>
    openScreen(browser, screen, { url: cable.url, token: room.token(ROLE_OF[screen]), clockOff, first: watchLink })
  // A clock of its own that is wrong makes no screen tell a wrong time.
  const screens: Record<ScreenName, Page> = {
    console: await open('console', 0),
    board: await open('board', 3_600_000),
    triage: await open('triage', -3_600_000),
  }
  const pages = Object.values(screens)
  const link = (page: Page) => page.locator('[role="status"][data-link]')
  for (const page of pages) await link(page).getByText(words.link.live).waitFor()
  const shown: Record<ScreenName, Locator> = {
    console: screens.console.getByRole('region', { name: WORDS.en.console.cues.title }).getByText('Hold it closer'),
    board: screens.board.locator('[data-cue]', { hasText: /Hold\s+it\s+closer/ }),
    triage: screens.triage.locator('[data-thread-id]', { hasText: 'will it turn green' }),
  }
  for (const part of Object.values(shown)) await part.waitFor()

  cable.pull()
  for (const [screen, page] of Object.entries(screens)) {
    const sentence = link(page).getByText(said(words.link.stale))
    await sentence.waitFor({ timeout: 20_000 })
    const { heardAt, staleAt, longestPause } = await watchedBy(page)
    expect(staleAt! - heardAt, `${screen}: silence until it is told`).toBeLessThan(
      SILENCE_MS + OWN_WORK_MS + 2 * longestPause,
    )
    const [, since] = /(\d\d:\d\d:\d\d)/.exec(await sentence.innerText()) ?? []
    expect([-1_000, 0, 1_000].map((off) => clockTime(heardAt + off))).toContain(since)
  }
  for (const part of Object.values(shown)) expect(await part.isVisible()).toBe(true)

  await operator.send('cue.send', { text: 'And the price', urgency: 'now' })
  await postComments(room.url, room.token('feed'), 10, ['where do you ship from'])
  const before = await Promise.all(pages.map(async (page) => (await watchedBy(page)).frames.length))
  cable.plug()
  for (const page of pages) await link(page).getByText(words.link.live).waitFor()
  await screens.board.locator('[data-cue]', { hasText: /And\s+the\s+price/ }).waitFor()
  await screens.console
    .getByRole('region', { name: WORDS.en.console.cues.title })
    .getByText('And the price')
    .first()
    .waitFor()
  await screens.triage.locator('[data-thread-id]', { hasText: 'where do you ship from' }).waitFor()
  for (const [at, page] of pages.entries()) {
    // A page that was loaded again would have begun to count anew.
    const frames = (await watchedBy(page)).frames.slice(before[at])
    expect(frames.some((frame) => frame.startsWith('{"type":"patch"'))).toBe(true)
    expect(frames.some((frame) => frame.startsWith('{"type":"snapshot"'))).toBe(false)
  }
})

/** Time of day as screens show it. */
const clockTime = (at: number): string => new Date(at).toTimeString().slice(0, 8)

test.each([1, -1])("a screen whose clock is an hour off (%i) shows the studio's time", async (hours) => {
  await operator.send('show.start', { id: operator.all('show')[0]!.id })
  await postComments(room.url, room.token('feed'), 1, ['will it turn green'])
  await operator.until(() => operator.all('thread').length === 1, 'the thread')
  // Both began five minutes ago. By the screen's own clock it would be more than an hour, or nothing yet.
  const began = Date.now() - 300_000
  room.studio.store.transact((tx) => {
    tx.patch('show', operator.all('show')[0]!.id, { startedAt: began })
    tx.patch('thread', operator.all('thread')[0]!.id, { waitingSince: began })
  })
  const open = (screen: ScreenName) =>
    openScreen(browser, screen, { url: room.url, token: room.token(ROLE_OF[screen]), clockOff: hours * 3_600_000 })
  /** Between five and ten minutes: a test run may take its time. */
  const sinceThen = /(^|[^\d:])[5-9]:\d\d($|\D)/
  const board = await open('board')
  await eventually(() => board.getByRole('banner').innerText()).toMatch(sinceThen)
  const console = await open('console')
  const live = console.getByRole('banner').getByText(WORDS.en.console.shows.state.rehearsing, { exact: true }).first()
  await eventually(() => live.locator('..').innerText()).toMatch(sinceThen)
  const triage = await open('triage')
  await eventually(() => triage.locator('[data-thread-id]').first().innerText()).toMatch(sinceThen)
})

test('someone of support says who sits there, and colleagues read the name on what is claimed', async () => {
  const support = await openScreen(browser, 'triage', { url: room.url, token: room.token('support') })
  await support.getByRole('button', { name: /Not signed in/ }).click()
  await support.getByRole('menuitem', { name: /Mandy/ }).click()
  await support.getByRole('button', { name: /Mandy/ }).waitFor()
  await support.reload()
  await support.getByRole('button', { name: /Mandy/ }).waitFor()
  const [seated] = operator.all('device').filter((device) => device.memberId !== null)
  expect(seated?.role).toBe('support')
})
