import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { closeScreens, newMachine, openScreen, ROLE_OF } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'

let browser: Browser
let room: TestStudio
beforeAll(async () => {
  browser = await launchChromium()
  room = await startStudio()
})
afterEach(() => closeScreens(browser))
afterAll(async () => {
  await browser.close()
  await room.stop()
})

/** What the browser complains of, from now on. */
function complaints(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text())
  })
  page.on('pageerror', (error) => heard.push(String(error)))
  return heard
}

/** Runs in the page before anything else: writes each violation of its policy to the console. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error(`policy: ${violatedDirective} ${blockedURI}`),
  )
}

test.each(['', 'console', 'board', 'triage', 'plan'])(
  'G5: the page /%s loads without a word from the browser',
  async (path) => {
    const page = await newMachine(browser)
    await page.addInitScript(tellViolations)
    const heard = complaints(page)
    await page.goto(`${room.url}/${path}`)
    await page.locator('#root > :not(style)').first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    expect(heard).toEqual([])
  },
)

test.each(['console', 'board', 'triage'] as const)(
  'G5: a paired %s loads without a word from the browser',
  async (screen) => {
    const page = await newMachine(browser)
    await page.addInitScript(tellViolations)
    await page.addInitScript(
      ([role, token]) => localStorage.setItem(`cueroom.token.${role}`, token as string),
      [ROLE_OF[screen], room.token(ROLE_OF[screen])],
    )
    const heard = complaints(page)
    await page.goto(`${room.url}/${screen}`)
    await page.locator('[data-link="live"]').first().waitFor({ state: 'attached' })
    await page.evaluate(() => document.fonts.ready)
    expect(heard).toEqual([])
  },
)

/** A text of each script that viewers write in, with the one font that is to draw all of it. */
const SCRIPTS = [
  ['English', 'Does it tarnish? 0123456789 $19.99', 'Inter Variable'],
  ['Vietnamese', 'Có bay màu không ạ? Đặt hàng thế nào', 'Inter Variable'],
  ['Thai', 'ส่งกี่วันคะ', 'Noto Sans Thai Variable'],
  ['simplified Chinese', '会掉色吗，多久发货', 'Noto Sans SC Variable'],
  ['traditional Chinese', '囉嗦啲', 'Noto Sans'],
] as const

test.each(SCRIPTS)('%s is drawn in the letters that come with CueRoom', async (_, text, family) => {
  const page = await openScreen(browser, 'board', { url: room.url, token: room.token('host') })
  await page.locator('[data-link="live"]').first().waitFor({ state: 'attached' })
  const drawn = await fontsOf(page, text)
  for (const font of drawn) expect(font).toMatchObject({ isCustomFont: true })
  expect(drawn.map(({ familyName }) => familyName).join()).toContain(family.replace(' Variable', ''))
})

test('a digit is as wide as any other', async () => {
  const page = await openScreen(browser, 'triage', { url: room.url, token: room.token('support') })
  await page.locator('[data-link="live"]').first().waitFor({ state: 'attached' })
  await fontsOf(page, '0123456789')
  const widths = await page.evaluate(() =>
    [...'0123456789'].map((digit) => {
      const line = document.body.appendChild(document.createElement('span'))
      line.textContent = digit.repeat(20)
      const { width } = line.getBoundingClientRect()
      line.remove()
      return width
    }),
  )
  expect(new Set(widths).size).toBe(1)
})

/** The fonts that the browser draws a text of the page in. */
async function fontsOf(page: Page, text: string): Promise<{ familyName: string; isCustomFont: boolean }[]> {
  await page.evaluate(async (given) => {
    const line = document.body.appendChild(document.createElement('p'))
    line.id = 'sample'
    line.textContent = given
    await document.fonts.load(`16px ${getComputedStyle(line).fontFamily}`, given)
  }, text)
  const inside = await page.context().newCDPSession(page)
  await inside.send('DOM.enable')
  await inside.send('CSS.enable')
  const { root } = await inside.send('DOM.getDocument')
  const { nodeId } = await inside.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#sample' })
  const { fonts } = await inside.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts
}
