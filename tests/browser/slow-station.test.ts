import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { Cable } from '../support/cable'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { postComments } from '../support/round'
import { eventually, openScreen, ROLE_OF } from '../support/screens'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

const { console: desk, triage, common } = WORDS.en

let at: SampleRoom
let station: Cable
inSampleRoom(
  (made) => {
    at = made
  },
  { live: true },
)
beforeEach(async () => {
  station = await Cable.to(at.room.studio.port)
  onTestFinished(() => station.close())
})

const open = async (screen: 'console' | 'triage'): Promise<Page> => {
  const page = await openScreen(at.browser, screen, { url: station.url, token: at.room.token(ROLE_OF[screen], screen) })
  await page.getByRole('region').first().waitFor()
  return page
}
const sent = () => at.operator.all('cue').map(({ text }) => text)
const focusOn = (page: Page) => page.evaluate(() => document.activeElement?.id)

test('a figure that was left by Enter has the keyboard no longer: the next key is the screen’s', async () => {
  const page = await open('console')
  const price = page.getByRole('textbox', { name: desk.product.livePrice })
  await page.keyboard.press('p')
  await price.fill(String(Number(await price.inputValue()) - 1))
  station.slow()
  await page.keyboard.press('Enter')
  await page.keyboard.press('o')
  await page.getByRole('dialog', { name: desk.panel.shows }).waitFor()
  station.answer()
})

describe('what is typed behind a cue that was sent, before the station answers', () => {
  const field = (page: Page) => page.getByRole('textbox', { name: desk.composer.text })
  const unsent = (page: Page) => page.getByRole('status').filter({ hasText: common.unsent.said })

  test('is the next cue: not mixed with a template that was sent, and not erased by the answer', async () => {
    const page = await open('console')
    station.slow()
    await page.keyboard.press('1')
    const template = await field(page).inputValue()
    await page.keyboard.press('Enter')
    await at.operator.until(() => sent().length === 1, 'the template at the station')
    expect(await field(page).inputValue()).toBe('')
    await page.keyboard.press('c')
    await page.keyboard.type('Show the back')
    expect(await field(page).inputValue()).toBe('Show the back')
    station.answer()
    await page.getByRole('region', { name: desk.cues.title }).getByText(template).first().waitFor()
    expect(await field(page).inputValue()).toBe('Show the back')
    await field(page).press('Control+Enter')
    await at.operator.until(() => sent().length === 2, 'the next cue')
    expect(sent()).toContain('Show the back')
  })

  test('can be sent as well, and goes out once however often it is pressed', async () => {
    const page = await open('console')
    station.slow()
    await field(page).fill('Show the front')
    for (let press = 0; press < 3; press++) await field(page).press('Control+Enter')
    await field(page).fill('Show the back')
    for (let press = 0; press < 3; press++) await field(page).press('Control+Enter')
    await at.operator.until(() => sent().length === 2, 'both')
    station.answer()
    await eventually(() => field(page).getAttribute('placeholder')).toBe(desk.composer.placeholder)
    expect(sent().sort()).toEqual(['Show the back', 'Show the front'])
    expect(await focusOn(page)).toBe('cue-text')
  })

  test('stays in the field when the cue is refused, which stands beside it and changes places with it', async () => {
    const page = await open('console')
    station.slow()
    await refusedTemplate(page)
    await page.keyboard.press('c')
    await page.keyboard.type('Show the back')
    station.answer()
    await unsent(page).getByText(refused).waitFor()
    expect(await field(page).inputValue()).toBe('Show the back')
    await page.reload()
    await unsent(page).getByText(refused).waitFor()
    await page.keyboard.press('Alt+z')
    expect(await field(page).inputValue()).toBe(refused)
    await unsent(page).getByText('Show the back').waitFor()
    await field(page).fill('')
    await page.keyboard.press('Alt+z')
    expect(await field(page).inputValue()).toBe('Show the back')
    await unsent(page).waitFor({ state: 'detached' })
  })

  test('a cue that is refused comes back into a field in which nothing was typed', async () => {
    const page = await open('console')
    station.slow()
    await refusedTemplate(page)
    expect(await field(page).inputValue()).toBe('')
    station.answer()
    await eventually(() => field(page).inputValue()).toBe(refused)
    expect(await unsent(page).count()).toBe(0)
  })

  let refused = ''
  /** Sends a template that someone else deletes before it comes to the station. */
  async function refusedTemplate(page: Page): Promise<void> {
    await page.keyboard.press('1')
    await eventually(() => field(page).inputValue()).not.toBe('')
    refused = await field(page).inputValue()
    const template = at.operator.all('cueTemplate').find(({ text }) => text.en === refused)
    await at.operator.send('cueTemplate.delete', { id: template!.id })
    await page.keyboard.press('Enter')
    await eventually(() => field(page).inputValue()).toBe('')
  }
})

describe('what support writes behind what was sent, before the station answers', () => {
  const QUESTION = 'will it turn green'
  const field = (page: Page, name: string) => page.getByRole('textbox', { name })
  let page: Page
  beforeEach(async () => {
    await postComments(at.room.url, at.room.token('feed'), 1, [QUESTION])
    page = await open('triage')
    await page.getByRole('option', { name: QUESTION }).click()
  })
  const thread = () => at.operator.all('thread')[0]!

  test('is the next reply', async () => {
    const reply = field(page, triage.reply.title)
    await reply.fill('It does not')
    station.slow()
    await reply.press('Control+Enter')
    await at.operator.until(() => thread().answer === 'It does not', 'the answer')
    expect(await reply.inputValue()).toBe('')
    await reply.click()
    await page.keyboard.type('It is plated twice')
    station.answer()
    await page.locator('[data-thread][data-state="answered"]').waitFor()
    expect(await reply.inputValue()).toBe('It is plated twice')
  })

  test.each([
    { what: 'a reply', name: triage.reply.title, keys: [] },
    { what: 'a note', name: triage.escalate.note, keys: ['e'] },
  ])('stays in the field when $what is refused, which stands beside it', async ({ name, keys }) => {
    for (const key of keys) await page.keyboard.press(key)
    const text = field(page, name)
    await text.fill('It does not')
    station.slow()
    const other = await WireClient.join(at.room.url, at.room.token('support', 'Other'))
    await other.send('thread.claim', { id: thread().id })
    await text.press('Control+Enter')
    await eventually(() => text.inputValue()).toBe('')
    await text.click()
    await page.keyboard.type('It is plated twice')
    station.answer()
    await page.getByText(common.unsent.said).waitFor()
    expect(await text.inputValue()).toBe('It is plated twice')
    await page.keyboard.press('Alt+z')
    expect(await text.inputValue()).toBe('It does not')
    await page.getByText('It is plated twice', { exact: true }).first().waitFor()
    other.close()
  })
})
