import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { bareChat } from '../support/feed-events'
import { feedSection } from '../support/feeds-drawer'
import { post } from '../support/http'
import { look } from '../support/look'
import { inRoom, type Room } from '../support/room'
import { eventually, openScreen, ROLE_OF } from '../support/screens'
import { WireClient } from '../support/wire-client'
import { said, WORDS } from '../support/words'

const { startLive, top, boardPill, feeds, feedStatus, shows } = WORDS.en.console

let { browser, room } = {} as Room
let other: WireClient
let page: Page
inRoom(async (made) => {
  ;({ browser, room } = made)
  other = await WireClient.join(room.url, room.token('operator'))
  await other.send('show.create', { title: { zh: '今晚清仓', en: 'Tonight' } })
  page = await openScreen(browser, 'console', { url: room.url, token: room.token('operator', 'Console 1') })
  await page.getByRole('button', { name: top.start }).waitFor()
})
afterEach(() => {
  other.close()
  expect(room.faults).toEqual([])
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

test('that a live stops a playback is said before it starts, and after it', async () => {
  const [show] = other.all('show')
  await other.send('segment.create', { showId: show!.id, title: { en: 'Opening' } })
  await post(room.url, '/api/feed', [bareChat('hello')], room.token('feed'))
  const board = await joinBoard()
  await page.locator('[data-feed="connected"]').waitFor()
  await other.send('playback.start', { name: 'sample', speed: 1 })
  await other.until(
    () => other.all('feed').some(({ id, state }) => id === 'playback' && state === 'on'),
    'the playback',
  )
  await start()
  const ready = page.getByRole('dialog', { name: startLive.ready })
  await ready.getByText(startLive.playbackStops).waitFor()
  expect(state()).toBe('planned')
  await ready.getByRole('button', { name: top.start }).click()
  await page.getByRole('alert').getByText(feeds.stoppedByLive).waitFor()
  await eventually(state).toBe('live')
  const playback = await feedSection(page, 'playback')
  await playback.getByText(feeds.stoppedByLive).waitFor()
  board.close()
})

test('a rehearsal starts without a question', async () => {
  const [show] = other.all('show')
  await other.send('show.update', { id: show!.id, rehearsal: true })
  await page.getByText(shows.rehearsal, { exact: true }).waitFor()
  // What it was planned for stands first among the buttons, and changes no key.
  await page.keyboard.press('Shift+?')
  const keys = page.getByRole('dialog', { name: WORDS.en.console.keys.title })
  await keys.getByText(top.rehearse, { exact: true }).waitFor()
  const said = await keys.locator('section').first().innerText()
  expect(said).toMatch(new RegExp(`${top.start}\\s+Alt\\+L\\s+${top.rehearse}\\s+Alt\\+Shift\\+L`))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+Shift+L')
  await eventually(state).toBe('live')
})

test.each(['en', 'zh'] as const)(
  'a live of a show that is planned as a rehearsal is asked about, in %s',
  async (language) => {
    const words = WORDS[language].console
    const [show] = other.all('show')
    await other.send('segment.create', { showId: show!.id, title: { en: 'Opening', zh: '开场' } })
    await post(room.url, '/api/feed', [bareChat('hello')], room.token('feed'))
    const board = await joinBoard()
    await other.send('show.update', { id: show!.id, rehearsal: true })
    const screen = await openScreen(browser, 'console', { url: room.url, token: room.token('operator'), language })
    await screen.locator('[data-feed="connected"]').waitFor()
    await screen.getByText(words.shows.rehearsal, { exact: true }).waitFor()
    await screen.keyboard.press('Alt+L')
    const asks = screen.getByRole('dialog', { name: words.startLive.real })
    await asks.getByText(words.startLive.planned).waitFor()
    expect(await look(screen, 'console-planned-rehearsal', language, { width: 1093, height: 614 })).toEqual([])
    // Enter by reflex leaves it planned.
    await screen.keyboard.press('Enter')
    await asks.waitFor({ state: 'detached' })
    expect(state()).toBe('planned')
    await screen.keyboard.press('Alt+L')
    await asks.getByRole('button', { name: words.top.start }).click()
    await eventually(state).toBe('live')
    expect(other.all('show')[0]).toMatchObject({ rehearsal: false })
    board.close()
  },
)

test('that a playback stops by the end is said where one is played, and only there', async () => {
  const [show] = other.all('show')
  const ending = (what: 'endLive' | 'endRehearsal') => page.getByRole('dialog', { name: WORDS.en.console[what].title })
  await other.send('show.start', { id: show!.id, rehearsal: true })
  await other.send('playback.start', { name: 'sample', speed: 1 })
  await page.locator('[data-feed="playback"]').waitFor()
  await other.send('playback.pause', { paused: true })
  await page.locator('[data-feed="paused"]').waitFor()
  await page.keyboard.press('Shift+E')
  await ending('endRehearsal').getByText(WORDS.en.console.endRehearsal.playbackStops).waitFor()
  await ending('endRehearsal').getByText(startLive.playbackPaused).waitFor()
  expect(await look(page, 'console-ending-playback', 'en', { width: 1093, height: 614 })).toEqual([])
  await ending('endRehearsal').getByRole('button', { name: top.endRehearsal }).click()
  await eventually(state).toBe('planned')

  await other.send('show.start', { id: show!.id, rehearsal: false, anyway: true })
  await page.locator('[data-state="live"]').waitFor()
  await page.keyboard.press('Shift+E')
  await ending('endLive').getByText(WORDS.en.console.endLive.what).waitFor()
  expect(await ending('endLive').innerText()).not.toMatch(/playback|recording/i)
})

test('a rehearsal says so on every screen and never looks live; when it ends, the same show goes live', async () => {
  await page.keyboard.press('Alt+Shift+L')
  const banner = page.getByRole('banner')
  await banner.locator('[data-state="rehearsing"]').getByText(shows.state.rehearsing).waitFor()
  expect(await banner.getByText(shows.state.live, { exact: true }).count()).toBe(0)
  for (const [screen, said] of [
    ['board', WORDS.en.board.timing.rehearsal],
    ['triage', WORDS.en.triage.screen.rehearsal],
  ] as const) {
    const open = await openScreen(browser, screen, { url: room.url, token: room.token(ROLE_OF[screen]) })
    await open.getByRole('banner').getByText(said, { exact: true }).waitFor()
    expect(await open.getByText(WORDS.en.board.idle.live, { exact: true }).count()).toBe(0)
    expect(await look(open, `rehearsal-${screen}`, 'en', { width: 1366, height: 768 })).toEqual([])
  }
  await page.keyboard.press('Shift+E')
  const ending = page.getByRole('dialog', { name: WORDS.en.console.endRehearsal.title })
  await ending.getByRole('button', { name: top.endRehearsal }).click()
  await banner.locator('[data-state="planned"]').waitFor()
  await start()
  await dialog().getByRole('checkbox').check()
  await anyway().click()
  await banner.locator('[data-state="live"]').getByText(shows.state.live).waitFor()
  expect(other.all('show').find(({ state: its }) => its === 'live')).toMatchObject({ rehearsal: false })
})

test.each(['en', 'zh'] as const)('what a live leaves open is counted before it is ended, in %s', async (language) => {
  const [show] = other.all('show')
  await other.send('show.start', { id: show!.id, anyway: true })
  await other.send('cue.send', { text: 'Slower' })
  const host = await joinBoard()
  for (const kind of ['help', 'link_up'] as const) await host.send('signal.raise', { kind })
  await post(room.url, '/api/feed', [bareChat('how long is shipping'), bareChat('berapa harganya')], room.token('feed'))
  await other.until(() => other.all('thread').length === 2, 'two threads')
  const support = await WireClient.join(room.url, room.token('support'))
  await support.send('thread.escalate', { id: other.all('thread')[0]!.id, note: '' })
  const screen = await openScreen(browser, 'console', { url: room.url, token: room.token('operator'), language })
  await screen.getByRole('button', { name: WORDS[language].console.top.end }).click()
  const asks = screen.getByRole('dialog', { name: WORDS[language].console.endLive.title })
  for (const [what, count] of Object.entries({ signals: 2, escalations: 1, viewers: 2, cues: 1 }))
    await asks.locator(`[data-left="${what}"]`).getByText(String(count)).waitFor()
  // What becomes of the cues is said once.
  expect((await asks.innerText()).match(/leave the boards|从题板上撤下/g)).toHaveLength(1)
  expect(await look(screen, 'console-ending', language, { width: 1093, height: 614 })).toEqual([])
  host.close()
  support.close()
})

test('a second new show is opened at once, but for while another is live', async () => {
  const plan = async (title: string) => {
    await page.keyboard.press('o')
    await page.keyboard.press('n')
    const form = page.getByRole('dialog', { name: shows.add })
    await form.getByRole('textbox', { name: /English/ }).fill(title)
    await page.keyboard.press('Control+Enter')
    await form.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
  }
  const open = () => other.all('show').find(({ id }) => id === other.all('studio')[0]?.showId)?.title.en
  await plan('Second')
  await eventually(open).toBe('Second')
  const [, second] = other.all('show')
  await other.send('show.start', { id: second!.id, anyway: true })
  await page.locator('[data-state="live"]').waitFor()
  await plan('Third')
  await eventually(() => other.all('show').length).toBe(3)
  expect(open()).toBe('Second')
})

test('a new show does not take the place of one that has ended while viewers wait in it, and its list says so', async () => {
  const [show] = other.all('show')
  await other.send('show.start', { id: show!.id, anyway: true })
  await post(room.url, '/api/feed', [bareChat('how long is shipping')], room.token('feed'))
  await other.send('show.end', { id: show!.id })
  await page.keyboard.press('o')
  await page.getByText(said(shows.stillWaiting_one, { shown: '1' })).waitFor()
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: shows.add })
  await form.getByRole('textbox', { name: /English/ }).fill('Tomorrow')
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  await page.locator('li[data-row]', { hasText: 'Tomorrow' }).waitFor()
  expect(other.all('studio')[0]?.showId).toBe(show!.id)
})

