import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { TestClock } from '../support/folder'
import { openScreen } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

let browser: Browser
let room: TestStudio
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
afterEach(() => room.stop())

test('a console whose operator was sent away pairs as an observer', async () => {
  room = await startStudio()
  const operator = await WireClient.join(room.url, room.token('operator', 'Desk'))
  const token = room.token('operator', 'Laptop')
  const laptop = await openScreen(browser, 'console', { url: room.url, token })
  await laptop.locator('[data-link="live"]').first().waitFor()
  await operator.send('device.revoke', { id: room.device(token).id })
  const code = laptop.locator('input[inputmode="numeric"]').first()
  await code.waitFor()
  const { result } = await operator.send('pairing.open', { role: 'observer' })
  await code.fill(result.code)
  await laptop.locator('[data-link="live"]').first().waitFor()
  await operator.until(
    () => operator.all('device').some(({ role, links }) => role === 'observer' && links === 1),
    'the observer',
  )
  operator.close()
})

test('pairing by keys: the language, the name of the device, and the code', async () => {
  room = await startStudio()
  const operator = await WireClient.join(room.url, room.token('operator'))
  const { result } = await operator.send('pairing.open', { role: 'host' })
  const context = await browser.newContext({ locale: 'en-US' })
  const tablet = await context.newPage()
  await tablet.goto(`${room.url}/board`)
  await tablet.getByText('Pair this screen').waitFor()
  const name = tablet.getByLabel(/Name of this device|本设备名称/)
  expect(await name.inputValue()).toMatch(/^Board · /)
  await tablet.keyboard.press('F2')
  await tablet.getByText('配对这块屏幕').waitFor()
  expect(await name.inputValue()).toMatch(/^题板 · /)
  await tablet.keyboard.press('F4')
  await tablet.keyboard.type('左边的题板')
  await tablet.locator('input[inputmode="numeric"]').first().fill(result.code)
  await tablet.locator('[data-screen="board"]').waitFor()
  await operator.until(() => operator.all('device').some((device) => device.name === '左边的题板'), 'the tablet')
  await context.close()
  operator.close()
})

test.each(['en', 'zh'] as const)(
  'P10: a screen whose time is over says so, in %s, and after a reload as well',
  async (language) => {
    const clock = new TestClock()
    room = await startStudio({ now: clock.now })
    const operator = await WireClient.join(room.url, room.token('operator'))
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
    await tablet.context().close()
    operator.close()
  },
)
