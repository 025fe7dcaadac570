import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { LIMITS } from '../../src-shared/text'
import { chat } from '../support/feed-events'
import { post } from '../support/http'
import { keysOver } from '../support/keycaps'
import { inSampleRoom, openConsole, type SampleRoom } from '../support/room'
import { eventually, openScreen } from '../support/screens'
import { WireClient } from '../support/wire-client'
import { said, WORDS } from '../support/words'

const { common, console: words, triage } = WORDS.en

let { browser, room, operator } = {} as SampleRoom
inSampleRoom((made) => {
  ;({ browser, room, operator } = made)
})

const cueField = (page: Page) => page.getByRole('textbox', { name: words.composer.text })
const over = (page: Page, count: number) => page.getByText(said(common.room.over_other, { count: String(count) }))
/** Puts text in as a paste does: at once, and no more than the field takes. */
const paste = (page: Page, text: string): Promise<void> => page.keyboard.insertText(text)

test('a cue that is pasted too long stands whole, says by how much, and goes out once it is shortened', async () => {
  const page = await openConsole({ browser, room })
  const text = 'Turn the coat inside out. '.repeat(10).trim()
  await cueField(page).focus()
  await paste(page, text)
  expect(await cueField(page).inputValue()).toBe(text)
  await over(page, text.length - LIMITS.line).waitFor()
  const send = page.getByRole('button', { name: new RegExp(`^${words.composer.send}`) })
  expect(await send.isDisabled()).toBe(true)
  await page.keyboard.press('Control+Enter')
  expect(await cueField(page).inputValue()).toBe(text)
  // It survives the page as well.
  await page.reload()
  await eventually(() => cueField(page).inputValue()).toBe(text)
  expect(operator.all('cue')).toEqual([])

  await cueField(page).fill(text.slice(0, LIMITS.line - 5))
  await page.getByText(said(common.room.left_other, { count: '5' })).waitFor()
  await cueField(page).press('Control+Enter')
  await operator.until(() => operator.all('cue').length === 1, 'the cue')
})

test("support's note begins a cue whole, however long it is", async () => {
  await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true })
  await post(room.url, '/api/feed', [chat({ text: 'does it tarnish', user: 1 })], room.token('feed'))
  await operator.until(() => operator.all('thread').length > 0, 'the thread')
  const note = 'She wants to see the clasp from behind. '.repeat(12).trim()
  const support = await WireClient.join(room.url, room.token('support', 'Laptop'))
  await support.send('thread.escalate', { id: operator.all('thread')[0]!.id, note })
  support.close()
  const page = await openConsole({ browser, room })
  const card = page.getByRole('region', { name: words.escalations.title }).getByRole('listitem').first()
  await card.getByRole('button', { name: words.escalations.cue }).click()
  await eventually(() => cueField(page).inputValue()).toBe(note)
  await over(page, note.length - LIMITS.line).waitFor()
})

test("support's reply and note lose nothing that is pasted, and are not sent while they are too long", async () => {
  await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true })
  await post(room.url, '/api/feed', [chat({ text: 'does it tarnish', user: 1 })], room.token('feed'))
  const size = { width: 1093, height: 614 }
  const page = await openScreen(browser, 'triage', { url: room.url, token: room.token('support', 'Laptop'), size })
  await page.getByRole('option').first().click()
  const before = room.journaled()
  const fields = [
    [triage.reply.title, LIMITS.body, triage.reply.answer],
    [triage.escalate.note, LIMITS.note, triage.escalate.send],
  ] as const
  for (const [name, max, submit] of fields) {
    const field = page.getByRole('textbox', { name })
    await field.focus()
    const text = 'a'.repeat(max + 7)
    await paste(page, text)
    expect(await field.inputValue()).toBe(text)
    await over(page, 7).waitFor()
    expect(await keysOver(page)).toEqual([])
    expect(
      await page
        .getByRole('button', { name: new RegExp(`^${submit}`) })
        .last()
        .getAttribute('aria-disabled'),
    ).toBe('true')
    await field.press('Control+Enter')
    await field.press('Escape')
    await page.keyboard.press('e')
  }
  expect(room.journaled()).toBe(before)
})

test('a form waits until what is too long in it was shortened', async () => {
  const page = await openConsole({ browser, room })
  await page.keyboard.press('x')
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: words.templates.add })
  const text = form.getByRole('textbox', { name: /English/ })
  await text.focus()
  await paste(page, 'b'.repeat(LIMITS.line + 3))
  expect(await text.inputValue()).toHaveLength(LIMITS.line + 3)
  await over(page, 3).waitFor()
  const save = form.getByRole('button', { name: new RegExp(`^${words.save}`) })
  expect(await save.isDisabled()).toBe(true)
  await text.fill('b'.repeat(LIMITS.line))
  await save.click()
  await operator.until(() => operator.all('cueTemplate').some(({ text: { en } }) => en?.startsWith('bbb')), 'it')
})

test('a field that takes no more says that what was pasted was cut', async () => {
  const page = await openScreen(browser, 'triage', { url: room.url, token: room.token('support', 'Laptop') })
  const field = page.getByRole('textbox', { name: triage.stream.search }).first()
  await field.focus()
  await paste(page, 'c'.repeat(200))
  await paste(page, 'd')
  await page.getByText(said(common.room.cut_other, { count: '200' })).waitFor()
  expect(await field.inputValue()).toBe('c'.repeat(200))
})
