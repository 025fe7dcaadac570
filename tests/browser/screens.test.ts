import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { SHORTCUTS, type ShortcutId } from '../../src-renderer/screens/console/shortcuts'
import { needsPerson } from '../../src-shared/areas/thread/intents'
import type { ScreenLanguage } from '../../src-shared/text'
import { launchChromium } from '../support/browser'
import { Cable } from '../support/cable'
import { post } from '../support/http'
import { look, type Size } from '../support/look'
import { LAN_ADDRESS } from '../support/pairing'
import { eventually, newMachine, openScreen, ROLE_OF, type ScreenName, setUp } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'
import { recordedLines } from '../unit/sample/sample'

// Nothing here is announced on the real network.
vi.mock('../../src-main/net/discovery', () => ({ announce: () => () => {} }))

const LANGUAGES = ['zh', 'en'] as const
const LARGE: Size = { width: 1920, height: 1080 }
const SMALLEST: Size = { width: 1093, height: 614 }
const WALL: Size = { width: 2560, height: 1440 }
const DESK: Size[] = [SMALLEST, { width: 1366, height: 768 }, LARGE, WALL]
const SIZES: Record<ScreenName, Size[]> = {
  console: DESK,
  board: [LARGE, { width: 1280, height: 800 }, { width: 800, height: 1280 }],
  triage: DESK,
}
const PHONE: Size = { width: 390, height: 844 }
const OLD_TABLET: Size = { width: 1024, height: 768 }
/** What lies over a desk and stretches little: the sizes between are like those. */
const OUTER = [SMALLEST, WALL]

let browser: Browser
let room: TestStudio
let operator: WireClient
let host: WireClient
let support: WireClient
beforeAll(async () => {
  browser = await launchChromium()
  room = await startStudio({ lanAddresses: () => [LAN_ADDRESS] })
  operator = await WireClient.join(room.url, room.token('operator', 'Script'))
})
afterAll(async () => {
  await browser.close()
  for (const client of [operator, host, support]) client?.close()
  await room.stop()
})

type Pair = Record<ScreenLanguage, Page>

/** A screen in both languages. */
async function openBoth(screen: ScreenName, url = room.url): Promise<Pair> {
  const open = (language: ScreenLanguage) =>
    openScreen(browser, screen, { url, token: room.token(ROLE_OF[screen], `${screen} ${language}`), language })
  return { zh: await open('zh'), en: await open('en') }
}

/** Runs the same on each of two pages, by its language. */
async function onEach(pages: Pair, work: (page: Page, language: ScreenLanguage) => Promise<unknown>): Promise<void> {
  for (const language of LANGUAGES) await work(pages[language], language)
}

/** What is wrong with a screen, in both languages and in each of its sizes. */
async function lookAt(pages: Pair, screen: ScreenName, scene: string, sizes = SIZES[screen]): Promise<string[]> {
  const found: string[] = []
  const asked = room.studio.store.read.rows('thread').map(({ title }) => title)
  await onEach(pages, async (page, language) => {
    // Where it is tightest: the smallest desk with what lies over it, and the language with the longer words.
    const isTightest = (size: Size) => screen !== 'board' && size === SMALLEST && language === 'en'
    const wide = (size: Size) => (isTightest(size) ? 'wide words' : undefined)
    for (const size of sizes) found.push(...(await look(page, `${screen}-${scene}`, language, size, asked, wide(size))))
  })
  return found
}

const closeBoth = (pages: Pair) => onEach(pages, (page) => page.context().close())

/** A shortcut as the keyboard has it: `shift+n` is pressed as Shift and N. */
const keyOf = (key: KeyOrShortcut): string =>
  (key in SHORTCUTS ? SHORTCUTS[key as ShortcutId] : key)
    .replace(/^shift\+(.)$/, (_, letter: string) => `Shift+${letter.toUpperCase()}`)
    .replace(/^alt\+/, 'Alt+')

