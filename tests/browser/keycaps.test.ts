import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { postComments } from '../support/round'
import { eventually, openScreen, ROLE_OF } from '../support/screens'
import { WORDS } from '../support/words'

let at: SampleRoom
inSampleRoom(
  (made) => {
    at = made
  },
  { live: true },
)

const open = async (screen: 'console' | 'triage'): Promise<Page> => {
  const page = await openScreen(at.browser, screen, { url: at.room.url, token: at.room.token(ROLE_OF[screen], screen) })
  await page.getByRole('region').first().waitFor()
  return page
}

/** What the keycaps say that are seen. */
const seen = (page: Page): Promise<string[]> => page.locator('kbd:visible').allTextContents()
/** Those of them that a text field would take for itself. */
const untrue = async (page: Page): Promise<string[]> => (await seen(page)).filter((key) => !/^(Ctrl|Alt|F\d)/.test(key))

describe('while the focus is in a text field, no key is shown that would go into the text', () => {
  test('on the console, also with Alt held and after a cue was sent; left, they are there again', async () => {
    const page = await open('console')
    await page.keyboard.press('c')
    await page.keyboard.type('Show the back')
    expect(await untrue(page)).toEqual([])
    expect(await seen(page)).toContain('Ctrl+Enter')
    await page.keyboard.down('Alt')
    expect(await untrue(page)).toEqual([])
    expect(await seen(page)).toContain('Alt+N')
    await page.keyboard.up('Alt')
    await page.keyboard.press('Control+Enter')
    await at.operator.until(() => at.operator.all('cue').length === 1, 'the cue')
    expect(await untrue(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Genuine material' }).focus()
    expect(await untrue(page)).toContain('1')
  })

  describe('at support', () => {
    let page: Page
    beforeEach(async () => {
      await postComments(at.room.url, at.room.token('feed'), 1, ['will it turn green'])
      page = await open('triage')
      await page.getByRole('option').first().click()
    })

    test('in a reply', async () => {
      await page.getByRole('textbox', { name: WORDS.en.triage.reply.title }).focus()
      expect(await untrue(page)).toEqual([])
      expect(await seen(page)).toContain('Ctrl+Enter')
    })

    test('in a note, which Esc leaves, and in a search, which it clears', async () => {
      await page.keyboard.press('e')
      await page.getByRole('textbox', { name: WORDS.en.triage.escalate.note }).waitFor()
      expect(new Set(await untrue(page))).toEqual(new Set(['Esc']))
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('f')
      await page.keyboard.type('green')
      expect(await untrue(page)).toEqual(['Esc'])
    })
  })

  test('a figure that is typed over is kept with Enter and left with Esc', async () => {
    await at.operator.send('segment.next', {})
    const page = await open('console')
    await page.getByRole('button', { name: WORDS.en.console.product.setPrice }).click()
    expect(await untrue(page)).toEqual(['Enter', 'Esc'])
    // Enter is the field's: elsewhere it keeps nothing.
    await page.getByRole('button', { name: new RegExp(`^${WORDS.en.common.action.cancel}`) }).focus()
    expect(await untrue(page)).not.toContain('Enter')
    expect(await untrue(page)).toContain('Esc')
  })
})

test('a drawer under a dialog shows no key, also with Alt held, and neither does the desk under a drawer', async () => {
  const page = await open('console')
  await page.keyboard.press('o')
  const drawer = page.getByRole('dialog', { name: WORDS.en.console.panel.shows })
  const shown = () => drawer.locator('kbd:visible').allTextContents()
  const below = () => page.locator('main kbd:visible').allTextContents()
  await eventually(shown).toContain('F2')
  await page.keyboard.down('Alt')
  expect(await below()).toEqual([])
  await page.keyboard.up('Alt')
  await page.keyboard.press('F2')
  const form = page.getByRole('dialog', { name: WORDS.en.console.shows.edit })
  await form.getByRole('switch').focus()
  expect(await form.locator('kbd:visible').allTextContents()).toContain('Ctrl+Enter')
  expect(await shown()).toEqual([])
  await page.keyboard.down('Alt')
  expect(await shown()).toEqual([])
  await page.keyboard.up('Alt')
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  await eventually(shown).toContain('F2')
})