test('what was just planned, copied or added is the row that is chosen, with the keyboard on it', async () => {
  const chosen = () => page.locator('li[data-row]:focus[data-chosen]').innerText()
  const save = async (name: string, text: string, field: RegExp) => {
    await page.keyboard.press('n')
    const form = page.getByRole('dialog', { name })
    await form.getByRole('textbox', { name: field }).first().fill(text)
    if (name === WORDS.en.console.members.add) await form.getByRole('checkbox').first().check()
    await page.keyboard.press('Control+Enter')
    await form.waitFor({ state: 'detached' })
  }
  await page.keyboard.press('o')
  await save(shows.add, 'Second', /English/)
  await eventually(chosen).toContain('Second')
  const made = other.all('show').find(({ title }) => title.en === 'Second')!
  await eventually(chosen).toContain(shows.made.split(' ')[0]!)
  await other.send('show.start', { id: made.id, anyway: true })
  await page.locator('[data-state="live"]').waitFor()
  await page.keyboard.press('Alt+C')
  await eventually(chosen).toContain('Second (copy)')
  await other.send('show.end', { id: made.id })
  await page.keyboard.press('Alt+C')
  await eventually(chosen).toContain('Second (copy 2)')
  expect(other.all('studio')[0]?.showId).toBe(made.id)
  await page.keyboard.press('Escape')

  await page.keyboard.press('m')
  for (const name of ['Ming', 'Ann']) await save(WORDS.en.console.members.add, name, /Name/)
  await eventually(chosen).toContain('Ann')
  await page.keyboard.press('Escape')
  await page.keyboard.press('x')
  for (const text of ['Slower', 'Faster']) await save(WORDS.en.console.templates.add, text, /English/)
  await eventually(chosen).toContain('Faster')
})