describe('before there is a show', () => {
  test('the console, the board and triage say how to begin', async () => {
    const found: string[] = []
    for (const screen of ['console', 'board', 'triage'] as const) {
      const pages = await openBoth(screen)
      await onEach(pages, (page) => page.locator('[data-link="live"]').first().waitFor())
      found.push(...(await lookAt(pages, screen, 'first-run')))
      await closeBoth(pages)
    }
    expect(found).toEqual([])
  })

  test.each(LANGUAGES)('a screen that is not paired, and the choice of screens, in %s', async (language) => {
    const words = WORDS[language].common
    const page = await newMachine(browser, { language })
    const found: string[] = []
    await page.goto(`${room.url}/`)
    await page.getByText(words.screens.choose).waitFor()
    for (const size of SIZES.board) found.push(...(await look(page, 'chooser', language, size)))
    await page.goto(`${room.url}/plan`)
    await page.getByText(words.screens.unknown).waitFor()
    found.push(...(await look(page, 'chooser-unknown', language, LARGE)))
    await page.goto(`${room.url}/board`)
    await page.getByText(words.pair.help).waitFor()
    for (const size of [...SIZES.board, PHONE]) found.push(...(await look(page, 'pair', language, size)))
    await page.goto(`${room.url}/board#pair=000000`)
    await page.reload()
    await page.getByText(words.pair.expired).waitFor()
    found.push(...(await look(page, 'pair-expired', language, LARGE)))
    await page.context().close()
    expect(found).toEqual([])
  })
})

describe('with the sample show', () => {
  beforeAll(async () => {
    await operator.send('sample.load', {})
    host = await WireClient.join(room.url, room.token('host', 'Board 1'))
    support = await WireClient.join(room.url, room.token('support', 'Support 1'))
  })

  test('that has not begun: console and board', async () => {
    const [console, board] = [await openBoth('console'), await openBoth('board')]
    await onEach(console, (page, language) => page.getByText(WORDS[language].console.firstRun.ready).waitFor())
    await onEach(board, (page, language) => page.getByText(WORDS[language].board.idle.plannedHelp).waitFor())
    const found = [
      ...(await lookAt(console, 'console', 'planned')),
      ...(await lookAt(board, 'board', 'planned', [...SIZES.board, PHONE])),
    ]
    await closeBoth(console)
    await closeBoth(board)
    expect(found).toEqual([])
  })
})

type KeyOrShortcut = ShortcutId | 'ArrowDown' | 'F2' | 'Delete'

/** What opens over the console's desk: the keys that open it, and one more for what is to be seen in it or over it. */
const OVER_THE_DESK: { scene: string; keys: KeyOrShortcut[]; inIt?: ShortcutId }[] = [
  { scene: 'drawer-shows', keys: ['panel.shows'] },
  { scene: 'drawer-products', keys: ['panel.products'] },
  { scene: 'drawer-templates', keys: ['panel.templates'] },
  { scene: 'drawer-network', keys: ['panel.lan'] },
  { scene: 'drawer-network-code', keys: ['panel.lan'], inIt: 'lan.newCode' },
  { scene: 'drawer-feeds', keys: ['panel.feeds'] },
  { scene: 'drawer-people', keys: ['panel.members'] },
  { scene: 'drawer-journal', keys: ['panel.journal'] },
  { scene: 'drawer-data', keys: ['panel.data'] },
  { scene: 'dialog-show', keys: ['panel.shows'], inIt: 'shows.add' },
  { scene: 'dialog-product-new', keys: ['panel.products'], inIt: 'products.add' },
  { scene: 'dialog-person', keys: ['panel.members'], inIt: 'members.add' },
  { scene: 'dialog-template', keys: ['composer.addTemplate'] },
  { scene: 'dialog-product', keys: ['product.edit'] },
  { scene: 'dialog-segment', keys: ['rundown.focus', 'ArrowDown', 'F2'] },
  { scene: 'dialog-segment-new', keys: ['segment.add'] },
  { scene: 'dialog-segment-delete', keys: ['rundown.focus', 'ArrowDown', 'Delete'] },
  { scene: 'dialog-return', keys: ['escalation.return'] },
  { scene: 'dialog-end', keys: ['show.end'] },
  { scene: 'dialog-shortcuts', keys: ['panel.keys'] },
]

