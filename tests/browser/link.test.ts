import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { Cable } from '../support/cable'
import { openScreen } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let browser: Browser
let room: TestStudio
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
afterEach(() => room.stop())

test('a pulled cable: stale within six seconds, the last cue stays; plugged in again the screen catches up by a patch', async () => {
  room = await startStudio()
  const cable = await Cable.to(room.studio.port)
  const operator = await WireClient.join(room.url, room.token('operator'))
  const board = await openScreen(browser, 'board', { url: cable.url, token: room.token('host') })
  const frames: string[] = []
  board.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  await board.reload()
  await board.locator('[data-link="live"]').waitFor()
  await operator.send('cue.send', { text: 'Hold it closer', urgency: 'now' })
  await board.locator('[data-cue]').waitFor()
  await board.evaluate(() => {
    ;(window as { mark?: string }).mark = 'never reloaded'
  })

  cable.pull()
  const pulledAt = Date.now()
  await board.locator('[data-link="stale"]').waitFor({ timeout: 10_000 })
  // Six seconds of silence, and the time until the page has drawn it.
  expect(Date.now() - pulledAt).toBeLessThan(7_500)
  expect(await board.locator('[data-cue]').textContent()).toContain('Hold it closer')

  await operator.send('cue.send', { text: 'And the price', urgency: 'now' })
  frames.length = 0
  cable.plug()
  await board.locator('[data-link="live"]').waitFor({ timeout: 15_000 })
  await board.locator('[data-cue]', { hasText: 'And the price' }).waitFor()
  expect(frames.some((frame) => frame.startsWith('{"type":"patch"'))).toBe(true)
  expect(frames.some((frame) => frame.startsWith('{"type":"snapshot"'))).toBe(false)
  expect(await board.evaluate(() => (window as { mark?: string }).mark)).toBe('never reloaded')
  operator.close()
  await cable.close()
})

test("a screen whose clock is an hour off shows the studio's time", async () => {
  room = await startStudio()
  const operator = await WireClient.join(room.url, room.token('operator'))
  await operator.send('sample.load', {})
  const [show] = operator.all('show')
  await operator.send('show.start', { id: show!.id })
  for (const clockOff of [3_600_000, -3_600_000]) {
    const board = await openScreen(browser, 'board', { url: room.url, token: room.token('host'), clockOff })
    // The show began seconds ago; by the screen's own clock it would be an hour.
    await expect
      .poll(() => board.locator('header').first().textContent(), { timeout: 15_000 })
      .toMatch(/Rehearsal\s*0:\d\d/)
    await board.close()
  }
  operator.close()
})

test('a tablet joins with the code of the console, and is out at once when its token is taken back', async () => {
  room = await startStudio()
  const operator = await WireClient.join(room.url, room.token('operator'))
  const { result } = await operator.send('pairing.open', { role: 'host' })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
  const tablet = await context.newPage()
  await tablet.goto(`${room.url}/board`)
  const code = tablet.locator('input[inputmode="numeric"]').first()
  await code.fill(result.code === '000000' ? '111111' : '000000')
  await tablet.getByText(/4 tries left|4 more/i).waitFor()
  await code.fill(result.code)
  await tablet.locator('[data-screen="board"]').waitFor()

  await operator.until(
    () => operator.all('device').some((device) => device.kind === 'lan' && device.links === 1),
    'the tablet',
  )
  const device = operator.all('device').find((one) => one.kind === 'lan')
  await operator.send('device.revoke', { id: device!.id })
  await tablet.locator('input[inputmode="numeric"]').first().waitFor()
  await context.close()
  operator.close()
})

test('the code in the QR address pairs without typing', async () => {
  room = await startStudio()
  const operator = await WireClient.join(room.url, room.token('operator'))
  const { result } = await operator.send('pairing.open', { role: 'support' })
  const context = await browser.newContext({ locale: 'en-US' })
  const laptop = await context.newPage()
  await laptop.goto(`${room.url}/triage#pair=${result.code}`)
  await operator.until(
    () => operator.all('device').some((device) => device.role === 'support' && device.links === 1),
    'the laptop',
  )
  expect(laptop.url()).not.toContain(result.code)
  await context.close()
  operator.close()
})

test('someone of support says who sits there, and colleagues read the name on what is claimed', async () => {
  room = await startStudio()
  const operator = await WireClient.join(room.url, room.token('operator'))
  await operator.send('sample.load', {})
  const support = await openScreen(browser, 'triage', { url: room.url, token: room.token('support') })
  await support.getByRole('button', { name: /Who sits here/ }).click()
  await support.getByRole('menuitem', { name: /Mandy/ }).click()
  await support.getByRole('button', { name: /Mandy/ }).waitFor()
  await support.reload()
  await support.getByRole('button', { name: /Mandy/ }).waitFor()
  const [seated] = operator.all('device').filter((device) => device.memberId !== null)
  expect(seated?.role).toBe('support')
  operator.close()
})
