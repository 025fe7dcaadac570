import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SIGNAL_KINDS, type SignalKind } from '../../src-shared/records'
import type { ScreenLanguage } from '../../src-shared/text'
import { launchChromium } from '../support/browser'
import { look, type Size } from '../support/look'
import { eventually, openScreen, untilReadable } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

interface Board {
  readonly name: string
  readonly size: Size
  /** Worked with fingers: signals are buttons. */
  readonly touch: boolean
}
const BOARDS: Board[] = [
  { name: 'a monitor', size: { width: 1920, height: 1080 }, touch: false },
  { name: 'a small monitor', size: { width: 1280, height: 800 }, touch: false },
  { name: 'an old monitor', size: { width: 1024, height: 768 }, touch: false },
  { name: 'an upright monitor', size: { width: 1080, height: 1920 }, touch: false },
  { name: 'a tablet', size: { width: 1280, height: 800 }, touch: true },
  { name: 'an old tablet', size: { width: 1024, height: 768 }, touch: true },
  { name: 'an upright tablet', size: { width: 800, height: 1280 }, touch: true },
  { name: 'a phone', size: { width: 390, height: 844 }, touch: true },
  { name: 'a phone that lies', size: { width: 844, height: 390 }, touch: true },
]
const LANGUAGES = ['zh', 'en'] as const
/** In a lying board there is room enough for the shorter words of Chinese. */
const CASES = BOARDS.flatMap((board) =>
  LANGUAGES.filter((language) => language === 'en' || board.touch).map((language) => ({ ...board, language })),
)

const LONG_NAME = {
  zh: '九二五银镀十八K金四叶草锁骨项链三件套礼盒装春夏新款限量版附证书',
  en: '925 silver clover pendant necklace, 18K gold plated, gift box of three, spring',
}

let browser: Browser
let room: TestStudio
let operator: WireClient
let host: WireClient
/** Another device of the host: what one device presses again within a second does nothing. */
let clicker: WireClient
beforeAll(async () => {
  browser = await launchChromium()
  room = await startStudio()
  operator = await WireClient.join(room.url, room.token('operator'))
  host = await WireClient.join(room.url, room.token('host', 'Pedal'))
  clicker = await WireClient.join(room.url, room.token('host', 'Clicker'))
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true, rehearsal: false })
  const withPoints = operator.all('product').filter(({ points }) => points.length > 4)
  const segment = operator.all('segment').find(({ productId }) => withPoints.some(({ id }) => id === productId))
  await operator.send('segment.go', { id: segment!.id })
})
afterAll(async () => {
  await browser.close()
  operator.close()
  host.close()
  clicker.close()
  await room.stop()
})

async function openBoard({ size, touch, language }: Board & { language: ScreenLanguage }): Promise<Page> {
  const page = await openScreen(browser, 'board', { url: room.url, token: room.token('host'), language, size, touch })
  await page.locator('[data-link="live"]').waitFor()
  return page
}

test.each([
  ['en', '+{{count}} more'],
  ['zh', '还有 {{count}} 条'],
] as const)('of more than a phone has room for, it says in %s how many are left out', async (language, says) => {
  const page = await openBoard({ ...BOARDS.find(({ name }) => name === 'a phone')!, language })
  const { id, points } = operator.all('product').find((product) => product.points.length > 4)!
  const put = (said: typeof points) => room.studio.store.transact((tx) => tx.patch('product', id, { points: said }))
  put(Array.from({ length: 12 }, (_, at) => ({ zh: `第${at + 1}条卖点`, en: `Point ${at + 1}` })))
  const items = page.locator('[data-points] li')
  await eventually(() => items.count()).toBe(12)
  const shown = await items.evaluateAll((all) => all.filter((item) => item.clientHeight > 0).length)
  const more = await items.nth(shown - 1).getAttribute('data-more')
  put(points)
  await page.context().close()
  expect(more).toBe(says.replace('{{count}}', String(12 - shown)))
})

test.each(LANGUAGES)('in a window as narrow as a phone each signal stands beside its key, in %s', async (language) => {
  const page = await openBoard({ name: 'a narrow window', size: { width: 390, height: 844 }, touch: false, language })
  const besides = await page.locator('li[data-kind]').evaluateAll((lines) =>
    lines.map((line) => {
      const [key, label] = ['kbd', '[data-label]'].map((part) => line.querySelector(part)!.getBoundingClientRect())
      return label!.left >= key!.right && label!.top < key!.bottom
    }),
  )
  await page.context().close()
  expect(besides).toEqual(Array(6).fill(true))
})

