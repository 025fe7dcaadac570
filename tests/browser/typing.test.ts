import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ONE_PRESS_MS } from '../../src-shared/press-guard'
import { launchChromium } from '../support/browser'
import { postComments } from '../support/round'
import { eventually, openScreen, pause, typeAtOnce, untilReadable } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let browser: Browser
let room: TestStudio
let operator: WireClient
let host: WireClient
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  room = await startStudio()
  operator = await WireClient.join(room.url, room.token('operator'))
  host = await WireClient.join(room.url, room.token('host', 'Board 1'))
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true })
  await operator.send('cue.send', { text: 'Slow down' })
  for (const kind of ['link_up', 'help'] as const) await host.send('signal.raise', { kind })
  await postComments(room.url, room.token('feed'), 1, ['how long does shipping take'])
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  for (const client of [operator, host]) client.close()
  expect(room.faults).toEqual([])
  await room.stop()
})

const open = async (screen: 'console' | 'triage') => {
  const role = screen === 'console' ? 'operator' : 'support'
  const page = await openScreen(browser, screen, { url: room.url, token: room.token(role, screen) })
  await page.getByRole('region').first().waitFor()
  await page.locator('body').click({ position: { x: 2, y: 2 } })
  return page
}
const cueText = (page: Page) => page.getByRole('textbox', { name: 'Text of the cue' })

describe('typing with the focus on the page', () => {
  test('goes to the composer from its first letter on, and changes nothing else', async () => {
    const page = await open('console')
    const before = room.journaled()
    await typeAtOnce(page, 'bunengshuo 100%')
    await eventually(() => cueText(page).inputValue()).toBe('bunengshuo 100%')
    expect(room.journaled()).toBe(before)
  })

  test('loses no letter where the page was busy and hears the timer before the keys that came in time', async () => {
    const page = await open('console')
    const before = room.journaled()
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const down = (key: string) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
          const [first, second] = [down('u'), down('n')]
          document.body.dispatchEvent(first)
          const from = performance.now()
          while (performance.now() - from < 300);
          // Behind the timer that ran out meanwhile, as some browsers do with keys.
          setTimeout(() => done(void document.activeElement?.dispatchEvent(second)), 0)
        }),
    )
    await eventually(() => cueText(page).inputValue()).toBe('un')
    expect(room.journaled()).toBe(before)
  })

  test('through an input method goes to the composer as well', async () => {
    const page = await open('console')
    await page.evaluate(() => {
      for (const code of ['KeyB', 'KeyU'])
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Process', code, keyCode: 229, bubbles: true, cancelable: true }),
        )
    })
    await eventually(() => cueText(page).inputValue()).toMatch(/^bu?$/)
    expect(await cueText(page).evaluate((field) => field === document.activeElement)).toBe(true)
  })

  test('goes to the open thread at support', async () => {
    const page = await open('triage')
    await page.getByRole('option').first().click()
    const reply = page.getByRole('textbox', { name: 'Reply' })
    await reply.waitFor()
    const before = room.journaled()
    await typeAtOnce(page, 'xcxrthree days')
    await eventually(() => reply.inputValue()).toBe('xcxrthree days')
    expect(room.journaled()).toBe(before)
  })

  test.each(['console', 'triage'] as const)(
    '500 letters at random do nothing on the %s that anybody sees',
    async (screen) => {
      const page = await open(screen)
      const letters = fc.sample(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'), {
        numRuns: 500,
        seed: 3,
      })
      const before = room.journaled()
      // With the focus on no field: of eight the first as if alone, the others quickly.
      await page.evaluate(async (pressed) => {
        const down = (key: string) =>
          (document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
          )
        for (let at = 0; at < pressed.length; at += 8) {
          if (at % 40 === 0) down('Escape')
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
          down(pressed[at] as string)
          await new Promise((later) => setTimeout(later, 130))
          for (const letter of pressed.slice(at + 1, at + 8)) down(letter)
        }
      }, letters)
      expect(room.journaled()).toBe(before)
    },
  )
})

