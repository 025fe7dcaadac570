import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { typeCode } from '../support/pairing'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

const { pair: words } = WORDS.en.common

let room: TestStudio
let operator: WireClient
const ends: (() => unknown)[] = []
beforeEach(async () => {
  room = await startStudio()
  operator = await WireClient.join(room.url, room.token('operator'))
})
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  await room.stop()
})

const codeFor = async (role: 'host' | 'support') => (await operator.send('pairing.open', { role })).result.code

/**
 * A browser whose owner lets no page keep anything: asked for its storage it throws. The browser that npm carries takes no
 * such setting; those of `tests/engines` do.
 */
async function blocked(): Promise<Page> {
  const browser = await launchChromium()
  ends.push(() => browser.close())
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse })
  })
  return page
}

/** A browser in which the studio's pages have used up all their room. */
async function full(): Promise<Page> {
  const browser = await launchChromium()
  ends.push(() => browser.close())
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await page.goto(`${room.url}/healthz`)
  await page.evaluate(() => {
    for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let n = 0; ; n += 1) localStorage.setItem(`filler ${size} ${n}`, 'x'.repeat(size))
      } catch {
        // No more of this size.
      }
    }
  })
  return page
}

for (const [kind, open] of Object.entries({ 'is blocked': blocked, 'is full': full })) {
  test(`P13: where storage ${kind} the page says so before a code is used up; the screen runs until it is loaded again`, async () => {
    const page = await open()
    await page.goto(`${room.url}/board`)
    await page.getByText(words.noStorage).waitFor()
    const kept = await page.evaluate(() => {
      try {
        localStorage.setItem('cueroom.token.host', 'x'.repeat(80))
        return true
      } catch {
        return false
      }
    })
    expect(kept).toBe(false)

    await typeCode(page, await codeFor('host'), 'Tablet')
    await page.locator('[data-screen="board"]').waitFor()
    await operator.until(() => operator.all('device').some(({ name, links }) => name === 'Tablet' && links === 1), 'it')
  })

  test(`P13: where storage ${kind} a code for another screen is not used up, and is good on another device`, async () => {
    const page = await open()
    const code = await codeFor('support')
    await page.goto(`${room.url}/board`)
    await page.getByText(words.noStorage).waitFor()
    await typeCode(page, code)
    await page.getByRole('alert').getByText(words.otherScreen).waitFor()
    expect(operator.all('device').some(({ role }) => role === 'support')).toBe(false)

    const other = await launchChromium()
    ends.push(() => other.close())
    const laptop = await (await other.newContext({ locale: 'en-US' })).newPage()
    await laptop.goto(`${room.url}/board#pair=${code}`)
    await laptop.waitForURL(`${room.url}/triage`)
    await operator.until(
      () => operator.all('device').some(({ role, links }) => role === 'support' && links === 1),
      'it',
    )
  })
}
