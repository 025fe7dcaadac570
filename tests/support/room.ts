import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { StudioOptions } from '../../src-main/studio-options'
import { launchChromium } from './browser'
import { closeScreens, openScreen } from './screens'
import { startStudio, type TestStudio } from './studio'
import { WireClient } from './wire-client'

/** What every browser test begins with. */
export interface Room {
  browser: Browser
  room: TestStudio
}

/** What most browser tests begin with. */
export interface SampleRoom extends Room {
  operator: WireClient
}

/**
 * Has each test of a file begin in a studio of its own; the browser is one for all of them. What was opened is closed
 * after each test.
 * @param use told of them before each test
 * @param flags further arguments of the browser
 */
export function inRoom(
  use: (made: Room) => unknown,
  { flags = [], ...options }: Partial<StudioOptions> & { flags?: readonly string[] } = {},
): void {
  let browser: Browser
  let room: TestStudio
  beforeAll(async () => {
    browser = await launchChromium(...flags)
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    room = await startStudio(options)
    await use({ browser, room })
  })
  afterEach(async () => {
    await closeScreens(browser)
    await room.stop()
  })
}

/**
 * As `inRoom`, with the sample show in the studio, to which an operator has a link.
 * @param live the show is on air
 */
export function inSampleRoom(use: (made: SampleRoom) => unknown, { live = false } = {}): void {
  let operator: WireClient
  inRoom(async (made) => {
    operator = await WireClient.join(made.room.url, made.room.token('operator', 'Desk'))
    await operator.send('sample.load', {})
    if (live) await operator.send('show.start', { id: operator.all('show')[0]!.id })
    await use({ ...made, operator })
  })
  afterEach(() => operator.close())
}

/** Opens a console that is linked to the studio. */
export async function openConsole({ browser, room }: Room): Promise<Page> {
  const page = await openScreen(browser, 'console', { url: room.url, token: room.token('operator', 'Console') })
  await page.locator('[data-link="live"]').first().waitFor()
  return page
}