describe.each([
  { width: 390, height: 844 },
  { width: 360, height: 740 },
])('a phone of $width×$height', (size) => {
  test.each(LANGUAGES)('a long name stands whole, with price, stock and all that is said, in %s', async (language) => {
    const phone = BOARDS.find(({ name }) => name === 'a phone')!
    const page = await openBoard({ ...phone, size, language })
    const product = operator.all('product').find(({ points }) => points.length > 4)!
    const segment = operator.all('segment').find(({ productId }) => productId === product.id)!
    const put = (name: typeof product.name, title: typeof segment.title) =>
      room.studio.store.transact((tx) => {
        tx.patch('product', product.id, { name })
        tx.patch('segment', segment.id, { title })
      })
    put(LONG_NAME, LONG_NAME)
    await eventually(() => page.getByText(LONG_NAME[language].slice(0, 6)).count()).toBeGreaterThan(0)
    const found = await look(page, 'board-long-name', language, size)
    const cut = await page
      .locator('header > [dir=auto], [data-fit], [data-fit] li')
      .evaluateAll((all) =>
        all
          .filter(
            ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
              clientHeight === 0 || scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 4,
          )
          .map(({ textContent }) => textContent),
      )
    put(product.name, segment.title)
    await page.context().close()
    expect([...found, ...cut]).toEqual([])
  })
})

describe.each(CASES)('$name, $size.width×$size.height, in $language', (board) => {
  let page: Page
  const pictures = `board-${board.touch ? 'touched' : 'keys'}`
  const shown = () => look(page, pictures, board.language, board.size)
  beforeAll(async () => {
    page = await openBoard(board)
  })
  beforeEach(async () => {
    for (const { id, state } of operator.all('cue')) {
      if (state === 'acknowledged') await host.send('cue.recall', { id })
      if (state === 'acknowledged' || state === 'sent') await operator.send('cue.withdraw', { id })
    }
    await eventually(() => page.locator('[data-cue], [data-received]').count()).toBe(0)
  })
  afterAll(() => page.context().close())

  test('all that is said of a product is read whole, or left out whole', async () => {
    expect(await shown()).toEqual([])
    const points = await page.locator('[data-points] li').evaluateAll((items) => items.map((item) => item.clientHeight))
    const shownPoints = points.filter((height) => height > 0).length
    expect(shownPoints).toBe(points.length)
    expect(await page.locator('[data-points] li[data-more]').count()).toBe(0)
  })

  test('the name of what is on air is whole', async () => {
    const cut = await page
      .locator('header > [dir=auto]')
      .evaluate(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 4,
      )
    expect(cut).toBe(false)
  })

  test('the settings can be read', async () => {
    await page.keyboard.press('s')
    await page.getByRole('dialog').waitFor()
    const found = await look(page, `${pictures}-settings`, board.language, board.size)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(found).toEqual([])
  })

  test('the labels of signals stand still while a signal is raised, taken, done and turned down', async () => {
    const before = await page.evaluate(placesOfLabels)
    expect(before).toHaveLength(6)
    const standStill = async (id: string, kind: SignalKind, state: string) => {
      await page.locator(`[data-kind="${kind}"][data-state="${state}"]`).waitFor()
      expect(await page.evaluate(placesOfLabels), `${id} ${state}`).toEqual(before)
      expect(await stateBeyondLine(page, kind), `${kind} ${state}`).toBeLessThanOrEqual(0)
    }
    for (const [kind, end] of [
      ['next_product', 'signal.done'],
      ['change_price', 'signal.decline'],
    ] as const) {
      const { result } = await host.send('signal.raise', { kind })
      await standStill(result.id, kind, 'raised')
      await operator.send('signal.take', { id: result.id })
      await standStill(result.id, kind, 'taken')
      await operator.send(end, { id: result.id })
      await standStill(result.id, kind, end === 'signal.done' ? 'done' : 'declined')
    }
    expect(await shown()).toEqual([])
  })

  test('beside each signal that was raised stands whole what takes it back', async () => {
    for (const kind of SIGNAL_KINDS) {
      const { result } = await clicker.send('signal.raise', { kind })
      await page.locator(`[data-kind="${kind}"]`).getByTitle(WORDS[board.language].board.takeBack).waitFor()
      expect(await stateBeyondLine(page, kind), kind).toBeLessThanOrEqual(0)
      await clicker.send('signal.cancel', { id: result.id })
    }
  })

  test('what the host acts on is no lower than 4 % of the screen’s height, and in sight', async () => {
    const { result: signal } = await host.send('signal.raise', { kind: 'help' })
    const { result } = await operator.send('cue.send', {
      text: '慢一点，再讲一遍价格',
      urgency: 'soon',
      holdSeconds: 600,
    })
    await operator.send('cue.send', { text: 'One that waits', urgency: 'info', holdSeconds: 600 })
    await page.locator('[data-kind="help"][data-state="raised"]').waitFor()
    await page.locator(`[data-cue="${result.id}"]`).waitFor()
    const acted = await page.evaluate(actedOn)
    const count = (kind: Acted['what']) => acted.filter(({ what }) => what === kind).length
    // The clocks are those of the segment, of the show and of the day; signals closed just before are told as well.
    expect([count('label'), count('hint'), count('clock')]).toEqual([6, 1, 3])
    expect(count('state')).toBeGreaterThanOrEqual(1)
    for (const { what, text, height, isInSight } of acted) {
      expect(height, `${what} “${text}”`).toBeGreaterThanOrEqual(0.04 * board.size.height - 0.5)
      expect(isInSight, `${what} “${text}”`).toBe(true)
    }
    expect(await shown()).toEqual([])
    await host.send('signal.cancel', { id: signal.id })
  })

  test('what was acknowledged takes a place of its own only while it is there, and moves no signal', async () => {
    const { result } = await operator.send('cue.send', { text: '先讲材质，再上链接', urgency: 'now', holdSeconds: 600 })
    await page.locator(`[data-cue="${result.id}"]`).waitFor()
    await untilReadable(page)
    const before = { labels: await page.evaluate(placesOfLabels), stage: await heightOfStage(page) }
    await host.acknowledge(result.id)
    await page.locator(`[data-received="${result.id}"]`).waitFor()
    expect(await page.evaluate(placesOfLabels)).toEqual(before.labels)
    expect(await shown()).toEqual([])
    const isUpright = board.size.height > board.size.width
    const after = await heightOfStage(page)
    if (isUpright) expect(after).toBeLessThan(before.stage)
    else expect(after).toBe(before.stage)
  })
})

