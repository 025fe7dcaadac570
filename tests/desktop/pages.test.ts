import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desktop, type ScreenName } from './desktop'

const ROLES = { console: 'operator', board: 'host', triage: 'support' }
const LABELS = { console: 'Console', board: 'Board', triage: 'Triage' }

let desktop: Desktop
let page: Page
beforeAll(async () => {
  desktop = await Desktop.start()
  page = await desktop.page('console')
  await page.getByText('Connected', { exact: true }).first().waitFor()
})
afterAll(() => desktop?.stop())

describe('a page in a window', () => {
  test('has nothing of Node and nothing of Electron', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    )
    expect(found).toEqual([])
  })

  test.each([
    'https://example.com/',
    'app://cueroom/board',
    'app://elsewhere/',
    'file:///etc/passwd',
    'data:text/html,x',
  ])('cannot go to %s', async (address) => {
    await page.evaluate((to) => {
      Object.assign(window, { isStillHere: true })
      location.assign(to)
    }, address)
    // A window that opens and a message that comes take longer than a navigation that is let through.
    expect(await page.evaluate(askForPort)).toBe('operator')
    expect(await page.evaluate(() => 'isStillHere' in window)).toBe(true)
    expect(page.url()).toBe('app://cueroom/console')
  })

  test('that empties itself is loaded again', async () => {
    await page.evaluate(() => location.assign('about:blank'))
    await page.getByText('Connected', { exact: true }).first().waitFor()
    expect(page.url()).toBe('app://cueroom/console')
  })

  test('cannot open a window', async () => {
    const count = () => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    const before = await count()
    expect(await page.evaluate(() => [window.open('app://cueroom/board'), window.open('https://example.com')])).toEqual(
      [null, null],
    )
    expect(await count()).toBe(before)
  })

  test('reaches no other machine, not even its own station over HTTP', async () => {
    for (const address of ['https://example.com/', `${desktop.url}/healthz`]) {
      expect(
        await page.evaluate(
          (to) =>
            fetch(to).then(
              () => 'reached',
              () => 'refused',
            ),
          address,
        ),
      ).toBe('refused')
    }
  })

  test('can load the files of the screens and no others', async () => {
    const statusOf = (address: string) =>
      desktop.app.evaluate(({ net }, to) => net.fetch(to).then(({ status }) => status), address)
    expect(await statusOf('app://cueroom/console')).toBe(200)
    for (const path of [
      '..%2Fmain%2Fdesktop.js',
      '%2e%2e/main/desktop.js',
      '..%5cmain%5cdesktop.js',
      'package.json',
      '%',
    ]) {
      expect(await statusOf(`app://cueroom/${path}`)).toBe(404)
    }
    expect(await statusOf('app://elsewhere/console')).toBe(404)
  })

  test('may write to the clipboard and do nothing else that needs permission', async () => {
    const states = await page.evaluate(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read']
      const all = names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
      )
      return [...(await Promise.all(all)), await Notification.requestPermission()]
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
    const media = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        (error: Error) => error.name,
      ),
    )
    expect(media).not.toBe('given')
    expect(await page.evaluate(() => navigator.clipboard.writeText('a reply').then(() => 'written', String))).toBe(
      'written',
    )
  })

  test.each(Object.entries(ROLES))('of %s is joined as %s, whatever it says', async (screen, role) => {
    if (!(await desktop.window(screen as ScreenName))) await desktop.choose(LABELS[screen as ScreenName], 'Open')
    const own = await desktop.page(screen as ScreenName)
    expect(await own.evaluate(askForPort)).toBe(role)
  })

  test('gets a port for itself: a frame in it gets none', async () => {
    const added = page.waitForEvent('frameattached')
    await page.evaluate(() => void document.body.append(document.createElement('iframe')))
    const frame = await added
    const answered = page.evaluate(
      () =>
        new Promise<boolean>((done) => {
          window.addEventListener('message', ({ data, ports }) => data === 'cueroom:port' && done(ports.length > 0))
          setTimeout(() => done(false), 1_000)
        }),
    )
    await frame.evaluate(() => window.parent.postMessage('cueroom:connect', '*'))
    expect(await answered).toBe(false)
  })
})

/** Runs in a page: asks for a port as the screen does, and says which role it was joined as. */
function askForPort(): Promise<string> {
  return new Promise((done) => {
    window.addEventListener('message', ({ data, ports }) => {
      const [port] = ports
      if (data !== 'cueroom:port' || !port) return
      port.onmessage = (frame) => frame.data.type === 'welcome' && done(frame.data.role)
      port.postMessage({ type: 'hello', protocol: 1, token: 'operator', role: 'operator' })
    })
    window.postMessage('cueroom:connect', location.origin)
  })
}