describe('live', () => {
  let console: Pair
  let board: Pair
  let triage: Pair
  let cable: Cable
  let farBoard: Pair

  beforeAll(async () => {
    const [show] = operator.all('show')
    await operator.send('show.start', { id: show!.id, anyway: true, rehearsal: false })
    await operator.send('segment.next', {})
    await post(room.url, '/api/feed', recordedLines().slice(0, 900), room.token('feed'))
    for (const client of [operator, support])
      await client.until(() => client.all('thread').length > 20, 'the threads of the recording')
    cable = await Cable.to(room.studio.port)
    farBoard = await openBoth('board', cable.url)
    console = await openBoth('console')
    board = await openBoth('board')
    triage = await openBoth('triage')
    for (const pages of [console, board, triage, farBoard])
      await onEach(pages, (page) => page.locator('[data-link="live"]').first().waitFor())
  })
  afterAll(async () => {
    for (const pages of [console, board, triage, farBoard]) await closeBoth(pages)
    await cable.close()
  })

  test('the board: product, cue of each urgency, one taken on, set up, touched, hidden', async () => {
    const found = await lookAt(board, 'board', 'product')
    const [template] = operator.all('cueTemplate')
    for (const urgency of ['info', 'soon', 'now'] as const) {
      const { result } = await operator.send('cue.send', { templateId: template!.id, urgency })
      await onEach(board, (page) => page.locator(`[data-cue="${result.id}"][data-look="${urgency}"]`).waitFor())
      found.push(...(await lookAt(board, 'board', `cue-${urgency}`)))
    }
    const { result: long } = await operator.send('cue.send', { text: LONG_CUE, urgency: 'now' })
    await onEach(board, (page) => page.locator(`[data-cue="${long.id}"]`).waitFor())
    found.push(...(await lookAt(board, 'board', 'cue-long')))
    for (const { id, state } of operator.all('cue')) if (state === 'sent') await operator.send('cue.withdraw', { id })

    const [thread] = threadsToAnswer()
    await support.send('thread.claim', { id: thread!.id })
    const { result: escalation } = await support.send('thread.escalate', { id: thread!.id, note: '请展示一下' })
    const question = { text: '讲讲电镀工艺', urgency: 'now', escalationId: escalation.id }
    const { result: cue } = await operator.send('cue.send', question)
    await host.acknowledge(cue.id)
    await host.send('signal.raise', { kind: 'push_offer' })
    await onEach(board, (page) => page.locator('[data-look="calm"]').waitFor())
    await onEach(board, (page) => page.locator('[data-state="raised"]').first().waitFor())
    found.push(...(await lookAt(board, 'board', 'cue-calm')))

    await onEach(board, (page) => page.keyboard.press('s'))
    await onEach(board, (page) => page.getByRole('dialog').waitFor())
    found.push(...(await lookAt(board, 'board', 'settings')))
    await onEach(board, (page) => page.keyboard.press('Escape'))
    await onEach(board, (page) => setUp(page, 't'))
    await onEach(board, (page) => page.getByRole('navigation').waitFor())
    found.push(...(await lookAt(board, 'board', 'buttons')))

    await operator.send('board.hide', { hidden: true })
    await onEach(board, (page, language) => page.getByText(WORDS[language].board.hidden).waitFor())
    found.push(...(await lookAt(board, 'board', 'hidden')))
    await operator.send('board.hide', { hidden: false })
    expect(found).toEqual([])
  })

  test('the console: the desk', async () => {
    for (const { id } of threadsToAnswer().slice(0, 2)) {
      await support.send('thread.claim', { id })
      await support.send('thread.escalate', { id, note: '请主播对着镜头展示一下' })
    }
    await operator.send('cue.send', { text: '慢一点，再讲一遍价格', urgency: 'soon', holdSeconds: 3_600 })
    await host.send('signal.raise', { kind: 'help' })
    await onEach(console, (page, language) => page.getByText(WORDS[language].common.signal.help).first().waitFor())
    const found = await lookAt(console, 'console', 'live')
    await onEach(console, (page) => page.keyboard.down('Alt'))
    found.push(...(await lookAt(console, 'console', 'live-keys', OUTER)))
    await onEach(console, (page) => page.keyboard.up('Alt'))
    expect(found).toEqual([])
  })

  test.each(OVER_THE_DESK)('over the console: $scene', async ({ scene, keys, inIt }) => {
    await onEach(console, async (page) => {
      const dialogs = page.getByRole('dialog')
      for (const key of keys) await page.keyboard.press(keyOf(key))
      await dialogs.first().waitFor()
      if (!inIt) return
      await page.keyboard.press(keyOf(inIt))
      if (inIt === 'lan.newCode') await page.getByText(/^\d{3} \d{3}$/).waitFor()
      else await dialogs.nth(1).waitFor()
    })
    const found = await lookAt(console, 'console', scene, OUTER)
    await onEach(console, async (page) => {
      for (let left = await page.getByRole('dialog').count(); left > 0; left--) {
        await page.keyboard.press('Escape')
        await eventually(() => page.getByRole('dialog').count()).toBeLessThan(left)
      }
    })
    expect(found).toEqual([])
  })

  test('triage: the queue, a thread open, escalated, answered, an article, shortcuts', async () => {
    const found = await lookAt(triage, 'triage', 'live')
    const press = (...keys: string[]) =>
      onEach(triage, async (page) => {
        for (const key of keys) await page.keyboard.press(key)
      })
    await press('j')
    await onEach(triage, (page) => page.locator('[data-thread]').waitFor())
    found.push(...(await lookAt(triage, 'triage', 'thread')))
    await press('e')
    found.push(...(await lookAt(triage, 'triage', 'escalating', OUTER)))
    await onEach(triage, (page) => page.locator('[data-tab="escalated"]').click())
    await onEach(triage, (page) => page.locator('[data-thread-id][data-state="escalated"]').first().click())
    await onEach(triage, (page) => page.locator('[data-thread][data-state="escalated"]').waitFor())
    found.push(...(await lookAt(triage, 'triage', 'escalated', OUTER)))
    await press('n')
    await onEach(triage, (page) => page.getByRole('dialog').waitFor())
    found.push(...(await lookAt(triage, 'triage', 'article', OUTER)))
    await press('Escape')
    await onEach(triage, (page) => page.getByRole('dialog').waitFor({ state: 'detached' }))
    await press('Shift+?')
    await onEach(triage, (page) => page.getByRole('dialog').waitFor())
    found.push(...(await lookAt(triage, 'triage', 'shortcuts', OUTER)))
    await press('Escape')
    await onEach(triage, (page) => page.getByRole('dialog').waitFor({ state: 'detached' }))
    expect(found).toEqual([])
  })

  test('a board whose cable was pulled', async () => {
    cable.pull()
    await onEach(farBoard, (page) => page.locator('[data-link="stale"]').waitFor())
    expect(await lookAt(farBoard, 'board', 'stale', [...SIZES.board, OLD_TABLET, PHONE])).toEqual([])
  })

  test('the live ended', async () => {
    const [show] = operator.all('show')
    await operator.send('show.end', { id: show!.id })
    await onEach(board, (page, language) => page.getByText(WORDS[language].board.idle.endedHelp).waitFor())
    const found = [...(await lookAt(board, 'board', 'ended')), ...(await lookAt(console, 'console', 'ended'))]
    expect(found).toEqual([])
  })
})

/** About as long as a cue gets. */
const LONG_CUE =
  '先把戒指拿近镜头转一圈，说明是925银镀18K金、日常佩戴不掉色，再报直播专享价和剩余库存，最后提醒已拍下的朋友扣1，谢谢大家，下一款马上就来'

/** Open questions that the host could answer, those with most viewers first. */
const threadsToAnswer = () =>
  support
    .all('thread')
    .filter(({ state, intent }) => state === 'open' && !needsPerson(intent))
    .sort((a, b) => b.waitingViewers - a.waitingViewers)
