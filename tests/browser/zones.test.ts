import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Role } from '../../src-shared/roles'
import { launchChromium } from '../support/browser'
import { temporaryFolder } from '../support/folder'
import { post } from '../support/http'
import { spawnUntil } from '../support/process'
import { openScreen } from '../support/screens'
import { WireClient } from '../support/wire-client'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('screens in two zones show the times of a studio in a third, and take its dates', async () => {
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  const env = { TZ: 'Asia/Kathmandu', CUEROOM_DATA: folder.path, CUEROOM_PORT: '0', DISPLAY: '', WAYLAND_DISPLAY: '' }
  const station = await spawnUntil(/(http:\S+)\/console#pair=(\d{6})/, 'scripts/station.mjs', { env })
  const [, url, first] = station.shown as unknown as [string, string, string]
  const pair = async (code: string, name: string) =>
    (await post(url, '/api/pair', { code, name })).json<{ token: string }>().token
  const operator = await pair(first, 'Desk')
  const client = await WireClient.join(url, operator)
  const token = async (role: Role) => {
    const { result } = await client.send('pairing.open', { role })
    return pair(result.code, `${role} 2`)
  }
  // In Kathmandu 02:15 of the 6th; in New York it is still the 5th.
  const at = Date.UTC(2027, 0, 5, 20, 30)
  await client.send('show.create', { title: { en: 'Sale' }, plannedStartAt: at })

  const [west, east] = [await token('operator'), await token('operator')]
  const console1 = await openScreen(browser, 'console', { url, token: west, zone: 'America/New_York' })
  const console2 = await openScreen(browser, 'console', { url, token: east, zone: 'Asia/Tokyo' })
  for (const page of [console1, console2]) {
    await page.getByRole('button', { name: /Shows/ }).first().click()
    await page.getByText('Jan 6, 02:15').waitFor()
  }
  const board = await openScreen(browser, 'board', { url, token: await token('host'), zone: 'America/New_York' })
  await board.getByText(/Jan 6, 02:15/).waitFor()

  await console1.getByRole('button', { name: /Edit/ }).first().click()
  const start = console1.getByLabel(/Planned start/)
  expect(await start.inputValue()).toBe('2027-01-06T02:15')
  await start.fill('2027-01-06T03:15')
  await console1.getByRole('button', { name: /^Save/ }).click()
  await client.until(() => client.all('show')[0]?.plannedStartAt === at + 3_600_000, 'the start to be an hour later')
})
