import type { Browser, Page } from 'playwright-core'
import { create } from 'qrcode'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { launchChromium } from '../support/browser'
import { hasOpenssl, putCertificate } from '../support/certificate'
import { temporaryFolder } from '../support/folder'
import { look } from '../support/look'
import { LAN_ADDRESS, newCode, share, typeCode } from '../support/pairing'
import { closeScreens, eventually, newMachine, openScreen, untilReadable } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { said, WORDS } from '../support/words'

// Nothing here is announced on the real network.
vi.mock('../../src-main/net/discovery', () => ({ announce: () => () => {} }))

const { common, console: words } = WORDS.en

let browser: Browser
let room: TestStudio
let operator: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  room = await startStudio({ lanAddresses: () => [LAN_ADDRESS] })
  operator = await openScreen(browser, 'console', { url: room.url, token: room.token('operator', 'Console') })
})
afterEach(async () => {
  await closeScreens(browser)
  await room.stop()
})

const drawer = () => operator.getByRole('dialog')
const device = (name: string) => drawer().getByRole('listitem').filter({ hasText: name })

/** The dark squares of a QR code as the console draws it, row by row, without its white border. */
async function squaresOf(qr: ReturnType<Page['getByRole']>): Promise<string[]> {
  const { width, drawn } = await qr.evaluate((svg: SVGSVGElement) => ({
    width: svg.viewBox.baseVal.width,
    drawn: svg.querySelector('path')?.getAttribute('d') ?? '',
  }))
  const dark = new Set([...drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`))
  const border = Math.min(...[...dark].map((square) => Number(square.split(' ')[0])))
  const size = width - 2 * border
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (dark.has(`${x + border} ${y + border}`) ? '#' : '.')).join(''),
  )
}

/** The same of a text. */
function squaresFor(text: string): string[] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => (modules.get(y, x) ? '#' : '.')).join(''),
  )
}

test('a tablet joins over the network by the code that the console shows, and is out at once when it is taken back', async () => {
  await share(operator)
  const { code, address } = await newCode(operator, 'host')
  const tablet = await newMachine(browser, { size: { width: 1280, height: 800 }, touch: true })
  await tablet.goto(address)
  await tablet.getByText(common.pair.help).waitFor()

  await typeCode(tablet, code === '000000' ? '111111' : '000000', 'Tablet')
  await tablet
    .getByRole('alert')
    .getByText(said(common.pair.wrong_other, { count: '4' }))
    .waitFor()
  await typeCode(tablet, code)
  await tablet.locator('[data-screen="board"]').waitFor()
  await drawer()
    .getByText(said(words.lan.joined, { name: 'Tablet' }))
    .waitFor()
  await device('Tablet').getByText(words.lan.connected).waitFor()

  // Pressed twice: the first press asks, the second one does it once that could be read.
  await device('Tablet').getByRole('button', { name: words.lan.revoke }).click()
  await untilReadable(operator)
  await device('Tablet').getByRole('button', { name: common.action.sure }).click()
  await tablet.getByText(common.pair.revoked).waitFor()
})

test('the QR code of the console holds an address that pairs without typing, once', async () => {
  await share(operator)
  const { code, address } = await newCode(operator, 'support')
  const link = `${address}#pair=${code}`
  expect(await squaresOf(drawer().getByRole('img', { name: words.lan.qr }))).toEqual(squaresFor(link))

  const laptop = await newMachine(browser)
  await laptop.goto(link)
  await laptop.getByText(WORDS.en.triage.screen.noShow).waitFor()
  expect(new URL(laptop.url())).toMatchObject({ hostname: LAN_ADDRESS, pathname: '/triage', hash: '' })
  await eventually(() =>
    drawer()
      .getByText(/ has joined\.$/)
      .count(),
  ).toBe(1)

  const late = await newMachine(browser)
  await late.goto(link)
  await late.getByRole('alert').getByText(common.pair.expired).waitFor()
})

test('the operator chooses the address of the QR code, and it stays chosen', async () => {
  const second = '127.0.0.3'
  await room.stop()
  room = await startStudio({ lanAddresses: () => [second, LAN_ADDRESS] })
  operator = await openScreen(browser, 'console', { url: room.url, token: room.token('operator', 'Ops') })
  await share(operator)
  await drawer().getByRole('button', { name: words.lan.newCode }).click()
  const page = (address: string) => drawer().getByText(`http://${address}:${room.studio.port}/board`)
  await page(second).waitFor()
  await drawer().getByRole('combobox', { name: words.lan.address }).click()
  await operator.getByRole('option', { name: LAN_ADDRESS }).click()
  await page(LAN_ADDRESS).waitFor()
  await drawer().getByRole('button', { name: words.lan.newCode }).click()
  await page(LAN_ADDRESS).waitFor()
  expect(room.studio.store.read.must('studio', 'studio').lanAddress).toBe(LAN_ADDRESS)
})

test.skipIf(!hasOpenssl)('over https a tablet has a secure context: wake lock and clipboard', async () => {
  await room.stop()
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  putCertificate(folder.path, LAN_ADDRESS)
  room = await startStudio({ dataDir: folder.path, lanAddresses: () => [LAN_ADDRESS] })
  const wire = await WireClient.join(room.url, room.token('operator'))
  await wire.send('lan.share', { on: true })
  await wire.until(() => wire.all('studio')[0]!.addresses.some((url) => url.startsWith('https:')), 'https')
  const { result } = await wire.send('pairing.open', { role: 'host' })

  const context = await browser.newContext({ locale: 'en-US', ignoreHTTPSErrors: true })
  const tablet = await context.newPage()
  await tablet.goto(`https://${LAN_ADDRESS}:${room.studio.port}/board#pair=${result.code}`)
  await tablet.locator('[data-link="live"]').waitFor()
  const has = () => [isSecureContext, 'wakeLock' in navigator, 'clipboard' in navigator]
  expect(await tablet.evaluate(has)).toEqual([true, true, true])
  wire.close()
})

test('sharing switched off ends what came in over the network and leaves this machine', async () => {
  await share(operator)
  const { code, address } = await newCode(operator, 'host')
  const tablet = await newMachine(browser, { touch: true })
  await tablet.goto(`${address}#pair=${code}`)
  await tablet.locator('[data-link="live"]').waitFor()
  await drawer().getByRole('switch', { name: words.lan.share }).click()
  await drawer().getByText(words.lan.shareOff).waitFor()
  await tablet.getByText(said(common.link.stale)).waitFor()
  await operator.locator('[role="status"][data-link="live"]').waitFor()

  await drawer().getByRole('switch', { name: words.lan.share }).click()
  await tablet.locator('[data-link="live"]').waitFor()
})

test('five wrong codes: the screen counts down how long to wait, and the right code does not help any more', async () => {
  await share(operator)
  const { code, address } = await newCode(operator, 'host')
  const tablet = await newMachine(browser, { language: 'zh', touch: true })
  await tablet.goto(address)
  const { pair } = WORDS.zh.common
  for (const triesLeft of [4, 3, 2, 1]) {
    await typeCode(tablet, wrong(code, triesLeft))
    await tablet
      .getByRole('alert')
      .getByText(said(pair.wrong_other, { count: String(triesLeft) }))
      .waitFor()
  }
  await typeCode(tablet, wrong(code, 0))
  const alert = tablet.getByRole('alert')
  await alert.getByText(said(pair.tooMany, { time: /\d+:\d\d/ })).waitFor()
  const left = async () => Number(/:(\d\d)/.exec(await alert.innerText())?.[1])
  await expect.poll(left).toBeGreaterThan(50)
  const first = await left()
  await expect.poll(left).toBeLessThan(first)
  const tried = tablet.waitForResponse('**/api/pair')
  await typeCode(tablet, code)
  expect((await tried).status()).toBe(503)
  await alert.getByText(said(pair.tooMany, { time: /0:\d\d/ })).waitFor()
  expect(room.studio.store.read.rows('device', "kind = 'lan'")).toEqual([])
})

/** A code that is not `code`, another one for each try. */
const wrong = (code: string, at: number): string => String((Number(code) + 1 + at) % 1_000_000).padStart(6, '0')

/** Does what `curl` does with such a line. */
async function curl(line: string): Promise<Record<string, unknown>> {
  const words = [...line.matchAll(/"((?:\\"|[^"])*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('\\"', '"') ?? bare!,
  )
  const after = (option: string) => words[words.indexOf(option) + 1]!
  const [name = '', value = ''] = words.includes('-H') ? after('-H').split(': ') : []
  const answer = await fetch(words.at(-1)!, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...(name && { [name]: value }) },
    body: after('-d'),
  })
  return (await answer.json()) as Record<string, unknown>
}

test('a program that posts comments takes up its code by the call that the console shows, and posts by the other one', async () => {
  await share(operator)
  const roles = drawer().getByRole('radiogroup', { name: words.lan.role })
  await roles.getByText(new RegExp(`^${common.role.feed}\\b`)).click()
  await drawer().getByRole('button', { name: words.lan.newCode }).click()
  await drawer().getByText(words.lan.feedPair).waitFor()
  const calls = drawer().locator('code').filter({ hasText: 'curl' })
  for (const size of [
    { width: 1093, height: 614 },
    { width: 1920, height: 1080 },
  ]) {
    await calls.first().scrollIntoViewIfNeeded()
    expect(await look(operator, 'console-feed-code', 'en', size, await calls.allInnerTexts())).toEqual([])
  }
  const { token, role } = await curl(await calls.first().innerText())
  expect(role).toBe('feed')
  const posted = await curl((await calls.last().innerText()).replace('TOKEN', String(token)))
  expect(posted).toEqual({ accepted: 1, bad: 0 })
  expect(room.studio.store.read.comments('1').map(({ text }) => text)).toEqual(['How much?'])
  await drawer()
    .getByText(said(words.lan.joined, { name: 'Bridge' }))
    .waitFor()
})
