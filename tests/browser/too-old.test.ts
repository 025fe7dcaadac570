import { expect, test } from 'vitest'
import { launchChromium, launchTooOld } from '../support/browser'
import { inkIn } from '../support/pixels'
import { startStudio } from '../support/studio'

/** What a page must say where its script does not run. */
const SENTENCES = [
  'CueRoom could not start. It needs Chrome or Edge 111',
  'CueRoom 没能启动。请使用 Chrome 或 Edge 111',
]

test('in a browser that is too old the page says so in both languages, and is not black', async () => {
  const room = await startStudio()
  const browser = await launchTooOld()
  expect(Number.parseInt(browser.version(), 10)).toBe(92)
  const page = await browser.newPage()
  await page.goto(`${room.url}/board`)
  // Playwright's own locators ask for what this browser lacks.
  const said = () => page.evaluate(() => document.body.innerText)
  for (const sentence of SENTENCES) await expect.poll(said).toContain(sentence)
  const ink = async () => (await inkIn(page, '.no-start')).share
  await expect.poll(ink, { interval: 500 }).toBeGreaterThan(0.02)
  await browser.close()
  await room.stop()
})

test.each(['cannot be loaded', 'cannot be read'])('where the script %s the page says so as well', async (how) => {
  const room = await startStudio()
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.route('**/*.js', (route) =>
    how === 'cannot be read' ? route.fulfill({ contentType: 'text/javascript', body: 'const = 1' }) : route.abort(),
  )
  await page.goto(`${room.url}/board`)
  for (const sentence of SENTENCES) await page.getByText(sentence).waitFor()
  await browser.close()
  await room.stop()
})

test.each([
  ['throws while it loads', 'throw new Error("odd")'],
  ['waits for what is refused', 'await Promise.reject(new Error("odd"))'],
])('where the start of a page %s it says so as well', async (_how, body) => {
  const room = await startStudio()
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.route('**/start-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }))
  await page.goto(`${room.url}/board`)
  for (const sentence of SENTENCES) await page.getByText(sentence).waitFor()
  await browser.close()
  await room.stop()
})

test('a page that starts has nothing of it left', async () => {
  const room = await startStudio()
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.goto(`${room.url}/board`)
  await page.locator('.no-start').waitFor({ state: 'detached' })
  expect(await page.locator('#root > *').count()).toBeGreaterThan(0)
  await browser.close()
  await room.stop()
})
