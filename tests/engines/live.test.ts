import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { READ_MS } from '../../src-shared/areas/cue/cue-time'
import { startStudio, type TestStudio } from '../support/studio'
import { Engine } from '../support/webdriver'
import { WireClient } from '../support/wire-client'

// What a live needs of a browser, in words that every engine understands: nothing here is said in a screen's language.

const driver = process.env.CUEROOM_WEBDRIVER
if (!driver)
  console.warn('CUEROOM_WEBDRIVER is not set: no other browser is tried. CONTRIBUTING says what it may name.')

const CUE = 'Slow down, show the clasp 慢一点，展示扣子'
const SOON = { timeout: 20_000, interval: 50 }

describe.skipIf(!driver)('in the browser that CUEROOM_WEBDRIVER names', () => {
  let browser: Engine
  let room: TestStudio
  let operator: WireClient
  beforeAll(async () => {
    browser = await Engine.start(driver ?? '')
    console.info(await browser.run(() => navigator.userAgent))
  })
  afterAll(() => browser?.close())
  // Each on a port of its own, so that the browser has never been there.
  beforeEach(async () => {
    room = await startStudio()
    operator = await WireClient.join(room.url, room.token('operator'))
    await operator.send('sample.load', {})
    await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true })
  })
  afterEach(async () => {
    await browser.open('about:blank')
    operator.close()
    await room.stop()
    expect(room.faults).toEqual([])
  })

  const count = (selector: string) => browser.run((found) => document.querySelectorAll(found).length, selector)
  const untilThere = (selector: string) => expect.poll(() => count(selector), SOON).toBeGreaterThan(0)
  const untilGone = (selector: string) => expect.poll(() => count(selector), SOON).toBe(0)
  const hasKeyboard = (selector: string) => untilThere(`${selector}:focus`)
  const fieldText = () => browser.run(() => (document.activeElement as HTMLInputElement).value)
  const codeFor = async (role: 'operator' | 'host') => (await operator.send('pairing.open', { role })).result.code
  const cue = () => operator.all('cue').at(-1)
  /** Milliseconds go by in the page: what comes then is a press of its own. */
  const pass = async (ms: number) => {
    const from = await browser.run(() => performance.now())
    await expect.poll(() => browser.run(() => performance.now()), SOON).toBeGreaterThan(from + ms)
  }

  async function openBoard(): Promise<void> {
    await browser.open(`${room.url}/board`)
    await hasKeyboard('input[inputmode="numeric"]')
    await browser.type(await codeFor('host'))
    await browser.press('Enter')
    await untilThere('[data-screen="board"]')
  }

  async function openConsole(): Promise<void> {
    await browser.open(`${room.url}/console#pair=${await codeFor('operator')}`)
    await untilThere('header[data-link="live"]')
  }

  /** The operator sends a cue; it stands on the board, and the studio knows, for so long that it can be read. */
  async function sendCue(): Promise<void> {
    const { result } = await operator.send('cue.send', { text: CUE, urgency: 'now' })
    await operator.until(
      () => operator.all('cue').some(({ id, shownOn }) => id === result.id && shownOn.length > 0),
      'it',
    )
    await pass(READ_MS + 300)
  }

  const untilAcknowledged = () => operator.until(() => cue()?.acknowledgedAt !== null, 'the cue to be acknowledged')

  test('a board is let in by its code; a cue is drawn, and taken by a finger and by a key', async () => {
    await openBoard()
    await sendCue()
    const drawn = await browser.run(() => {
      const words = document.createRange()
      words.selectNodeContents(document.querySelector('[data-cue] [dir=auto]') as Element)
      const { width, height } = words.getBoundingClientRect()
      return { width: width / innerWidth, height: height / innerHeight, text: words.toString() }
    })
    expect(drawn.text.replace(/\s+/g, ' ')).toBe(CUE)
    expect(drawn.height).toBeGreaterThan(0.2)
    expect(drawn.width).toBeGreaterThan(0.4)
    expect(cue()?.unshowableOn).toEqual([])
    await browser.tap('[data-cue]')
    await untilAcknowledged()

    await sendCue()
    await browser.press('Enter')
    await untilAcknowledged()
  })

  test('a signal is raised on the board; K and Enter take it on the console', async () => {
    await openBoard()
    await pass(READ_MS)
    await browser.press('1')
    await operator.until(() => operator.all('signal').length > 0, 'the signal')
    await untilThere('[data-kind="link_up"][data-state="raised"]')

    await openConsole()
    await untilThere('li[data-kind="link_up"]')
    await browser.press('k')
    await hasKeyboard('li[data-kind="link_up"][data-chosen]')
    await browser.press('Enter')
    await operator.until(() => operator.all('signal')[0]?.state === 'taken', 'the signal to be taken')
    await untilThere('li[data-kind="link_up"][data-state="taken"]')
  })

  test('a cue is typed and sent', async () => {
    await openConsole()
    await browser.press('c')
    await hasKeyboard('#cue-text')
    await browser.type('Point at the link')
    await browser.press('Control', 'Enter')
    await operator.until(() => cue()?.text === 'Point at the link', 'the cue')
  })

  test('a text typed fast onto the page goes to the composer, and does nothing else', async () => {
    await openConsole()
    const before = room.journaled()
    // The first two by the page itself: some drivers are slower than hands.
    await browser.run(() => {
      for (const key of ['u', 'n'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    })
    await hasKeyboard('#cue-text')
    await browser.type('packing now')
    await expect.poll(fieldText, SOON).toBe('unpacking now')
    expect(room.journaled()).toBe(before)
  })

  /** The focused field hears the end of a composition as WebKit tells it: the key comes after it, as 229. */
  const endComposition = (key: string) =>
    browser.run((pressed) => {
      const field = document.activeElement
      field?.dispatchEvent(new CompositionEvent('compositionend', { data: '直播', bubbles: true }))
      const of229 = { key: pressed, code: pressed, keyCode: 229, bubbles: true, cancelable: true }
      const event = new KeyboardEvent('keydown', of229)
      field?.dispatchEvent(event)
      return event.keyCode
    }, key)

  test('a key that ends a composition neither clears nor sends nor closes', async () => {
    await openConsole()
    const before = room.journaled()
    await browser.press('c')
    await hasKeyboard('#cue-text')
    await browser.type('zhibo')
    for (const key of ['Enter', 'Escape']) expect(await endComposition(key)).toBe(229)
    await hasKeyboard('#cue-text')
    expect(await fieldText()).toBe('zhibo')

    await pass(200)
    await browser.press('Escape')
    await untilGone('#cue-text:focus')
    await browser.press('m')
    await untilThere('[role="dialog"]')
    await pass(200)
    await browser.press('n')
    await hasKeyboard('[role="dialog"] input')
    await browser.type('Lin')
    const open = await count('[role="dialog"]')
    for (const key of ['Enter', 'Escape']) expect(await endComposition(key)).toBe(229)
    expect(await fieldText()).toBe('Lin')
    expect(room.journaled()).toBe(before)
    // Its own Escape asks whether what was typed is to go, closes the form, and nothing behind it.
    await pass(200)
    await browser.press('Escape')
    await untilThere('[role="dialog"] [role="alert"]')
    await pass(READ_MS)
    await browser.press('Escape')
    await expect.poll(() => count('[role="dialog"]'), SOON).toBe(open - 1)
  })

  test.each([
    ['French', { key: '&', code: 'Digit1' }],
    ['Thai', { key: 'ๅ', code: 'Digit1' }],
    ['Vietnamese', { key: 'ă', code: 'Digit1' }],
  ])('on a %s keyboard a key counts by its place', async (_layout, key) => {
    await openConsole()
    await browser.run((init) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }))
    }, key)
    await untilThere('button[aria-pressed="true"][data-fits], button[aria-pressed="true"][title]')
  })

  test('where no room is left to keep a token, the page says so before the code is used up, and runs', async () => {
    const fill = () => {
      // WebKit learns late that its storage is full, and may take what is small without an end.
      const until = performance.now() + 5_000
      for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
        // By chance: Firefox packs what it keeps.
        const filler = Array.from({ length: size }, () => String.fromCharCode(33 + Math.random() * 90)).join('')
        try {
          for (let n = 0; performance.now() < until; n += 1)
            localStorage.setItem(`filler ${size} ${n} ${performance.now()}`, filler)
        } catch {
          // No more of this size.
        }
      }
    }
    const isFull = () => {
      try {
        localStorage.setItem('one more', 'x'.repeat(150))
        localStorage.removeItem('one more')
        return false
      } catch {
        return true
      }
    }
    // On a page of the screens: for what is JSON Firefox shows a viewer of its own, in which nothing is kept. What one
    // page could not use may be there again for the next one.
    for (let pages = 0; pages < 8; pages++) {
      await browser.open(`${room.url}/board`)
      if (await browser.run(isFull)) break
      await browser.run(fill)
    }
    expect(await browser.run(isFull)).toBe(true)
    await pairsUnkept()
  })

  test('where a page may keep nothing, it says so before the code is used up, and runs', async () => {
    const usual = browser
    browser = await Engine.start(driver ?? '', 'refused')
    try {
      await pairsUnkept()
    } finally {
      await browser.close()
      browser = usual
    }
  })

  async function pairsUnkept(): Promise<void> {
    await browser.open(`${room.url}/board`)
    await untilThere('[role="alert"]')
    await hasKeyboard('input[inputmode="numeric"]')
    await browser.type(await codeFor('host'))
    await browser.press('Enter')
    await untilThere('[data-screen="board"]')
    await sendCue()
  }
})
