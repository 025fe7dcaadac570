import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { Product } from '../../src-shared/records'
import { look } from '../support/look'
import { inRoom, type Room } from '../support/room'
import { eventually, openScreen, untilReadable } from '../support/screens'
import { WireClient } from '../support/wire-client'
import { said, WORDS } from '../support/words'

const words = WORDS.en.console.product

let { browser, room } = {} as Room
let other: WireClient
let page: Page
inRoom(async (made) => {
  ;({ browser, room } = made)
  other = await WireClient.join(room.url, room.token('operator'))
  const { result } = await other.send('sample.load', {})
  await other.send('show.start', { id: result.showId })
  page = await openScreen(browser, 'console', { url: room.url, token: room.token('operator', 'Console 1') })
  await pane().getByText('J01').waitFor()
})
afterEach(() => {
  other.close()
  expect(room.faults).toEqual([])
})

const pane = (on = page) => on.getByRole('region', { name: WORDS.en.console.product.title })
const product = (code: string): Product => other.all('product').find((row) => row.code === code) as Product
const field = (label: string) => pane().getByRole('textbox', { name: label })
const open = async (button: string, label: string) => {
  await pane().getByRole('button', { name: button }).click()
  await field(label).waitFor()
}
const read = () => pane().getByRole('status')

describe('a form that stays open', () => {
  test('goes with its product while nothing was typed in it, and stays with it once something was', async () => {
    const goTo = (code: string) =>
      other.send('segment.go', { id: other.all('segment').find(({ productId }) => productId === product(code).id)!.id })
    await open(words.setPrice, words.livePrice)
    await goTo('J02')
    await pane().getByText('J02').waitFor()
    await field(words.livePrice).waitFor({ state: 'detached' })
    await untilReadable(page)
    await open(words.setPrice, words.livePrice)
    await field(words.livePrice).fill('17')
    await goTo('J03')
    await pane().getByText(words.past).waitFor()
    expect(await field(words.livePrice).inputValue()).toBe('17')
  })

  test('goes with the rehearsal, whose prices are for practice', async () => {
    await open(words.setPrice, words.livePrice)
    await field(words.livePrice).fill('5')
    await other.send('show.end', { id: other.all('show').find(({ state }) => state === 'live')!.id })
    await field(words.livePrice).waitFor({ state: 'detached' })
  })
})

test.each(['livePrice', 'stock'] as const)(
  'a typed %s is left by a second Escape only, an untouched one at once',
  async (what) => {
    const label = words[what]
    const button = what === 'stock' ? words.setStock : words.setPrice
    const asked = read().getByText(WORDS.en.common.discard.short)
    await open(button, label)
    await page.keyboard.press('Escape')
    await field(label).waitFor({ state: 'detached' })
    await untilReadable(page)
    await open(button, label)
    await field(label).fill('17')
    await page.keyboard.press('Escape')
    await asked.waitFor()
    expect(await look(page, `console-leave-${what}`, 'en', { width: 1093, height: 614 })).toEqual([])
    // Typing on takes the question away.
    await page.keyboard.type('5')
    await eventually(() => asked.count()).toBe(0)
    expect(await field(label).inputValue()).toBe('175')
    // Wherever the keyboard is, and by mouse.
    await field(label).evaluate((input) => input.blur())
    await page.keyboard.press('Escape')
    await asked.waitFor()
    await untilReadable(page)
    await pane().getByRole('button', { name: WORDS.en.common.discard.do }).click()
    await field(label).waitFor({ state: 'detached' })
  },
)

