import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '../../src-shared/roles'
import { temporaryFolder } from '../support/folder'
import { post } from '../support/http'
import { WireClient } from '../support/wire-client'

const root = resolve(import.meta.dirname, '..', '..')
const SCREENS = ['console', 'board', 'triage'] as const
export type ScreenName = (typeof SCREENS)[number]

/** The Electron to test: the one named by CUEROOM_ELECTRON, or that of the `electron` package. */
export function electronPath(): string {
  return process.env.CUEROOM_ELECTRON ?? (createRequire(import.meta.url)('electron') as string)
}

/** Arguments that a test's Electron is started with; root in a container has no sandbox. */
export const ARGS = ['.', '--no-sandbox']

export interface WindowState {
  title: string
  bounds: { x: number; y: number; width: number; height: number }
  fullScreen: boolean
  visible: boolean
  focused: boolean
}

/** The desktop as a person starts it. Under Playwright no page ever knows that it is hidden; here they do. */
export class BareDesktop {
  private readonly folder = temporaryFolder()
  private readonly process: ChildProcess

  /** @param wanted how the windows are wanted, as the file keeps it; by default as on the first start */
  constructor(wanted: Partial<Record<ScreenName, unknown>> = {}) {
    writeFileSync(join(this.folder.path, 'windows.json'), JSON.stringify(wanted))
    this.process = spawn(electronPath(), ARGS, { cwd: root, env: environment(this.folder.path, 0), stdio: 'ignore' })
  }

  /** Joins as a script of that role, as soon as the station answers. */
  async join(role: Role): Promise<WireClient> {
    await eventually(() => existsSync(join(this.folder.path, 'station.json'))).toBe(true)
    return joinAt(this.folder.path, role)
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit')
    this.process.kill()
    await ended
    this.folder.remove()
  }
}

interface StartOptions {
  /** Kept from an earlier start; one of its own unless named. */
  dataDir?: string
  port?: number
  env?: Record<string, string>
}

/** The real desktop, started anew, with its windows as a person has them. */
export class Desktop {
  private constructor(
    readonly app: ElectronApplication,
    readonly dataDir: string,
    readonly env: Record<string, string>,
    private readonly remove: () => void,
  ) {}

  static async start({ dataDir, port = 0, env = {} }: StartOptions = {}): Promise<Desktop> {
    const folder = dataDir ? { path: dataDir, remove: () => {} } : temporaryFolder()
    const whole = { ...environment(folder.path, port), ...env }
    const app = await electron.launch({ executablePath: electronPath(), args: ARGS, cwd: root, env: whole })
    const desktop = new Desktop(app, folder.path, whole, folder.remove)
    await desktop.page('console')
    return desktop
  }

  /** The page of a screen, waited for. Of a page that crashed, Playwright knows no more; see `textOf`. */
  async page(screen: ScreenName): Promise<Page> {
    const find = () => this.app.windows().find((page) => page.url() === `app://cueroom/${screen}`)
    const page = find() ?? (await this.app.waitForEvent('window', { predicate: () => find() !== undefined }))
    return find() ?? page
  }

  /** How a screen's window stands; null while it is closed. */
  window(screen: ScreenName): Promise<WindowState | null> {
    return this.app.evaluate(({ BrowserWindow }, url) => {
      const browser = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL() === url)
      return browser
        ? {
            title: browser.getTitle(),
            bounds: browser.getBounds(),
            fullScreen: browser.isFullScreen(),
            visible: browser.isVisible(),
            focused: browser.isFocused(),
          }
        : null
    }, `app://cueroom/${screen}`)
  }

  /** Chooses an item of the menu by its labels, from the bar down. */
  async choose(...labels: string[]): Promise<void> {
    const found = await this.app.evaluate(({ Menu }, path) => {
      let items = Menu.getApplicationMenu()?.items ?? []
      for (const [at, label] of path.entries()) {
        const item = items.find((one) => one.label === label)
        if (!item) return false
        if (at === path.length - 1) item.click()
        items = item.submenu?.items ?? []
      }
      return true
    }, labels)
    expect(found, `the menu has ${labels.join(' › ')}`).toBe(true)
  }

  /** The address of its station. */
  get url(): string {
    return stationAt(this.dataDir).url
  }

  /** Joins as a script of that role, over the socket. */
  join(role: Role): Promise<WireClient> {
    return joinAt(this.dataDir, role)
  }

  /** A token for one more device. */
  token(role: Role, name: string): Promise<string> {
    return tokenAt(this.dataDir, role, name)
  }

  /** Faults that it wrote down. */
  faults(): string {
    const path = join(this.dataDir, 'cueroom.log')
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }

  /** Quits, leaving the data folder for another start. */
  async quit(): Promise<void> {
    await this.app.close()
  }

  /** Quits and clears up. */
  async stop(): Promise<void> {
    await this.app.close()
    this.remove()
  }
}

/** What a test's Electron runs in. */
export function environment(dataDir: string, port: number): Record<string, string> {
  const own = { LANG: 'en_US.UTF-8', CUEROOM_DATA: dataDir, CUEROOM_PORT: String(port) }
  return { ...(process.env as Record<string, string>), ...own }
}

function stationAt(dataDir: string): { url: string; secret: string } {
  const { port, secret } = JSON.parse(readFileSync(join(dataDir, 'station.json'), 'utf8'))
  return { url: `http://127.0.0.1:${port}`, secret }
}

async function tokenAt(dataDir: string, role: Role, name: string): Promise<string> {
  const { url, secret } = stationAt(dataDir)
  return (await post(url, '/api/local/pair', { secret, role, name })).json<{ token: string }>().token
}

const joinAt = async (dataDir: string, role: Role): Promise<WireClient> =>
  WireClient.join(stationAt(dataDir).url, await tokenAt(dataDir, role, `Test ${role}`))

/** Waits until `read` gives what is expected. */
export const eventually = <T>(read: () => T | Promise<T>, timeout = 10_000) =>
  expect.poll(read, { timeout, interval: 100 })
