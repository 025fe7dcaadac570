import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { look } from '../support/look'
import { inSampleRoom, openConsole, type SampleRoom } from '../support/room'
import { eventually, openScreen, untilReadable } from '../support/screens'
import { WORDS } from '../support/words'

const words = WORDS.en

let { browser, room, operator } = {} as SampleRoom
let page: Page
inSampleRoom(async (made) => {
  ;({ browser, room, operator } = made)
  page = await openConsole(made)
})

test('the key of a field with a list opens the list, also after something was chosen from it or it was closed', async () => {
  await page.keyboard.press('Shift+N')
  const title = page.getByRole('dialog').getByRole('textbox').nth(0)
  await title.waitFor()
  const options = page.getByRole('option')
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null)
  await page.keyboard.press('F9')
  await options.first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await eventually(() => options.count()).toBe(0)
  await page.keyboard.press('F9')
  await options.first().waitFor()
})

test('a code that another product has is told at its field, and nothing that was typed is lost', async () => {
  const [first] = operator.all('product')
  await page.keyboard.press('i')
  await page.getByRole('button', { name: words.console.products.add }).click()
  const dialog = page.getByRole('dialog', { name: words.console.products.add })
  const code = dialog.getByLabel(words.console.products.code)
  await code.fill(first!.code)
  await dialog.getByLabel(words.console.products.currency).fill('USD')
  await dialog.getByLabel(words.console.products.listPrice).fill('19.90')
  await dialog.getByLabel(words.console.product.stock).fill('10')
  await dialog.getByLabel(words.console.products.name).first().fill('Another ring')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(words.common.errors.reason.product_code_taken).waitFor()
  expect(await code.getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByRole('alert').count()).toBe(0)
  await code.fill('Z99')
  await eventually(() => dialog.getByText(words.common.errors.reason.product_code_taken).count()).toBe(0)
  await page.keyboard.press('Control+Enter')
  await operator.until(() => operator.all('product').some((product) => product.code === 'Z99'), 'the product')
})

test('Enter in a field of one line goes on to the next field, and submits what is whole', async () => {
  const heads = ['J77', 'USD', '19.90', '10', '1729384756012345678']
  await page.keyboard.press('i')
  await page.getByRole('button', { name: words.console.products.add }).click()
  const dialog = page.getByRole('dialog', { name: words.console.products.add })
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null)
  for (const text of heads) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('另一枚戒指')
  await page.keyboard.press('Enter')
  await operator.until(() => operator.all('product').some((product) => product.code === 'J77'), 'the product')
  await dialog.waitFor({ state: 'detached' })
  const made = operator.all('product').find((product) => product.code === 'J77')
  expect(made).toMatchObject({ listPrice: 1_990, stock: 10, shopId: heads[4], name: { zh: '另一枚戒指' } })
})

/** The key of a drawer, and a change of its form that is no typing: a tick, a switch, a date, a choice, a point that goes. */
const CHOSEN: readonly [drawer: string, change: (page: Page, form: Locator) => Promise<void>][] = [
  ['m', (_, form) => form.getByRole('checkbox', { name: /^Host/ }).click()],
  ['o', (_, form) => form.getByRole('switch').click({ force: true })],
  ['o', (_, form) => form.locator('[type=datetime-local]').fill('2027-03-01T20:00')],
  ['x', (_, form) => form.getByRole('button', { name: new RegExp(`^${words.common.urgency.now}`) }).click()],
  ['x', (page, form) => choose(page, form.getByRole('combobox').last())],
  [
    'i',
    (_, form) =>
      form
        .getByRole('button', { name: new RegExp(`^${words.console.delete}`) })
        .first()
        .click(),
  ],
]

async function choose(page: Page, list: Locator): Promise<void> {
  await list.click()
  await page.getByRole('option').last().click()
}

