import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desktop, type ScreenName } from './desktop'

let desktop: Desktop
let page: Page
beforeAll(async () => {
  desktop = await Desktop.start()
  page = await desktop.page('console')
  await page.getByText('Live', { exact: true }).first().waitFor()
})
afterAll(() => desktop?.stop())

describe('a page in a window', () => {
  test('has nothing of Node and nothing of Electron', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
    )
    expect(found).toEqual([])
  })

  test('cannot go to another address', async () => {
    for (const address of ['https://example.com/', 'app://cueroom/board', 'file:///etc/passwd', 'about:blank']) {
      await page.evaluate((to) => void location.assign(to), address)
    }
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.webContents.getURL())))
      .toContain('app://cueroom/console')
    expect(page.url()).toBe('app://cueroom/console')
  })

  test('cannot open a window', async () => {
    const count = () => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    const before = await count()
    expect(await page.evaluate(() => [window.open('app://cueroom/board'), window.open('https://example.com')])).toEqual([null, null])
    expect(await count()).toBe(before)
  })

  test('reaches no other machine, not even its own station over HTTP', async () => {
    for (const address of ['https://example.com/', `${desktop.url}/healthz`]) {
      expect(await page.evaluate((to) => fetch(to).then(() => 'reached', () => 'refused'), address)).toBe('refused')
    }
  })

  test('gets files of the screens only', async () => {
    const statusOf = (path: string) => page.evaluate((to) => fetch(to).then((answer) => answer.status, () => 0), path)
    expect(await statusOf('/console')).toBe(200)
    for (const path of ['/..%2Fmain%2Fdesktop.js', '/%2e%2e/main/desktop.js', '/..%5cmain%5cdesktop.js', '/package.json']) {
      expect(await statusOf(path)).toBe(404)
    }
    expect(await statusOf('app://elsewhere/console')).toBe(0)
  })

  test('may write to the clipboard and do nothing else that needs permission', async () => {
    const states = await page.evaluate(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read']
      const all = names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state))
      return [...(await Promise.all(all)), await Notification.requestPermission()]
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
    const media = await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', (error: Error) => error.name))
    expect(media).not.toBe('given')
    expect(await page.evaluate(() => navigator.clipboard.writeText('a reply').then(() => 'written', String))).toBe('written')
  })

  test('acts as the screen that its window is for, whatever it says', async () => {
    const roles = async (screen: ScreenName) =>
      (await desktop.page(screen)).evaluate(
        () =>
          new Promise<string>((done) => {
            window.addEventListener('message', ({ data, ports }) => {
              if (data !== 'cueroom:port' || !ports[0]) return
              ports[0].onmessage = (frame) => {
                if (frame.data.type === 'welcome') done(frame.data.role)
              }
              ports[0].postMessage({ type: 'hello', protocol: 1, token: 'operator', role: 'operator' })
            })
            window.postMessage('cueroom:connect', location.origin)
          }),
      )
    expect(await roles('console')).toBe('operator')
  })

  test('has a port for itself alone: a frame in it gets none', async () => {
    const answered = await page.evaluate(
      () =>
        new Promise<boolean>((done) => {
          const frame = document.createElement('iframe')
          document.body.append(frame)
          frame.contentWindow?.addEventListener('message', ({ data }) => done(data === 'cueroom:port'))
          window.addEventListener('message', ({ data }) => done(data === 'cueroom:port'))
          const script = frame.contentDocument?.createElement('script')
          frame.contentWindow?.parent.postMessage('cueroom:connect', '*')
          script?.remove()
          setTimeout(() => done(false), 500)
        }),
    )
    expect(answered).toBe(false)
  })
})
