import { afterEach, expect, test } from 'vitest'
import { Desktop, eventually } from './desktop'
import { hasDisplays } from './displays'

let desktop: Desktop
afterEach(() => desktop?.stop())

/** What stands on a screen, asked for by way of the main process: Playwright knows a crashed page no more. */
const textOf = (screen: string) =>
  desktop.app.evaluate(async ({ BrowserWindow }, url) => {
    const browser = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL() === url)
    if (!browser || browser.webContents.isCrashed() || browser.webContents.isLoading()) return ''
    return browser.webContents.executeJavaScript('document.body.innerText') as Promise<string>
  }, `app://cueroom/${screen}`)

const crash = (screen: string) =>
  desktop.app.evaluate(({ BrowserWindow }, url) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL() === url)
      ?.webContents.forcefullyCrashRenderer()
  }, `app://cueroom/${screen}`)

test.skipIf(!hasDisplays)('a board whose page crashes comes back by itself, full screen, with the cue', async () => {
  desktop = await Desktop.start()
  const operator = await desktop.join('operator')
  const { result: sample } = await operator.send('sample.load', {})
  await operator.send('show.start', { id: sample.showId })
  await operator.send('cue.send', { text: 'Show the clasp', urgency: 'now' })
  const board = await desktop.page('board')
  await board.getByText('Show the clasp').waitFor()
  await desktop.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.getTitle().startsWith('Console'))
      ?.focus()
  })
  await eventually(() => desktop.window('console')).toMatchObject({ focused: true })
  const before = await desktop.window('board')
  expect(before).toMatchObject({ fullScreen: true, focused: false })

  await crash('board')
  await eventually(() => desktop.faults()).toContain('the page of board is gone')
  await eventually(() => textOf('board')).toContain('Show the clasp')
  expect(await desktop.window('board')).toEqual(before)

  // And once more, after a short wait.
  await crash('board')
  await eventually(() => desktop.faults().split('the page of board is gone').length - 1).toBe(2)
  await eventually(() => textOf('board')).toContain('Show the clasp')
})

test('a console whose page crashes comes back by itself', async () => {
  desktop = await Desktop.start()
  await eventually(() => textOf('console')).toContain('Connected')
  await crash('console')
  await eventually(() => desktop.faults()).toContain('the page of console is gone')
  await eventually(() => textOf('console')).toContain('Connected')
})