describe('stock', () => {
  test('changes by a typed amount, with what it was and will be before the eyes', async () => {
    for (const [typed, shown, left] of [
      ['-3', '120 → 117', 117],
      ['＋５', '117 → 122', 122],
      ['1,200', '122 → 1,200 · the total rises to 1,200', 1_200],
    ] as const) {
      await open(words.setStock, words.stock)
      await field(words.stock).fill(typed)
      await read().getByText(shown).waitFor()
      await page.keyboard.press('Enter')
      await field(words.stock).waitFor({ state: 'detached' })
      await eventually(() => product('J01').stock).toBe(left)
    }
  })

  test.each([
    { typed: '12', shown: '120 → 12', question: words.unusual.stock_tenth, left: 12 },
    { typed: '0', shown: `120 → ${words.soldOut}`, question: words.unusual.stock_sold_out, left: 0 },
    { typed: '-120', shown: `120 → ${words.soldOut}`, question: words.unusual.stock_sold_out, left: 0 },
  ])('$typed typed where it was 120 is asked about, and taken when it is meant', async (given) => {
    await open(words.setStock, words.stock)
    await field(words.stock).fill(given.typed)
    await read().getByText(`${given.shown} · ${given.question}`).waitFor()
    await page.keyboard.press('Enter')
    expect(product('J01').stock).toBe(120)
    await page.keyboard.press('Control+Enter')
    await eventually(() => product('J01').stock).toBe(given.left)
    // Sold out is said and red, as on the board.
    const red = 'rgb(255, 140, 110)'
    const soldOut = pane().getByText(words.soldOut, { exact: true })
    if (given.left > 0) return expect(await soldOut.count()).toBe(0)
    await soldOut.waitFor()
    expect(await soldOut.evaluate((element) => getComputedStyle(element).color)).toBe(red)
  })

  test('does not fall below nothing, and says how many are left', async () => {
    await open(words.setStock, words.stock)
    await field(words.stock).fill('-121')
    await read()
      .getByText(said(words.stockFault.too_few, { left: '120' }))
      .waitFor()
    await page.keyboard.press('Enter')
    expect(product('J01').stock).toBe(120)
  })

  test('is not changed by the keys that took it off before', async () => {
    for (const key of [',', '.', '/', '/', '/']) await page.keyboard.press(key)
    await other.send('product.stock', { id: product('J02').id, stock: 1, confirmed: true })
    await eventually(() => product('J02').stock).toBe(1)
    expect(product('J01').stock).toBe(120)
  })
})

describe('a live price', () => {
  test('above the list price is asked about: Enter by reflex leaves it', async () => {
    await open(words.setPrice, words.livePrice)
    await field(words.livePrice).fill('$89.90')
    await read().getByText(said(words.unusual.price_above_list)).waitFor()
    await page.keyboard.press('Enter')
    expect(await field(words.livePrice).inputValue()).toBe('$89.90')
    expect(product('J01').livePrice).toBe(990)
    await page.keyboard.press('Control+Enter')
    await eventually(() => product('J01').livePrice).toBe(8_990)
  })

  test('is read as it is shown beside the field; what may be a thousand or a fraction is not guessed', async () => {
    await open(words.setPrice, words.livePrice)
    await field(words.livePrice).fill('１９，９０')
    await read().getByText('$9.90 → $19.90').waitFor()
    await field(words.livePrice).fill('1.299')
    await read().getByText(words.amountFault.ambiguous).waitFor()
    await page.keyboard.press('Control+Enter')
    expect(product('J01').livePrice).toBe(990)
  })

  test('that is being typed stays with its product when the next one comes on air', async () => {
    await open(words.setPrice, words.livePrice)
    await field(words.livePrice).fill('12.3')
    const before = product('J02').livePrice
    const segment = other.all('segment').find(({ productId }) => productId === product('J02').id)
    await other.send('segment.go', { id: segment!.id })
    await pane().getByText(words.past).waitFor()
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await eventually(() => product('J01').livePrice).toBe(1_234)
    await pane().getByText('J02').waitFor()
    expect(product('J02').livePrice).toBe(before)
  })
})

test.each(['en', 'zh'] as const)('the fields stand in the pane at every size, in %s', async (language) => {
  const screen = await openScreen(browser, 'console', { url: room.url, token: room.token('operator'), language })
  const own = WORDS[language].console.product
  const region = screen.getByRole('region', { name: own.title })
  const found: string[] = []
  const sizes = [
    [1093, 614],
    [1366, 768],
    [1920, 1080],
    [2560, 1440],
  ] as const
  await region.getByRole('button', { name: own.setPrice }).click()
  await region.getByRole('textbox', { name: own.livePrice }).fill('89.90')
  for (const [width, height] of sizes) found.push(...(await look(screen, 'console-price', language, { width, height })))
  await screen.keyboard.press('Escape')
  await region.getByRole('button', { name: own.setStock }).click()
  await region.getByRole('textbox', { name: own.stock }).fill('-3')
  for (const [width, height] of sizes) found.push(...(await look(screen, 'console-stock', language, { width, height })))
  expect(found.filter((fault) => fault.includes('→') || fault.includes(own.setAnyway))).toEqual([])
})