describe('typing is for what is open', () => {
  const search = (page: Page) => page.getByRole('textbox', { name: 'Search all comments' })

  test('with something over the desk it is not for the covered cue', async () => {
    const page = await open('console')
    await cueText(page).fill('half')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+?')
    const over = page.getByRole('dialog', { name: 'Shortcuts' })
    await over.waitFor()
    await typeAtOnce(page, 'wonderful')
    await page.keyboard.press('Escape')
    await over.waitFor({ state: 'detached' })
    expect(await cueText(page).inputValue()).toBe('half')
  })

  test('at support it is a search while no thread is open, and a note while one is handed up', async () => {
    const page = await open('triage')
    await typeAtOnce(page, 'shipping')
    await eventually(() => search(page).inputValue()).toBe('shipping')
    await page.keyboard.press('Escape')
    await page.getByRole('option').first().click()
    await pause(page)
    await page.keyboard.press('e')
    const note = page.getByRole('textbox', { name: 'Note for the operator' })
    await note.waitFor()
    await note.press('Tab')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await typeAtOnce(page, 'jjk')
    await eventually(() => note.inputValue()).toBe('jjk')
  })

  test('what follows / at once is searched for, whole', async () => {
    const page = await open('triage')
    await page.getByRole('option').first().click()
    const reply = page.getByRole('textbox', { name: 'Reply' })
    await reply.waitFor()
    await typeAtOnce(page, '/duse')
    await eventually(() => search(page).inputValue()).toBe('duse')
    expect(await reply.inputValue()).toBe('')
  })

  test('a text that begins with the letter of a search is a text, whole; alone the letter goes there', async () => {
    const page = await open('triage')
    await page.getByRole('option').first().click()
    const reply = page.getByRole('textbox', { name: 'Reply' })
    await reply.waitFor()
    await typeAtOnce(page, 'free shipping')
    await eventually(() => reply.inputValue()).toBe('free shipping')
    const articles = page.getByRole('textbox', { name: 'Search the knowledge base' })
    expect(await articles.inputValue()).toBe('')
    await page.keyboard.press('Escape')
    await pause(page)
    await page.keyboard.press('f')
    await eventually(() => articles.evaluate((field) => field === document.activeElement)).toBe(true)
  })

  /** Two keys, with the page too busy in between to have done what the first one is for. */
  const pressBusy = (page: Page, first: string, second: string) =>
    page.evaluate(
      ([before, after]) => {
        const down = (key: string) =>
          (document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
          )
        down(before as string)
        const until = performance.now() + 200
        while (performance.now() < until);
        down(after as string)
      },
      [first, second],
    )

  test('what follows a key that goes to a field is for that field, however busy the page is', async () => {
    const page = await open('console')
    await pressBusy(page, 'c', 'h')
    expect(await cueText(page).inputValue()).toBe('h')
    await page.keyboard.press('Escape')
    const { id } = operator.all('segment').find(({ productId }) => productId !== null)!
    await operator.send('segment.go', { id })
    await page.getByRole('button', { name: 'Set price' }).waitFor()
    await pause(page)
    await pressBusy(page, 'p', '7')
    expect(await page.getByRole('textbox', { name: 'Live-only price' }).inputValue()).toBe('7')
  })

  test('what follows a key that opens a drawer is for that drawer, however busy the page is', async () => {
    const page = await open('console')
    await pressBusy(page, 'o', 'n')
    await page.getByRole('dialog', { name: 'Plan a show' }).waitFor()
  })

  test('an arrow after the key of the rundown goes along the rundown, however busy the page is', async () => {
    const page = await open('console')
    await pressBusy(page, 'g', 'ArrowDown')
    const [, second] = operator.all('segment').toSorted((a, b) => (a.position < b.position ? -1 : 1))
    await eventually(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.segment)).toBe(
      second!.id,
    )
  })
})

