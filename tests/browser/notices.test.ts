import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lapseClaims } from '../../src-main/commands/claims'
import type { ScreenLanguage } from '../../src-shared/text'
import { launchChromium } from '../support/browser'
import { TestClocks } from '../support/clocks'
import { look, type Size } from '../support/look'
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

/** Runs in the page: what can be pressed and lies under what an undo is offered in. */
function pressedUnderToast(): string[] {
  const toast = document.querySelector('[role="status"][data-offered] > *')
  if (!toast) return ['no undo is offered']
  const box = toast.getBoundingClientRect()
  return [...document.querySelectorAll('button, a[href], input, textarea')]
    .filter((element) => !toast.contains(element) && element.checkVisibility())
    .filter((element) => {
      const { left, top, right, bottom, width } = element.getBoundingClientRect()
      return width > 0 && left < box.right && right > box.left && top < box.bottom && bottom > box.top
    })
    .map((element) => element.textContent ?? '')
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = WORDS[language]
  const open = (screen: 'console' | 'triage') => {
    const role = screen === 'console' ? 'operator' : 'support'
    return openScreen(browser, screen, { url: room.url, token: room.token(role, screen), language })
  }
  afterAll(() => closeScreens(browser))

  test('the undo that is offered covers nothing that can be pressed, on the console', async () => {
    const page = await open('console')
    const { id, stock } = operator
      .all('product')
      .find((one) => one.id === operator.all('segment').find(({ productId }) => productId)!.productId)!
    await page.getByRole('button', { name: words.console.product.setStock }).click()
    await page.keyboard.type('-3')
    await page.keyboard.press('Enter')
    const toast = page.locator('[role="status"][data-offered]')
    await toast.getByText(`${stock} → ${stock - 3}`).waitFor()
    await toast.locator('> *').hover()
    const found = await lookAt(page, 'console-undo', language)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      expect(await page.evaluate(pressedUnderToast), `${size.width}×${size.height}`).toEqual([])
    }
    expect(found).toEqual([])
    await operator.send('product.stock', { id, stock })
    // Refused, it says why, at more length.
    await toast.getByRole('button', { name: words.common.undo.undo }).click()
    await page.locator('[data-state="refused"]').waitFor()
    await page.setViewportSize(SIZES[0]!)
    expect(await page.evaluate(pressedUnderToast)).toEqual([])
    expect(await look(page, 'console-undo-refused', language, SIZES[0]!, viewers())).toEqual([])
  })

  test('the undo that is offered covers nothing that can be pressed, at support', async () => {
    const page = await open('triage')
    await page.getByRole('option').first().click()
    await page.keyboard.press('Alt+x')
    const toast = page.locator('[role="status"][data-offered]')
    await toast.locator('> *').hover()
    expect(await lookAt(page, 'triage-undo', language)).toEqual([])
    for (const size of SIZES) {
      await page.setViewportSize(size)
      expect(await page.evaluate(pressedUnderToast), `${size.width}×${size.height}`).toEqual([])
    }
    await page.keyboard.press('Control+z')
    await eventually(() => operator.all('thread').filter(({ state }) => state === 'dismissed').length).toBe(0)
  })

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
      const notice = await page.getByRole('alert').filter({ hasText: words.console.clock.title }).boundingBox()
      // It lies over the rundown, and over nothing of the columns in which one acts.
      expect(notice!.x + notice!.width).toBeLessThanOrEqual((await log.boundingBox())!.x)
    }
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
