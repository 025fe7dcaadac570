import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ScreenLanguage } from '../../src-shared/text'
import { launchChromium } from '../support/browser'
import { post } from '../support/http'
import { keysOver } from '../support/keycaps'
import { look, type Size, withWideWords } from '../support/look'
import { LAN_ADDRESS } from '../support/pairing'
import { closeScreens, openScreen, ROLE_OF } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'
import { recordedLines } from '../unit/sample/sample'

// Nothing here is announced on the real network.
vi.mock('../../src-main/net/discovery', () => ({ announce: () => () => {} }))

const LANGUAGES = ['zh', 'en'] as const
/** From a small laptop whose letters the system makes larger by a quarter, to a wall. */
const SIZES: Size[] = [
  { width: 1093, height: 614 },
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
  { width: 3840, height: 2160 },
]
const named = ({ width, height }: Size) => `${width}×${height}`

let browser: Browser
let room: TestStudio
let operator: WireClient
beforeAll(async () => {
  browser = await launchChromium()
  room = await startStudio({ lanAddresses: () => [LAN_ADDRESS] })
  operator = await WireClient.join(room.url, room.token('operator', 'Script'))
  await operator.send('sample.load', {})
  const [show] = operator.all('show')
  await operator.send('show.start', { id: show!.id, anyway: true })
  await operator.send('segment.next', {})
  await post(room.url, '/api/feed', recordedLines().slice(0, 900), room.token('feed'))
  const support = await WireClient.join(room.url, room.token('support', 'Support 1'))
  await support.until(() => support.all('thread').length > 20, 'the threads of the recording')
  const [asked] = support.all('thread').filter(({ state }) => state === 'open')
  await support.send('thread.claim', { id: asked!.id })
  await support.send('thread.escalate', { id: asked!.id, note: '请主播对着镜头展示一下' })
  const host = await WireClient.join(room.url, room.token('host', 'Board 1'))
  await host.send('signal.raise', { kind: 'change_price' })
  await operator.send('cue.send', { text: '先讲材质，再上链接', urgency: 'info', holdSeconds: 3_600 })
  await operator.send('cue.send', { text: '慢一点，再讲一遍价格和包退', urgency: 'soon', holdSeconds: 3_600 })
})
afterAll(async () => {
  await browser.close()
  operator.close()
  await room.stop()
})

/** Width and height of what a selector names. */
async function sizeOf(page: Page, selector: string): Promise<Size> {
  const box = await page.locator(selector).boundingBox()
  return box ?? { width: 0, height: 0 }
}

describe.each(LANGUAGES)('in %s', (language: ScreenLanguage) => {
  let console: Page
  let triage: Page
  beforeAll(async () => {
    const open = async (screen: 'console' | 'triage') => {
      const page = await openScreen(browser, screen, { url: room.url, token: room.token(ROLE_OF[screen]), language })
      await page.locator('[data-link="live"]').first().waitFor()
      return page
    }
    console = await open('console')
    triage = await open('triage')
    await triage.keyboard.press('j')
    await triage.locator('[data-thread]').waitFor()
  })
  afterAll(() => closeScreens(browser))

  test.each(SIZES.map((size) => [named(size), size] as const))('the console at %s', async (_, size) => {
    const asked = operator.all('thread').map(({ title }) => title)
    expect(await look(console, 'desk-console', language, size, asked, 'wide words')).toEqual([])
    const words = WORDS[language].console
    for (const name of [words.top.next, words.top.hideBoard, words.top.endRehearsal])
      expect(await console.getByRole('button', { name }).boundingBox()).toMatchObject({ y: expect.any(Number) })
    const field = await sizeOf(console, '#cue-text')
    expect(field.width).toBeGreaterThan(size.width * 0.25)
    expect(field.height).toBeGreaterThanOrEqual(64)
    const shown = await sizeOf(console, '[data-on-board]')
    expect(shown.width).toBeGreaterThan(size.width * 0.45)
  })

  test.each(SIZES.map((size) => [named(size), size] as const))('triage at %s', async (_, size) => {
    const asked = operator.all('thread').map(({ title }) => title)
    expect(await look(triage, 'desk-triage', language, size, asked, 'wide words')).toEqual([])
  })

  test.each([SIZES[0]!, SIZES[2]!, SIZES[3]!].map((size) => [named(size), size] as const))(
    'no keycap lies over another one or over words, on the console with a cue begun, a signal chosen and Alt held, at %s',
    async (_, size) => {
      const asked = operator.all('thread').map(({ title }) => title)
      // A cue begun for a question, and a signal chosen.
      for (const key of ['y', 'Escape', 'k']) await console.keyboard.press(key)
      await console.getByText(WORDS[language].console.composer.answers).waitFor()
      await console.keyboard.down('Alt')
      expect(await look(console, 'keys-console', language, size, asked, 'wide words')).toEqual([])
      expect(await keysOver(console)).toEqual([])
      expect(await withWideWords(console, language, () => keysOver(console))).toEqual([])
      await console.keyboard.up('Alt')
      await console.keyboard.press('Escape')
    },
  )

  test.each(['console', 'triage'] as const)(
    'keycaps that are not shown take no room on the %s, and holding Alt shows them and moves nothing',
    async (screen) => {
      const page = screen === 'console' ? console : triage
      for (const size of [SIZES[0]!, SIZES[3]!]) {
        await page.setViewportSize(size)
        const shown = () => page.locator('kbd:visible').count()
        let before: string[] = []
        // Until all of it stands where it stays at this size.
        await expect
          .poll(
            async () => {
              const last = before
              before = await page.evaluate(placesOfPressed)
              return before.join() === last.join()
            },
            { interval: 250 },
          )
          .toBe(true)
        const few = await shown()
        await page.evaluate(takeOutHiddenKeys, true)
        expect(await page.evaluate(placesOfPressed)).toEqual(before)
        await page.evaluate(takeOutHiddenKeys, false)
        await page.keyboard.down('Alt')
        expect(await shown()).toBeGreaterThan(few + 5)
        expect(await page.evaluate(placesOfPressed)).toEqual(before)
        await page.keyboard.up('Alt')
        expect(await shown()).toBe(few)
      }
    },
  )
})

