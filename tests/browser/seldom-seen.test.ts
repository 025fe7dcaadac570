import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Studio } from '../../src-shared/records'
import type { ScreenLanguage } from '../../src-shared/text'
import { look, type Size } from '../support/look'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { openScreen, ROLE_OF } from '../support/screens'
import { takeCopy } from '../support/store'
import { WORDS } from '../support/words'

const SIZES: Size[] = [
  { width: 1093, height: 614 },
  { width: 1366, height: 768 },
  { width: 2560, height: 1440 },
]

let at: SampleRoom
inSampleRoom((made) => {
  at = made
})

/** What is wrong at each size, with the words of the smallest a third wider as well. */
async function lookAt(page: Page, name: string, language: ScreenLanguage): Promise<string[]> {
  const found: string[] = []
  for (const size of SIZES)
    found.push(...(await look(page, name, language, size, [], size === SIZES[0] ? 'wide words' : undefined)))
  return found
}

const studioSays = (words: Partial<Studio>) =>
  at.room.studio.store.transact((tx) => tx.patch('studio', 'studio', words))

describe.each(['zh', 'en'] as const)('what is seldom seen, in %s', (language) => {
  const words = WORDS[language].console
  let page: Page
  beforeEach(async () => {
    const token = at.room.token(ROLE_OF.console, 'Console 1')
    page = await openScreen(at.browser, 'console', { url: at.room.url, token, language })
    await page.locator('[data-link="live"]').first().waitFor()
  })

  test('copies fail, and an import could not be opened', async () => {
    const now = at.room.now()
    const lost = { changes: null, since: null, until: null }
    studioSays({
      copyFailed: { at: now, why: 'disk_full' },
      recovery: { at: now, kind: 'not_restored', copyFrom: null, movedTo: null, lost },
    })
    await page.getByRole('alert').nth(1).waitFor()
    expect(await lookAt(page, 'seldom-not-restored', language)).toEqual([])
  })

  test('the way back to a copy of a live, with all that is asked', async () => {
    await at.operator.send('show.start', { id: at.operator.all('show')[0]!.id, rehearsal: false, anyway: true })
    const copy = basename(await takeCopy(at.room.studio.store.db, at.room.dataDir, at.room.now()))
    await at.operator.send('show.end', { id: at.operator.all('show')[0]!.id })
    await page.keyboard.press('d')
    const row = page.locator(`[data-row="${copy}"]`)
    await row.waitFor()
    const found = await lookAt(page, 'seldom-copies', language)
    await page.setViewportSize(SIZES[1]!)
    await row.getByRole('button', { name: words.data.restore }).click()
    await page.getByRole('dialog').getByText(words.data.ask.kept).waitFor()
    expect([...found, ...(await lookAt(page, 'seldom-restore', language))]).toEqual([])
  })

  test('a board whose screen may sleep', async () => {
    const board = await openScreen(at.browser, 'board', {
      url: at.room.url,
      token: at.room.token('host', 'Board 1'),
      language,
      first: () => {
        Object.defineProperty(navigator, 'wakeLock', { value: undefined })
        HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('no press', 'NotAllowedError'))
      },
    })
    await board.getByText(WORDS[language].board.awake.maySleep).waitFor()
    const found: string[] = []
    for (const size of [...SIZES.slice(1), { width: 800, height: 1280 }, { width: 390, height: 844 }])
      found.push(...(await look(board, 'seldom-may-sleep', language, size)))
    expect(found).toEqual([])
  })
})