test('a form asks before it discards what was chosen or ticked, too', async () => {
  await operator.send('member.create', { name: 'Mai', roles: ['support'] })
  for (const [key, change] of CHOSEN) {
    await page.keyboard.press(key)
    const drawer = page.getByRole('dialog').first()
    await drawer
      .getByRole('button', { name: new RegExp(`^${words.console.edit}`) })
      .first()
      .click()
    const form = page.getByRole('dialog').nth(1)
    await form.getByRole('button', { name: new RegExp(`^${words.console.save}`) }).waitFor()
    await change(page, form)
    await form.getByRole('button', { name: words.common.action.cancel }).click()
    await form.getByText(words.common.discard.ask).waitFor()
    await untilReadable(page)
    await form.getByRole('button', { name: words.common.discard.do }).click()
    await form.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
  }
})

test('what was changed and changed back again is nothing to discard', async () => {
  await page.keyboard.press('m')
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: words.console.members.add })
  const tick = form.getByRole('checkbox').first()
  await tick.click()
  await tick.click()
  await form.getByLabel(words.console.members.name).fill('Mai')
  await form.getByLabel(words.console.members.name).fill('')
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
})

test('a form in which something was typed is closed by a second press only; an untouched one at once', async () => {
  const { discard, action } = words.common
  const form = page.getByRole('dialog', { name: words.console.members.add })
  const asked = form.getByRole('alert').getByText(discard.ask)
  const name = form.getByLabel(words.console.members.name)
  await page.keyboard.press('m')
  await page.keyboard.press('n')
  await form.waitFor()
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })

  await page.keyboard.press('n')
  await name.fill('Mai')
  await page.keyboard.press('Escape')
  await asked.waitFor()
  // Typing on takes the question away.
  await name.press('End')
  await page.keyboard.type(' Linh')
  await eventually(() => asked.count()).toBe(0)
  expect(await name.inputValue()).toBe('Mai Linh')
  // A key that bounces only asks.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await asked.waitFor()
  await untilReadable(page)
  // Nor does one that is held.
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', repeat: true, bubbles: true, cancelable: true }),
    ),
  )
  expect(await asked.count()).toBe(1)
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })

  // By mouse the same, by either way out.
  for (const first of [action.cancel, action.close]) {
    await page.keyboard.press('n')
    await name.fill('Mai')
    await form.getByRole('button', { name: first }).click()
    await asked.waitFor()
    await untilReadable(page)
    await form.getByRole('button', { name: discard.do }).click()
    await form.waitFor({ state: 'detached' })
  }
  expect(operator.all('member').some((member) => member.name.startsWith('Mai'))).toBe(false)
})

