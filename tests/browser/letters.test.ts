import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { Cable } from '../support/cable'
import { closeScreens, eventually, openScreen, ROLE_OF, type ScreenName, setUp } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

const LANGUAGES = ['zh', 'en'] as const

let browser: Browser
let room: TestStudio
let operator: WireClient
beforeAll(async () => {
  browser = await launchChromium()
  room = await startStudio()
  operator = await WireClient.join(room.url, room.token('operator'))
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true })
  await operator.send('segment.next', {})
})
afterEach(() => closeScreens(browser))
afterAll(async () => {
  operator.close()
  await browser.close()
  await room.stop()
})

/** The fonts that the letters of an element and of all in it are drawn in, those of the system marked. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `${selector}, ${selector} *`,
  })
  const found = new Set<string>()
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const { familyName, isCustomFont } of fonts) {
      if (isCustomFont) found.add(familyName)
      else found.add(`the system's ${familyName}: ${(await devtools.send('DOM.getOuterHTML', { nodeId })).outerHTML}`)
    }
  }
  await devtools.detach()
  return [...found]
}

/** Opens a screen and pulls its cable as soon as nothing that it asked for is on its way. */
async function openAndPull(screen: ScreenName, language: (typeof LANGUAGES)[number]) {
  const cable = await Cable.to(room.studio.port)
  onTestFinished(() => cable.close())
  const page = await openScreen(browser, screen, { url: cable.url, token: room.token(ROLE_OF[screen]), language })
  await page.locator('[data-link="live"]').first().waitFor()
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  const askedFor: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') askedFor.push(request.url())
  })
  cable.pull()
  await page.locator('[data-link="stale"]').first().waitFor()
  return { page, askedFor }
}

const SCREENS = (['board', 'console', 'triage'] as const).flatMap((screen) =>
  LANGUAGES.map((language) => ({ screen, language })),
)

test.each(SCREENS)(
  'a $screen in $language that has lost its network says so in its own letters, and asks for none',
  async ({ screen, language }) => {
    const { page, askedFor } = await openAndPull(screen, language)
    const fonts = await fontsOf(page, '[data-link="stale"]')
    expect(fonts).not.toEqual([])
    expect(fonts.filter((font) => font.startsWith('the system'))).toEqual([])
    expect(askedFor).toEqual([])
  },
)

test.each(LANGUAGES)(
  'slices of letters that are lost on their way are fetched again until they are there, without a reload, in %s',
  async (language) => {
    const cable = await Cable.to(room.studio.port)
    onTestFinished(() => cable.close())
    const asked = new Map<string, number>()
    // A browser asks once more by itself where a connection ends that it used before.
    cable.loses = (sent) => {
      const slice = /^GET (\S+\.woff2) /.exec(sent)?.[1]
      if (slice === undefined) return false
      asked.set(slice, (asked.get(slice) ?? 0) + 1)
      return asked.get(slice)! <= 3
    }
    const page = await openScreen(browser, 'board', { url: cable.url, token: room.token('host'), language })
    await page.locator('[data-link="live"]').waitFor({ state: 'attached' })
    await eventually(async () => (await fontsOf(page, 'main')).filter((font) => font.startsWith('the system'))).toEqual(
      [],
    )
    await eventually(() => [...asked.values()].every((times) => times > 3)).toBe(true)
  },
)

test.each(LANGUAGES)('what else a board in %s says without a network is drawn in its own letters', async (language) => {
  const { page, askedFor } = await openAndPull('board', language)
  await page.keyboard.press('1')
  await page.getByRole('alert').waitFor()
  await page.keyboard.press('s')
  await page.getByRole('dialog').waitFor()
  const said = [...(await fontsOf(page, '[role=alert]')), ...(await fontsOf(page, 'dialog'))]
  expect(askedFor).toEqual([])
  await page.keyboard.press('Escape')
  await setUp(page, 'l')
  const other = language === 'zh' ? 'en' : 'zh'
  await page.getByText(WORDS[other].board.settings.short).waitFor()
  const saidInOther = await fontsOf(page, '[data-link="stale"]')
  expect([...said, ...saidInOther].filter((font) => font.startsWith('the system'))).toEqual([])
})
