import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lapseClaims } from '../../src-main/areas/people/claims'
import type { ScreenLanguage } from '../../src-shared/text'
import { launchChromium } from '../support/browser'
import { TestClocks } from '../support/clocks'
import { look, type Size, settled } from '../support/look'
import { postComments } from '../support/round'
import { closeScreens, eventually, openScreen } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

const LANGUAGES = ['zh', 'en'] as const
const SIZES: Size[] = [
  { width: 1093, height: 614 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
]
const ARABIC = ['هل يتغير لون الخاتم؟', 'كم السعر مع الشحن إلى الرياض', 'متى يصل الطلب #A-204؟']

const FAR_DESK = 'Lin 3F'

let browser: Browser
let room: TestStudio
let clocks: TestClocks
let operator: WireClient
let support: WireClient
beforeAll(async () => {
  browser = await launchChromium()
  clocks = new TestClocks()
  room = await startStudio({ clocks })
  operator = await WireClient.join(room.url, room.token('operator', 'Script'))
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true })
  const { id } = operator.all('segment').find(({ productId }) => productId !== null)!
  await operator.send('segment.go', { id })
  support = await WireClient.join(room.url, room.token('support', FAR_DESK))
  await postComments(room.url, room.token('feed'), 1, [
    ...ARABIC,
    'how long does shipping take',
    '会掉色吗',
    'how much is the ring',
  ])
  await operator.until(() => operator.all('thread').length > 1, 'the threads')
})
afterAll(async () => {
  await browser.close()
  for (const client of [operator, support]) client.close()
  await room.stop()
})

const viewers = () => room.studio.store.read.rows('thread').map(({ title }) => title)

/** What is wrong with a screen at each size; at the smallest with words a third wider as well. */
async function lookAt(page: Page, scene: string, language: ScreenLanguage): Promise<string[]> {
  const found: string[] = []
  for (const size of SIZES)
    found.push(...(await look(page, scene, language, size, viewers(), size === SIZES[0] ? 'wide words' : undefined)))
  return found
}

/** What says something for a moment. */
const TOLD = '[role="status"][data-offered] > *, .mantine-Notification-root'

/** Runs in the page: what can be pressed, counts or heads something and lies under what is told. */
function coveredBy(told: string): string[] {
  /** Under the names of old browsers and of new ones: a field that is only measured is not seen. */
  const SEEN = { checkVisibilityCSS: true, visibilityProperty: true }
  const notices = [...document.querySelectorAll(told)].filter((notice) => notice.checkVisibility())
  if (notices.length === 0) return ['nothing is told']
  /** What of an element is seen: not what is scrolled out of what it stands in. */
  const seen = (element: Element) => {
    let { left, top, right, bottom } = element.getBoundingClientRect()
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowY === 'visible') continue
      const frame = at.getBoundingClientRect()
      left = Math.max(left, frame.left)
      top = Math.max(top, frame.top)
      right = Math.min(right, frame.right)
      bottom = Math.min(bottom, frame.bottom)
    }
    return { left, top, right, bottom }
  }
  return [...document.querySelectorAll('button, a[href], input, textarea, [role="option"], h1, h2, dl dd')]
    .filter((element) => element.checkVisibility(SEEN) && !notices.some((notice) => notice.contains(element)))
    .filter((element) => {
      const a = seen(element)
      return notices.some((notice) => {
        const b = notice.getBoundingClientRect()
        return (
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
        )
      })
    })
    .map((element) => element.textContent || element.tagName)
}

