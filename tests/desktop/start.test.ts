import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { resolve } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { ARGS, Desktop, electronPath, eventually } from './desktop'

let desktop: Desktop
afterEach(() => desktop?.stop())

describe('starting', () => {
  test('a second time on the same data brings the console of the first one to the front', async () => {
    desktop = await Desktop.start()
    const setConsole = (what: 'minimize') =>
      desktop.app.evaluate(({ BrowserWindow }, act) => {
        BrowserWindow.getAllWindows()
          .find((one) => one.getTitle().startsWith('Console'))
          ?.[act]()
      }, what)
    await setConsole('minimize')
    await eventually(() => desktop.window('console')).toMatchObject({ visible: false })

    const second = spawn(electronPath(), ARGS, {
      cwd: resolve(import.meta.dirname, '..', '..'),
      env: desktop.env,
      stdio: 'ignore',
    })
    const [code] = await once(second, 'exit')
    expect(code).toBe(0)
    await eventually(() => desktop.window('console')).toMatchObject({ visible: true, focused: true })
  })

  test('on a port that another program has takes the next free one, and the console shows it', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const taken = (other.address() as AddressInfo).port
    desktop = await Desktop.start({ port: taken })
    const port = Number(new URL(desktop.url).port)
    expect(port).toBeGreaterThan(taken)
    expect(port).toBeLessThanOrEqual(taken + 9)
    expect((await fetch(`${desktop.url}/healthz`)).status).toBe(200)
    const operator = await desktop.join('operator')
    expect(operator.all('studio')[0]?.addresses).toContain(desktop.url)
    other.close()
  })

  test('on a Chinese system speaks Chinese in menu and titles', async () => {
    desktop = await Desktop.start({ env: { LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' } })
    expect((await desktop.window('console'))?.title).toBe('控制台 · CueRoom')
    const labels = await desktop.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
    expect(labels).toEqual(['CueRoom', '编辑', '控制台', '题板', '客服台', '显示器'])
  })
})

describe('the menu', () => {
  test('has a key for every item that does something, and no key twice', async () => {
    desktop = await Desktop.start()
    const items = await desktop.app.evaluate(({ Menu }) => {
      const leaves = (list: Electron.MenuItem[]): Electron.MenuItem[] =>
        list.flatMap((item) => (item.submenu ? leaves(item.submenu.items) : [item]))
      return leaves(Menu.getApplicationMenu()?.items ?? [])
        .filter(({ type, role, enabled }) => type !== 'separator' && !role && enabled)
        .map(({ label, accelerator }) => ({ label, key: accelerator ? String(accelerator) : '' }))
    })
    expect(items.filter(({ key }) => !key)).toEqual([])
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
  })

  test('copies the address for tablets once LAN sharing is on', async () => {
    desktop = await Desktop.start()
    const operator = await desktop.join('operator')
    await operator.send('lan.share', { on: true })
    await operator.until(() => (operator.all('studio')[0]?.addresses.length ?? 0) > 1, 'an address on the network')
    const [address] = operator.all('studio')[0]!.addresses
    await eventually(async () => {
      await desktop.choose('CueRoom', `Copy Address: ${address}`).catch(() => {})
      return desktop.app.evaluate(({ clipboard }) => clipboard.readText())
    }).toBe(address)
  })
})

describe('quitting during a live', () => {
  /** Presses a button of the box that asks, and tells how often it asked. */
  const answerWith = (response: number) =>
    desktop.app.evaluate(({ dialog }, chosen) => {
      dialog.showMessageBox = async () => ({ response: chosen, checkboxChecked: false })
    }, response)

  test.each([
    ['the menu', () => desktop.choose('CueRoom', 'Quit CueRoom')],
    [
      'closing the console',
      () =>
        desktop.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()
            .find((one) => one.getTitle().startsWith('Console'))
            ?.close(),
        ),
    ],
  ])('by %s is asked about first', async (_how, quit) => {
    desktop = await Desktop.start()
    const operator = await desktop.join('operator')
    const { result: sample } = await operator.send('sample.load', {})
    await operator.send('show.start', { id: sample.showId })
    await answerWith(1)
    await quit()
    // Another commit goes through: the studio is still there.
    await operator.send('board.hide', { hidden: false })
    expect(await desktop.window('console')).toMatchObject({ visible: true })

    await answerWith(0)
    const ended = once(desktop.app.process(), 'exit')
    await quit().catch(() => {})
    expect((await ended)[0]).toBe(0)
  })
})