describe('Enter takes the next step of the card that was chosen', () => {
  const stateOf = (kind: string) => room.studio.store.read.rows('signal').find((row) => row.kind === kind)?.state

  test('of a signal: it is taken, and then done; pressed twice it is taken only', async () => {
    const page = await open('console')
    const signals = page.getByRole('region', { name: 'Signals' })
    const card = signals.getByRole('listitem').filter({ hasText: 'Link up' })
    await page.keyboard.press('Enter')
    await card.getByText('Link up').click()
    await card.locator('kbd', { hasText: 'Enter' }).waitFor()
    expect(stateOf('link_up')).toBe('raised')
    await page.keyboard.press('Enter')
    await eventually(() => stateOf('link_up')).toBe('taken')
    // The same press, and then another one.
    await page.waitForTimeout(ONE_PRESS_MS + 100)
    await page.keyboard.press('Enter')
    await eventually(() => stateOf('link_up')).toBe('done')
    expect(stateOf('help')).toBe('raised')
  })

  test('of a question: a cue is begun that answers it', async () => {
    const page = await open('console')
    const thread = operator.all('thread')[0]!
    const support = await WireClient.join(room.url, room.token('support'))
    await support.send('thread.escalate', { id: thread.id, note: '' })
    support.close()
    const card = page.getByRole('region', { name: 'Escalations' }).getByRole('listitem').first()
    await card.getByText(thread.title).click()
    await page.keyboard.press('Enter')
    await eventually(() => cueText(page).evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByRole('region', { name: 'Cue', exact: true }).getByText(thread.title).first().waitFor()
  })
})

test('letters pressed one at a time open and choose, and act on nothing', async () => {
  const page = await open('console')
  const before = room.journaled()
  for (const letter of 'bnudtaplkeqwhg') await page.keyboard.press(letter)
  expect(room.journaled()).toBe(before)
  await page.keyboard.press('Escape')
  await pause(page)
  await page.keyboard.press('j')
  await page.getByRole('dialog', { name: 'Journal' }).waitFor()
})

describe('undo', () => {
  test('is offered after hiding the board, and its key brings the board back', async () => {
    const page = await open('console')
    await page.keyboard.press('Alt+x')
    const toast = page.getByRole('status').filter({ hasText: 'Board hidden.' })
    await toast.getByRole('button', { name: 'Undo' }).waitFor()
    await toast.locator('kbd', { hasText: 'Ctrl+Z' }).waitFor()
    expect(room.studio.store.read.rows('show', 'boardHidden = 1')).toHaveLength(1)
    await page.keyboard.press('Control+z')
    await page.getByRole('status').filter({ hasText: 'Undone:' }).waitFor()
    expect(room.studio.store.read.rows('show', 'boardHidden = 1')).toHaveLength(0)
  })

  test('once more takes back what was done before, within its own 8 seconds', async () => {
    const page = await open('console')
    const hidden = () => room.studio.store.read.rows('show', 'boardHidden = 1').length
    const cuesOut = () => operator.all('cue').filter(({ state }) => state === 'sent').length
    await page.keyboard.press('Alt+u')
    await page.getByRole('status').filter({ hasText: 'The cue was withdrawn.' }).waitFor()
    await page.keyboard.press('Alt+x')
    await page.getByRole('status').filter({ hasText: 'Board hidden.' }).waitFor()
    expect(hidden()).toBe(1)
    const toast = page.getByRole('status').filter({ hasText: 'Undone:' })
    await page.keyboard.press('Control+z')
    await toast.getByText('Undone: Board hidden.').waitFor()
    await toast.getByText('Before that: The cue was withdrawn.').waitFor()
    expect([hidden(), cuesOut()]).toEqual([0, 0])
    await page.keyboard.press('Control+z')
    await eventually(cuesOut).toBe(1)
    await toast.getByRole('button').waitFor({ state: 'detached' })
  })

  test('is offered to support that handed a question to the operator', async () => {
    const page = await open('triage')
    await page.getByRole('option').first().click()
    await page.keyboard.press('e')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').filter({ hasText: 'The question went to the operator.' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('status').filter({ hasText: 'Undone:' }).waitFor()
    expect(operator.all('escalation')).toEqual([])
  })

  test('says what stock and price were and are', async () => {
    const page = await open('console')
    const { id, productId } = operator.all('segment').find((segment) => segment.productId !== null)!
    const { code, stock } = operator.all('product').find((product) => product.id === productId)!
    await operator.send('segment.go', { id })
    await page.getByRole('button', { name: 'Change stock' }).click()
    await page.keyboard.type('-3')
    await page.keyboard.press('Enter')
    await page
      .getByRole('status')
      .filter({ hasText: `${code} stock: ${stock} → ${stock - 3}` })
      .waitFor()
    await page.getByRole('button', { name: 'Set price' }).click()
    await page.keyboard.type('9.50')
    await page.keyboard.press('Enter')
    await page
      .getByRole('status')
      .filter({ hasText: new RegExp(`${code} live price: .+ → \\$9\\.50`) })
      .waitFor()
  })

  test('says in words why it is refused', async () => {
    const page = await open('console')
    await page.keyboard.press('Alt+n')
    const toast = page.getByRole('status').filter({ hasText: 'The next segment is on air.' })
    await toast.waitFor()
    await operator.send('segment.next', {})
    await toast.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('status').filter({ hasText: 'Somebody has changed it since' }).waitFor()
  })

  test('stays while it has the pointer or the focus, whichever of them leaves it, and goes by itself', async () => {
    const page = await open('console')
    await page.clock.install()
    await page.keyboard.press('Alt+x')
    const undo = page.getByRole('status').getByRole('button', { name: 'Undo' })
    await undo.focus()
    await undo.hover()
    await page.mouse.move(5, 5)
    await page.clock.runFor(20_000)
    expect(await undo.isVisible()).toBe(true)
    await undo.hover()
    await cueText(page).focus()
    await page.clock.runFor(20_000)
    expect(await undo.isVisible()).toBe(true)
    await page.mouse.move(5, 5)
    await page.clock.runFor(9_000)
    await undo.waitFor({ state: 'detached' })
  })

  test('once taken back by its button, what it says goes by itself: the button that had the focus is no more', async () => {
    const page = await open('console')
    await page.clock.install()
    await page.keyboard.press('Alt+x')
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).focus()
    await page.keyboard.press('Enter')
    const undone = page.getByRole('status').filter({ hasText: 'Undone:' })
    await undone.waitFor()
    await page.clock.runFor(9_000)
    await undone.waitFor({ state: 'detached' })
  })

  test('leaves the text of a field alone', async () => {
    const page = await open('console')
    await page.keyboard.press('Alt+x')
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).waitFor()
    await cueText(page).fill('half a cue')
    await page.keyboard.press('Control+z')
    expect(room.studio.store.read.rows('show', 'boardHidden = 1')).toHaveLength(1)
  })

  test('brings back the words of a field that was emptied by hand, and its key is not shown meanwhile', async () => {
    const page = await open('console')
    await page.keyboard.press('Alt+x')
    const key = page.getByRole('status').locator('kbd', { hasText: 'Ctrl+Z' })
    await cueText(page).focus()
    await key.waitFor()
    await page.keyboard.type('Right price')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Backspace')
    await eventually(() => cueText(page).inputValue()).toBe('')
    expect(await key.isVisible()).toBe(false)
    await page.keyboard.press('Control+z')
    await eventually(() => cueText(page).inputValue()).toBe('Right price')
    expect(room.studio.store.read.rows('show', 'boardHidden = 1')).toHaveLength(1)
  })

  test('is of the studio in a field that was emptied by sending, and its key is shown there', async () => {
    const page = await open('console')
    await cueText(page).focus()
    await page.keyboard.type('Wrong')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('Right price')
    await page.keyboard.press('Control+Enter')
    await eventually(() => cueText(page).inputValue()).toBe('')
    await page.keyboard.press('Alt+x')
    await page.getByRole('status').locator('kbd', { hasText: 'Ctrl+Z' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('status').filter({ hasText: 'Undone:' }).waitFor()
    expect(room.studio.store.read.rows('show', 'boardHidden = 1')).toHaveLength(0)
  })
})

describe('keyboards of other layouts', () => {
  const press = (page: Page, init: { key: string; code: string; shiftKey?: boolean; altKey?: boolean }) =>
    page.evaluate(
      (event) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true, cancelable: true })),
      init,
    )
  const picked = (page: Page) =>
    page.locator('button[aria-pressed="true"][data-fits], button[aria-pressed="true"][title]')

  test.each([
    ['French AZERTY', { key: '&', code: 'Digit1' }],
    ['French AZERTY, shifted', { key: '1', code: 'Digit1', shiftKey: true }],
    ['Thai Kedmanee', { key: 'ๅ', code: 'Digit1' }],
    ['Vietnamese', { key: 'ă', code: 'Digit1' }],
  ])('%s picks the first template', async (_layout, init) => {
    const page = await open('console')
    await press(page, init)
    await eventually(() => picked(page).count()).toBeGreaterThan(0)
  })

  test('Russian goes to the next segment, Thai opens the shows', async () => {
    const page = await open('console')
    const { segmentId } = room.studio.store.read.rows('show', "state = 'live'")[0]!
    await press(page, { key: 'т', code: 'KeyN', altKey: true })
    await eventually(() => room.studio.store.read.rows('show', "state = 'live'")[0]!.segmentId).not.toBe(segmentId)
    await press(page, { key: 'น', code: 'KeyO' })
    await page.getByRole('dialog', { name: 'Shows' }).waitFor()
  })
})

