import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { TestClock } from '../support/folder'
import { inRoom, type Room } from '../support/room'
import { newMachine, openScreen } from '../support/screens'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

const clock = new TestClock()
let { browser, room } = {} as Room
let operator: WireClient
inRoom(
  async (made) => {
    ;({ browser, room } = made)
    operator = await WireClient.join(room.url, room.token('operator', 'Desk'))
  },
  { now: clock.now },
)
afterEach(() => operator.close())

/** A tablet that asks for the code of a board, and that code. */
async function newTablet(): Promise<{ tablet: Page; code: string }> {
  const { result } = await operator.send('pairing.open', { role: 'host' })
  const tablet = await newMachine(browser)
  await tablet.goto(`${room.url}/board`)
  return { tablet, code: result.code }
}

test('a console whose operator was sent away pairs as an observer', async () => {
  const token = room.token('operator', 'Laptop')
  const laptop = await openScreen(browser, 'console', { url: room.url, token })
  await laptop.locator('[data-link="live"]').first().waitFor()
  await operator.send('device.revoke', { id: room.device(token).id })
  const code = laptop.locator('input[inputmode="numeric"]').first()
  await code.waitFor()
  const { result } = await operator.send('pairing.open', { role: 'observer' })
  await code.fill(result.code)
  await code.press('Enter')
  await laptop.locator('[data-link="live"]').first().waitFor()
  await operator.until(
    () => operator.all('device').some(({ role, links }) => role === 'observer' && links === 1),
    'the observer',
  )
})

test('pairing by keys: the language, the code, and then the name: six digits alone send nothing', async () => {
  const { tablet, code } = await newTablet()
  await tablet.getByText('Pair this screen').waitFor()
  const name = tablet.getByLabel(/Name of this device|本设备名称/)
  expect(await name.inputValue()).toMatch(/^Board · /)
  await tablet.keyboard.press('F2')
  await tablet.getByText('配对这块屏幕').waitFor()
  expect(await name.inputValue()).toMatch(/^题板 · /)
  const digits = tablet.locator('input[inputmode="numeric"]').first()
  await digits.fill(code)
  await tablet.keyboard.press('F4')
  await tablet.keyboard.type('左边的题板')
  await digits.press('Enter')
  await tablet.locator('[data-screen="board"]').waitFor()
  await operator.until(() => operator.all('device').some((device) => device.name === '左边的题板'), 'the tablet')
})

test('Enter in the name goes on to the code, and from the code, too short, nowhere but to a sentence; whole, it pairs from both', async () => {
  const { tablet, code } = await newTablet()
  const { pair } = WORDS.en.common
  const name = tablet.getByLabel(pair.device)
  await name.waitFor()
  await tablet.keyboard.press('F4')
  await tablet.keyboard.type('Left board')
  await tablet.keyboard.press('Enter')
  await tablet.keyboard.type(code.slice(0, 3))
  expect(await name.inputValue()).toBe('Left board')
  await tablet.keyboard.press('Enter')
  await tablet.getByText(pair.sixDigits).waitFor()
  await tablet.keyboard.type(code.slice(3))
  expect(await tablet.getByText(pair.sixDigits).count()).toBe(0)
  await tablet.keyboard.press('F4')
  await tablet.keyboard.press('Enter')
  await tablet.locator('[data-screen="board"]').waitFor()
  await operator.until(() => operator.all('device').some((device) => device.name === 'Left board'), 'the tablet')
})

test.each(['en', 'zh'] as const)(
  'P10: a screen whose time is over says so, in %s, and after a reload as well',
  async (language) => {
    const token = room.token('host', 'Guest')
    const { id } = room.device(token)
    await operator.send('device.lasts', { id, days: 1 })
    const tablet = await openScreen(browser, 'board', { url: room.url, token, language })
    await tablet.locator('[data-link="live"]').first().waitFor({ state: 'attached' })
    clock.at = room.device(token).expiresAt!
    const { timeIsOver } = WORDS[language].common.pair
    await tablet.getByText(timeIsOver).waitFor()
    await tablet.reload()
    await tablet.getByText(timeIsOver).waitFor()
  },
)