test('after the end of a live nothing is wrong with its feed; while the studio does not answer nobody knows of it', async () => {
  const [show] = other.all('show')
  await other.send('show.start', { id: show!.id, anyway: true })
  await page.locator('[data-feed="off"][data-tone="wrong"]').waitFor()
  await other.send('show.end', { id: show!.id })
  await page.locator('[data-feed="off"]:not([data-tone])').waitFor()
  await post(room.url, '/api/feed', [bareChat('hello')], room.token('feed'))
  await page.locator('[data-feed="late"]').getByText(feedStatus.late).waitFor()
  await room.running.close()
  await page.locator('[data-feed="unknown"]:not([data-tone])').getByText(feedStatus.unknown).waitFor()
  other.close()
  room = await room.restart()
})

describe('C24: after the end of a live', () => {
  /** A live that has ended, with a question still handed up and cues that are over. */
  async function ended() {
    const [show] = other.all('show')
    await other.send('show.start', { id: show!.id, anyway: true })
    const { result } = await other.send('cue.send', { text: 'Slower' })
    await other.send('cue.withdraw', { id: result.id })
    await post(
      room.url,
      '/api/feed',
      [bareChat('how long is shipping'), bareChat('berapa harganya')],
      room.token('feed'),
    )
    await other.until(() => other.all('thread').length === 2, 'two threads')
    const support = await WireClient.join(room.url, room.token('support'))
    await support.send('thread.escalate', { id: other.all('thread')[0]!.id, note: '' })
    support.close()
    await other.send('show.end', { id: show!.id })
  }

  test.each(['en', 'zh'] as const)('the console offers nothing to the boards and says why, in %s', async (language) => {
    await ended()
    const words = WORDS[language].console
    const why = WORDS[language].common.errors.reason.boards_closed
    const screen = await openScreen(browser, 'console', { url: room.url, token: room.token('operator'), language })
    const composer = screen.getByRole('region', { name: words.composer.title })
    await composer.getByText(why).waitFor()
    const text = composer.getByRole('textbox', { name: words.composer.text })
    await text.fill('Tomorrow we begin with J02')
    for (const deed of [words.composer.send, words.cues.sendAgain, words.escalations.cue]) {
      const button = screen.getByRole('button', { name: deed, exact: true })
      expect(await button.getAttribute('aria-disabled')).toBe('true')
      await button.hover()
      await screen.getByRole('tooltip').getByText(why).last().waitFor()
      await button.click({ force: true })
    }
    for (const key of ['Control+Enter', 'Alt+G', 'Alt+X']) await screen.keyboard.press(key)
    // What is written meanwhile stays.
    expect(await text.inputValue()).toBe('Tomorrow we begin with J02')
    expect(other.all('cue')).toHaveLength(1)
    expect(other.all('show')[0]?.boardHidden).toBe(false)
    const asked = ['how long is shipping', 'berapa harganya', 'Tomorrow', 'Slower', 'Tomorrow we begin with J02']
    for (const [width, height] of [
      [1093, 614],
      [1366, 768],
      [1920, 1080],
    ] as const)
      expect(await look(screen, 'console-after-the-end', language, { width, height }, asked)).toEqual([])
  })

  test.each(['en', 'zh'] as const)('the board has no signals, and a press says why, in %s', async (language) => {
    await ended()
    const words = WORDS[language]
    for (const touch of [false, true]) {
      const board = await openScreen(browser, 'board', { url: room.url, token: room.token('host'), language, touch })
      await board.getByText(words.board.idle.ended).waitFor()
      expect(await board.getByText(words.common.signal.help).count()).toBe(0)
      await board.keyboard.press('6')
      await board.getByRole('alert').getByText(words.common.errors.reason.boards_closed).waitFor()
      expect(await look(board, `board-after-the-end-${touch}`, language, { width: 1366, height: 768 })).toEqual([])
    }
    expect(other.all('signal')).toEqual([])
  })
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
