import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ScreenLanguage } from '../../src-shared/text'
import { launchChromium } from '../support/browser'
import { look, type Size } from '../support/look'
import { eventually, openScreen, untilReadable } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

interface Board {
  readonly name: string
  readonly size: Size
  /** Worked with fingers: signals are buttons. */
  readonly touch: boolean
}
const BOARDS: Board[] = [
  { name: 'a monitor', size: { width: 1920, height: 1080 }, touch: false },
  { name: 'a small monitor', size: { width: 1280, height: 800 }, touch: false },
  { name: 'an upright monitor', size: { width: 1080, height: 1920 }, touch: false },
  { name: 'a tablet', size: { width: 1280, height: 800 }, touch: true },
  { name: 'an upright tablet', size: { width: 800, height: 1280 }, touch: true },
  { name: 'a phone', size: { width: 390, height: 844 }, touch: true },
  { name: 'a phone that lies', size: { width: 844, height: 390 }, touch: true },
]
const LANGUAGES = ['zh', 'en'] as const
/** In a lying board there is room enough for the shorter words of Chinese. */
const CASES = BOARDS.flatMap((board) =>
  LANGUAGES.filter((language) => language === 'en' || board.touch).map((language) => ({ ...board, language })),
)

let browser: Browser
let room: TestStudio
let operator: WireClient
let host: WireClient
beforeAll(async () => {
  browser = await launchChromium()
  room = await startStudio()
  operator = await WireClient.join(room.url, room.token('operator'))
  host = await WireClient.join(room.url, room.token('host', 'Pedal'))
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true })
  const withPoints = operator.all('product').filter(({ points }) => points.length > 4)
  const segment = operator.all('segment').find(({ productId }) => withPoints.some(({ id }) => id === productId))
  await operator.send('segment.go', { id: segment!.id })
})
afterAll(async () => {
  await browser.close()
  operator.close()
  host.close()
  await room.stop()
})

async function openBoard({ size, touch, language }: Board & { language: ScreenLanguage }): Promise<Page> {
  const page = await openScreen(browser, 'board', { url: room.url, token: room.token('host'), language, size, touch })
  await page.locator('[data-link="live"]').waitFor()
  return page
}

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
    expect(points.filter((height) => height > 0).length).toBeGreaterThanOrEqual(2)
  })

  test('the labels of signals stand still while a signal is raised, taken, done and turned down', async () => {
    const before = await page.evaluate(placesOfLabels)
    expect(before).toHaveLength(6)
    const standStill = async (id: string, kind: string, state: string) => {
      await page.locator(`[data-kind="${kind}"][data-state="${state}"]`).waitFor()
      expect(await page.evaluate(placesOfLabels), `${id} ${state}`).toEqual(before)
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

const heightOfStage = async (page: Page) => (await page.locator('main').boundingBox())!.height

/** Runs in the page: where the label of each signal stands, to a tenth of a pixel. */
function placesOfLabels(): number[][] {
  return [...document.querySelectorAll('[data-kind] [data-label]')].map((label) => {
    const { x, y, width, height } = label.getBoundingClientRect()
    return [x, y, width, height].map((part) => Math.round(part * 10) / 10)
  })
}

interface Acted {
  readonly what: 'label' | 'state' | 'hint' | 'clock'
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
    hint: '[data-hint]',
    clock: '[data-clock], header time',
  } as const
  const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
  return Object.entries(PLACES).flatMap(([what, selector]) =>
    [...document.querySelectorAll(selector)].map((element) => {
      const isButton = element.closest('button[data-kind]') !== null
      // On a button for a finger the key that does the same is a reminder.
      const inner = [...element.querySelectorAll(isButton ? ':scope > :not(:has(kbd)):not(kbd)' : '*')]
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