/** By how many pixels what became of a signal, and what takes it back, leave the signal's place. */
const stateBeyondLine = (page: Page, kind: SignalKind) =>
  page.locator(`[data-kind="${kind}"][data-state]`).evaluate((line) => {
    const inner = [...line.querySelectorAll(':scope > :last-child, :scope > :last-child *')]
    const right = Math.max(...inner.map((element) => element.getBoundingClientRect().right))
    return Math.round(right - line.getBoundingClientRect().right)
  })

const heightOfStage = async (page: Page) => (await page.locator('main').boundingBox())!.height

/** Runs in the page: where the label of each signal stands, to a tenth of a pixel. */
function placesOfLabels(): number[][] {
  return [...document.querySelectorAll('[data-kind] [data-label]')].map((label) => {
    const { x, y, width, height } = label.getBoundingClientRect()
    return [x, y, width, height].map((part) => Math.round(part * 10) / 10)
  })
}

interface Acted {
  readonly what: 'label' | 'state' | 'key' | 'hint' | 'clock'
  readonly text: string
  /** Of its letters, in pixels of the screen. */
  readonly height: number
  readonly isInSight: boolean
}

/** Runs in the page: what the host acts on, with the size of its smallest letters. */
function actedOn(): Acted[] {
  const PLACES = {
    label: '[data-kind] [data-label]',
    state: '[data-kind][data-state] > :last-child',
    key: '[data-kind] > kbd',
    hint: '[data-hint]',
    clock: '[data-clock], header time',
  } as const
  const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
  return Object.entries(PLACES).flatMap(([what, selector]) =>
    [...document.querySelectorAll(selector)].map((element) => {
      const inner = [...element.querySelectorAll('*')]
      const { left, top, right, bottom, width } = element.getBoundingClientRect()
      return {
        what: what as Acted['what'],
        text: element.textContent ?? '',
        height: Math.min(...[element, ...inner].map(sizeOf)),
        isInSight: width > 0 && left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1,
      }
    }),
  )
}