/** Opens the form of the show that stands first. */
async function firstShow(screen: Page, { edit, shows }: typeof words.console): Promise<Locator> {
  await screen.keyboard.press('o')
  await screen
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${edit}`) })
    .first()
    .click()
  return screen.getByRole('dialog', { name: shows.edit })
}

test.each(['en', 'zh'] as const)('a planned start that is half typed is not saved as none, in %s', async (language) => {
  const its = WORDS[language]
  const screen = await openScreen(browser, 'console', { url: room.url, token: room.token('operator'), language })
  await screen.locator('[data-link="live"]').first().waitFor()
  const plannedStart = () => operator.all('show')[0]!.plannedStartAt
  const planned = Date.UTC(2027, 2, 1, 20)
  await operator.send('show.update', { id: operator.all('show')[0]!.id, plannedStartAt: planned })
  const form = await firstShow(screen, its.console)
  const field = form.locator('[type=datetime-local]')
  const said = form.getByText(its.console.shows.plannedStartFault)
  const save = form.getByRole('button', { name: new RegExp(`^${its.console.save}`) })
  const isHalf = () => field.evaluate((input: HTMLInputElement) => input.validity.badInput)
  await field.focus()
  await screen.keyboard.press('Backspace')
  expect(await isHalf()).toBe(true)
  for (const submit of [() => screen.keyboard.press('Control+Enter'), () => save.click()]) {
    await submit()
    await said.waitFor()
    // There to be gone on with.
    expect(await isHalf()).toBe(true)
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
  }
  expect(await look(screen, 'console-half-start', language, { width: 1093, height: 614 })).toEqual([])
  expect(plannedStart()).toBe(planned)
  // Nor is a year of three digits a plan.
  await field.fill('0202-03-01T20:00')
  await screen.keyboard.press('Control+Enter')
  await said.waitFor()
  await field.fill('2027-03-01T21:00')
  await eventually(() => said.count()).toBe(0)
  await screen.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  await eventually(plannedStart).toBe(planned + 3_600_000)
})

test('a planned start that is half typed in an empty field is asked about before it is discarded, too', async () => {
  await operator.send('show.create', { title: { en: 'Tomorrow' } })
  const form = await firstShow(page, words.console)
  await form.locator('[type=datetime-local]').focus()
  await page.keyboard.press('1')
  await form.getByRole('button', { name: words.common.action.cancel }).click()
  await form.getByText(words.common.discard.ask).waitFor()
})

test('a device name that was changed is left by a second Escape only', async () => {
  await page.keyboard.press('v')
  const drawer = page.getByRole('dialog', { name: words.console.panel.lan })
  await drawer.getByRole('button', { name: words.console.lan.rename }).first().click()
  const name = drawer.getByRole('textbox', { name: words.console.lan.deviceName })
  const before = await name.inputValue()
  await page.keyboard.press('Escape')
  await name.waitFor({ state: 'detached' })
  await untilReadable(page)
  await drawer.getByRole('button', { name: words.console.lan.rename }).first().click()
  await name.fill(`${before} by the window`)
  await name.press('Escape')
  await drawer.getByText(words.common.discard.short).waitFor()
  expect(await name.inputValue()).toBe(`${before} by the window`)
  await untilReadable(page)
  await name.press('Escape')
  await name.waitFor({ state: 'detached' })
  await drawer.waitFor()
})

test('the deletion that the segment form asks about, and that is not meant, leaves what was typed', async () => {
  const all = operator.all('segment').length
  const segment = page.locator('[data-segment]').nth(1)
  await segment.click()
  await page.keyboard.press('F2')
  const form = page.getByRole('dialog', { name: words.console.rundown.edit })
  const title = form.getByRole('textbox', { name: /English/ }).first()
  await title.fill('Another title')
  await page.keyboard.press('F4')
  const asked = form.getByRole('button', { name: words.common.action.sure })
  await asked.waitFor()
  expect(await title.inputValue()).toBe('Another title')
  await title.press('End')
  await page.keyboard.type(' yet')
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  await operator.until(
    () => operator.all('segment').some(({ title: its }) => its.en === 'Another title yet'),
    'the title',
  )
  expect(operator.all('segment').length).toBe(all)

  await page.keyboard.press('F2')
  await form.waitFor()
  await page.keyboard.press('F4')
  await asked.waitFor()
  await untilReadable(page)
  await page.keyboard.press('F4')
  await form.waitFor({ state: 'detached' })
  await operator.until(() => operator.all('segment').length === all - 1, 'the deletion')
})

test.each(['en', 'zh'] as const)(
  'a plan that makes no sense is told at its field and not saved, in %s',
  async (language) => {
    const its = WORDS[language]
    const screen = await openScreen(browser, 'console', { url: room.url, token: room.token('operator'), language })
    await screen.locator('[data-link="live"]').first().waitFor()
    const all = operator.all('segment').length
    await screen.keyboard.press('Shift+N')
    const form = screen.getByRole('dialog', { name: its.console.rundown.add })
    await form
      .getByRole('textbox', { name: /English/ })
      .first()
      .fill('Opening')
    await form.getByLabel(its.console.rundown.minutes).fill('0')
    await form.getByText(its.console.rundown.noMinutes).waitFor()
    await form.getByText(its.console.needs.segmentProduct).waitFor()
    await screen.keyboard.press('Control+Enter')
    await screen.getByRole('tooltip').waitFor()
    expect(await look(screen, 'console-no-sense', language, { width: 1093, height: 614 })).toEqual([])
    expect(operator.all('segment').length).toBe(all)
  },
)

test('a person without a role is not entered, and the form says so', async () => {
  await page.keyboard.press('m')
  await page.keyboard.press('n')
  const person = page.getByRole('dialog', { name: words.console.members.add })
  await person.getByLabel(words.console.members.name).fill('Mai')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('tooltip').getByText(words.console.needs.role).waitFor()
  await person.getByRole('checkbox').first().check()
  await page.keyboard.press('Control+Enter')
  await person.waitFor({ state: 'detached' })
  await operator.until(() => operator.all('member').some(({ name }) => name === 'Mai'), 'the person')
})