/** What is covered at each size, with the size; what is told is to be there at all of them. */
async function coveredAt(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await settled(page)
    found.push(...(await page.evaluate(coveredBy, TOLD)).map((what) => `${size.width}×${size.height}: ${what}`))
  }
  return found
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = WORDS[language]
  const open = (screen: 'console' | 'triage') => {
    const role = screen === 'console' ? 'operator' : 'support'
    return openScreen(browser, screen, { url: room.url, token: room.token(role, screen), language })
  }
  afterAll(() => closeScreens(browser))

  test('the undo that is offered covers nothing that can be pressed, no counter and no title, on the console', async () => {
    const page = await open('console')
    const counters = () => page.locator('dl dd:visible').count()
    await page.locator('[data-link="live"]').first().waitFor()
    const before = await counters()
    const { id, stock } = operator
      .all('product')
      .find((one) => one.id === operator.all('segment').find(({ productId }) => productId)!.productId)!
    await page.getByRole('button', { name: words.console.product.setStock }).click()
    await page.keyboard.type('-3')
    await page.keyboard.press('Enter')
    const toast = page.locator('[role="status"][data-offered]')
    await toast.getByText(`${stock} → ${stock - 3}`).waitFor()
    await toast.getByRole('button').focus()
    const found = await lookAt(page, 'console-undo', language)
    expect(await coveredAt(page)).toEqual([])
    await page.setViewportSize({ width: 1920, height: 1080 })
    expect(await counters()).toBe(before)
    expect(found).toEqual([])
    await operator.send('product.stock', { id, stock })
    // Refused, it says why, at more length.
    await page.setViewportSize(SIZES[0]!)
    await toast.getByRole('button', { name: words.common.undo.undo }).click()
    await page.locator('[data-state="refused"]').hover()
    expect(await page.evaluate(coveredBy, TOLD)).toEqual([])
    expect(await look(page, 'console-undo-refused', language, SIZES[0]!, viewers())).toEqual([])
  })

  test('the undo that is offered, and that an answer was copied, cover nothing that can be pressed, no counter and no title, at support', async () => {
    const page = await open('triage')
    await page.getByRole('option').first().click()
    await page.keyboard.press('Alt+x')
    const toast = page.locator('[role="status"][data-offered]')
    await toast.getByRole('button').focus()
    expect(await lookAt(page, 'triage-undo', language)).toEqual([])
    expect(await coveredAt(page)).toEqual([])
    await page.keyboard.press('Control+z')
    await eventually(() => operator.all('thread').filter(({ state }) => state === 'dismissed').length).toBe(0)
    await page.setViewportSize(SIZES[0]!)
    await page.locator('[data-state="done"]').hover()
    await page.getByRole('textbox', { name: words.triage.reply.title }).fill('Yes')
    await page.keyboard.press('Control+Shift+Enter')
    await page.getByText(words.triage.copy.done).waitFor()
    expect(await page.evaluate(coveredBy, TOLD)).toEqual([])
    expect(await page.locator('h1').isVisible()).toBe(true)
  })

  test.each(['console', 'triage'] as const)(
    'a refusal covers nothing that can be pressed, on the %s',
    async (screen) => {
      const page = await open(screen)
      if (screen === 'triage') await page.getByRole('option').first().click()
      else await page.locator('#cue-text').fill('Show the back')
      room.studio.store.db.pragma('query_only = on')
      await page.keyboard.press(screen === 'triage' ? 'Alt+x' : 'Control+Enter')
      await page.getByRole('alert').filter({ hasText: words.common.errors.title }).waitFor()
      room.studio.store.db.pragma('query_only = off')
      await page.getByRole('alert').filter({ hasText: words.common.errors.title }).hover()
      expect(await coveredAt(page)).toEqual([])
      expect(await look(page, `${screen}-refused`, language, SIZES[0]!, viewers())).toEqual([])
    },
  )

  test('what was lost, wrong codes and a clock that was set are told over the desk', async () => {
    const page = await open('console')
    const at = room.now() - 3_600_000
    room.studio.store.transact((tx) =>
      tx.patch('studio', 'studio', {
        network: {
          ...tx.must('studio', 'studio').network,
          wrongCodes: { at, address: '192.168.1.77' },
        },
        recovery: {
          at,
          kind: 'damaged',
          copyFrom: at - 600_000,
          movedTo: '/home/studio/.config/CueRoom/studio/copies/damaged-2026-11-28T09-14-55.sqlite',
          lost: { changes: 128, since: at - 600_000, until: at },
        },
      }),
    )
    await page.getByRole('alert').getByRole('button', { name: words.console.recovery.dismiss }).first().waitFor()
    clocks.set(97_000)
    await page.getByText(words.console.clock.title, { exact: true }).waitFor()
    const found = await lookAt(page, 'console-told', language)
    const log = page.getByRole('region', { name: words.console.cues.title })
    for (const size of SIZES) {
      await page.setViewportSize(size)
      const notice = page.getByRole('alert').filter({ hasText: words.console.clock.title })
      // Once it is laid out at this size it lies over the rundown, and over nothing of the columns in which one acts.
      const over = async () => {
        const [told, column] = [await notice.boundingBox(), await log.boundingBox()]
        return told!.x + told!.width - column!.x
      }
      await expect.poll(over).toBeLessThanOrEqual(0)
    }
    expect(await coveredAt(page)).toEqual([])
    expect(found).toEqual([])
    clocks.set(0)
    room.studio.store.transact((tx) =>
      tx.patch('studio', 'studio', {
        network: { ...tx.must('studio', 'studio').network, wrongCodes: null },
        recovery: null,
      }),
    )
  })

  test('questions in Arabic, and claims whose holder has gone', async () => {
    const holders = () => operator.all('device').filter(({ name }) => name.startsWith(FAR_DESK))
    for (const thread of operator.all('thread').slice(0, 2))
      if (thread.state === 'open') await support.send('thread.claim', { id: thread.id })
    const host = await WireClient.join(room.url, room.token('host', 'Board 1'))
    const { result: signal } = await host.send('signal.raise', { kind: 'help' })
    host.close()
    const far = await WireClient.join(room.url, room.token('operator', FAR_DESK))
    await far.send('signal.take', { id: signal.id })
    far.close()
    const page = await open('triage')
    await page.getByRole('option').first().click()
    await page.locator('[data-thread]').waitFor()
    const found = await lookAt(page, 'triage-arabic', language)
    room.studio.store.transact((tx) => {
      for (const one of holders()) lapseClaims(tx, one)
    })
    await page.getByRole('option').first().click()
    found.push(...(await lookAt(page, 'triage-lapsed', language)))
    const desk = await open('console')
    await desk.getByText(words.common.signal.help).first().waitFor()
    found.push(...(await lookAt(desk, 'console-lapsed', language)))
    expect(found).toEqual([])
    await operator.send('signal.done', { id: signal.id })
  })
})