describe('the key that ends a composition as WebKit sends it', () => {
  const end = (page: Page, key: 'Enter' | 'Escape') =>
    page.evaluate((pressed) => {
      const field = document.activeElement
      field?.dispatchEvent(new CompositionEvent('compositionend', { data: '直播', bubbles: true }))
      const of229 = { key: pressed, code: pressed, keyCode: 229, bubbles: true, cancelable: true }
      field?.dispatchEvent(new KeyboardEvent('keydown', of229))
    }, key)

  test('saves no name of a device, and leaves the field open', async () => {
    const page = await open('console')
    await page.keyboard.press('v')
    await page.getByRole('dialog', { name: 'Devices' }).waitFor()
    await page.keyboard.press('F2')
    const before = room.journaled()
    await page.keyboard.type('直播')
    for (const key of ['Enter', 'Escape'] as const) await end(page, key)
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toContain('直播')
    expect(room.journaled()).toBe(before)
    expect(await page.getByRole('dialog', { name: 'Devices' }).isVisible()).toBe(true)
  })

  test('starts no recording', async () => {
    const page = await open('console')
    await page.keyboard.press('f')
    await page.getByRole('dialog', { name: 'Feeds' }).waitFor()
    await page.keyboard.press('e')
    await page.keyboard.type('take two')
    await end(page, 'Enter')
    await end(page, 'Escape')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toContain('take two')
    expect(room.studio.store.read.must('feed', 'recording').wanted).toBe('off')
  })

  test('clears no search', async () => {
    const page = await open('triage')
    await page.keyboard.press('/')
    await page.keyboard.type('duse')
    await end(page, 'Escape')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('duse')
  })

  test('closes no dialog, sends no price', async () => {
    const page = await open('console')
    await page.keyboard.press('Shift+n')
    const form = page.getByRole('dialog')
    await form.getByRole('textbox').first().fill('直播')
    await form.getByRole('textbox').first().focus()
    await end(page, 'Escape')
    expect(await form.isVisible()).toBe(true)
    await pause(page)
    await page.keyboard.press('Escape')
    await untilReadable(page)
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })

    const { id } = operator.all('segment').find(({ productId }) => productId !== null)!
    await operator.send('segment.go', { id })
    await page.getByRole('button', { name: 'Set price' }).waitFor()
    await page.keyboard.press('p')
    const price = page.getByRole('textbox', { name: 'Live-only price' })
    await price.fill('45')
    const before = room.journaled()
    await end(page, 'Enter')
    expect(await price.inputValue()).toBe('45')
    expect(room.journaled()).toBe(before)
  })
})