/** Runs in the page: where everything stands that can be pressed or typed in, and what heads it. */
function placesOfPressed(): string[] {
  return [...document.querySelectorAll('button, input, textarea, h1, h2')]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      // Clocks go on meanwhile.
      const words = (element.textContent ?? '').replaceAll(/[\d:]/g, '')
      return `${words}: ${[x, y, width, height].map(Math.round).join(' ')}`
    })
}

/** Runs in the page: takes keycaps out of the layout that are not shown, or puts them back. */
function takeOutHiddenKeys(out: boolean): void {
  for (const key of document.querySelectorAll('kbd'))
    if (!out) key.style.display = ''
    else if (getComputedStyle(key).visibility === 'hidden') key.style.display = 'none'
}

test('all that opens from the top of a narrow console is in its menu', async () => {
  const words = WORDS.en.console
  const page = await openScreen(browser, 'console', {
    url: room.url,
    token: room.token('operator'),
    size: SIZES[0]!,
  })
  await page.getByRole('button', { name: words.top.more }).click()
  for (const name of [...Object.values(words.panel), words.keys.title])
    await page.getByRole('menuitem', { name }).first().waitFor()
  await page.getByRole('menuitem', { name: words.panel.journal }).click()
  await page.getByRole('dialog', { name: words.panel.journal }).waitFor()
})

describe('on a low screen the next cue is written and sent in sight, wherever the rest is scrolled', () => {
  const words = WORDS.en.console
  let page: Page
  beforeAll(async () => {
    page = await openScreen(browser, 'console', { url: room.url, token: room.token('operator') })
    await page.locator('[data-link="live"]').first().waitFor()
  })
  afterAll(() => closeScreens(browser))

  /** What of the field, the urgencies and the button is not in sight whole, at each end of what scrolls. */
  async function outOfSight(): Promise<string[]> {
    const found: string[] = []
    for (const size of [SIZES[0]!, SIZES[2]!]) {
      expect(await look(page, 'desk-composer', 'en', size)).toEqual([])
      for (const end of [0, 10_000]) {
        const hidden = await page.evaluate(hiddenOfComposer, end)
        found.push(...hidden.map((what) => `${named(size)}, scrolled to ${end}: ${what}`))
      }
    }
    return found
  }

  test('as it is', async () => expect(await outOfSight()).toEqual([]))

  test('with the question that it answers', async () => {
    await page.getByRole('region', { name: words.asks.title }).getByRole('button').first().click()
    await page.getByText(words.composer.answers).waitFor()
    expect(await outOfSight()).toEqual([])
  })

  test('and under notices', async () => {
    const at = Date.now()
    room.studio.store.transact((tx) => {
      const { network } = operator.all('studio')[0]!
      tx.patch('studio', 'studio', {
        network: { ...network, wrongCodes: { at, address: '192.168.1.77' } },
        recovery: {
          at,
          kind: 'damaged',
          copyFrom: at - 600_000,
          lost: { since: at - 600_000, until: at - 60_000, changes: 120 },
          movedTo: '/home/studio/CueRoom/studio/cueroom-2026-11-28T10-00-00.sqlite.damaged',
        },
      })
    })
    await expect.poll(() => page.getByRole('button', { name: words.recovery.dismiss }).count()).toBe(2)
    expect(await outOfSight()).toEqual([])
  })

  test('and without templates', async () => {
    for (const { id } of operator.all('cueTemplate')) await operator.send('cueTemplate.delete', { id })
    await page.getByText(words.composer.noTemplates).waitFor()
    expect(await outOfSight()).toEqual([])
  })
})

/** Runs in the page: scrolls what the field for the next cue stands in, and names what of it is not seen whole. */
function hiddenOfComposer(scrolledTo: number): string[] {
  const pane = document.querySelector('#cue-text')!.closest('section')!
  const scroller = pane.parentElement!
  scroller.scrollTop = scrolledTo
  const frame = scroller.getBoundingClientRect()
  const parts = [...pane.querySelectorAll('textarea, fieldset button, [class*="lineFrame"] button')]
  return parts
    .filter((part) => {
      const { top, bottom } = part.getBoundingClientRect()
      return top < frame.top || bottom > Math.min(frame.bottom, innerHeight)
    })
    .map((part) => part.textContent || part.tagName)
}
