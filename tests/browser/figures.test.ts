import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Product } from '../../src-shared/records'
import { launchChromium } from '../support/browser'
import { look } from '../support/look'
import { eventually, openScreen } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { said, WORDS } from '../support/words'

const words = WORDS.en.console.product

let browser: Browser
let room: TestStudio
let other: WireClient
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  room = await startStudio()
  other = await WireClient.join(room.url, room.token('operator'))
  const { result } = await other.send('sample.load', {})
  await other.send('show.start', { id: result.showId })
  page = await openScreen(browser, 'console', { url: room.url, token: room.token('operator', 'Console 1') })
  await pane().getByText('J01').waitFor()
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  other.close()
  expect(room.faults).toEqual([])
  await room.stop()
})

const pane = (on = page) => on.getByRole('region', { name: WORDS.en.console.product.title })
const product = (code: string): Product => other.all('product').find((row) => row.code === code) as Product
const field = (label: string) => pane().getByRole('textbox', { name: label })
const open = async (button: string, label: string) => {
  await pane().getByRole('button', { name: button }).click()
  await field(label).waitFor()
}
const read = () => pane().getByRole('status')

describe('stock', () => {
  test('changes by a typed amount, with what it was and will be before the eyes', async () => {
    for (const [typed, shown, left] of [
      ['-3', '120 → 117', 117],
      ['＋５', '117 → 122', 122],
      ['1,200', '122 → 1,200', 1_200],
      ['0', `1,200 → ${words.soldOut}`, 0],
    ] as const) {
      await open(words.setStock, words.stock)
      await field(words.stock).fill(typed)
      await read().getByText(shown).waitFor()
      await page.keyboard.press('Enter')
      await field(words.stock).waitFor({ state: 'detached' })
      await eventually(() => product('J01').stock).toBe(left)
    }
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
    await other.send('product.stock', { id: product('J02').id, stock: 1 })
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
