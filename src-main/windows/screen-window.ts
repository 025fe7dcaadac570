import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { BrowserWindow, type Display, type Rectangle } from 'electron'
import { resourcesDir } from '../places'
import { ORIGIN } from './app-protocol'
import { BackOff } from './back-off'
import type { Screen } from './screens'

/** A page that does not answer for so long, beyond the time that Electron takes to notice, is started anew. */
const HANGS_MS = 5_000
/** How long the system may take to leave full screen before it is not waited for any more. */
const LEAVE_MS = 1_000
/** A page that starts anew takes the focus within this time, if it does. */
const STARTS_MS = 3_000

const BACKGROUND = '#0b0c0e'
const SMALLEST = { width: 480, height: 320 }

interface Options {
  readonly screen: Screen
  readonly preload: string
  /** It is about to be closed by hand. */
  readonly onClose: (event: { preventDefault(): void }) => void
  /** It is gone for good. */
  readonly onClosed: () => void
  /** It was moved or resized, by hand or by the system. */
  readonly onMoved: () => void
  readonly report: (error: unknown) => void
}

/** How a window is to stand on a display. */
export interface Stand {
  readonly display: Display
  readonly fullScreen: boolean
  /** From the display's corner; null for as large as the display's work area. */
  readonly bounds: Rectangle | null
}

/** The window of one screen: its page, where it stands, and its way back when the page falls over. */
export class ScreenWindow {
  readonly screen: Screen
  readonly browser: BrowserWindow
  private readonly backOff = new BackOff()
  private reloading: NodeJS.Timeout | null = null
  private hanging: NodeJS.Timeout | null = null
  /** Moves follow each other; one that was overtaken by a later one stops. */
  private move = 0

  constructor(private readonly options: Options) {
    this.screen = options.screen
    this.browser = new BrowserWindow({
      show: false,
      icon: join(resourcesDir, 'icons', 'icon.png'),
      backgroundColor: BACKGROUND,
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      webPreferences: {
        preload: options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        // The board must draw while the operator works in the console, and its tone needs no click first.
        backgroundThrottling: false,
        autoplayPolicy: 'no-user-gesture-required',
        spellcheck: false,
        focusOnNavigation: false,
      },
    })
    const { browser } = this
    if (options.screen === 'board') browser.setMenuBarVisibility(false)
    // Titles are the desk's: they tell of displays as well.
    browser.on('page-title-updated', (event) => event.preventDefault())
    browser.on('close', options.onClose)
    browser.on('closed', () => {
      this.stopWaiting()
      options.onClosed()
    })
    browser.on('move', options.onMoved)
    browser.on('resize', options.onMoved)
    for (const change of ['minimize', 'restore', 'show'] as const)
      browser.on(change as 'minimize', () => this.tellSeen())
    this.recover()
    this.load()
  }

  /** Puts it up. It does not take the focus: a board that comes back must not take it from the console. */
  async stand({ display, fullScreen, bounds }: Stand): Promise<void> {
    const { browser } = this
    const move = ++this.move
    const isThere = isInside(browser.getBounds(), display.bounds)
    if (isFullScreen(browser) && (!fullScreen || !isThere)) await leaveFullScreen(browser)
    if (move !== this.move || browser.isDestroyed()) return
    if (browser.isMinimized() && fullScreen) browser.restore()
    if (!isFullScreen(browser)) {
      if (browser.isMaximized() && (!isThere || bounds || fullScreen)) browser.unmaximize()
      const area = fullScreen ? display.bounds : display.workArea
      browser.setBounds(bounds ? onto(bounds, display) : area)
    }
    if (!browser.isVisible() && !browser.isMinimized()) browser.showInactive()
    // After it is up: a page that is told so before may go on as one that is not seen, under a window that stays black.
    this.tellSeen()
    if (fullScreen) setFullScreen(browser, true)
    else if (!bounds && !browser.isMinimized()) browser.maximize()
  }

  /** Takes it off every display. Its page is told that it is not seen, so that it does not say that a cue was shown. */
  async putAway(): Promise<void> {
    const { browser } = this
    const move = ++this.move
    if (isFullScreen(browser)) await leaveFullScreen(browser)
    if (move !== this.move || browser.isDestroyed()) return
    browser.webContents.setBackgroundThrottling(true)
    browser.hide()
  }

  /** A page that must draw behind other windows would pass for seen when it is minimised as well. */
  private tellSeen(): void {
    this.browser.webContents.setBackgroundThrottling(this.browser.isMinimized())
  }

  private get address(): string {
    return `${ORIGIN}/${this.screen}`
  }

  private load(): void {
    this.stopWaiting()
    this.browser.loadURL(this.address).catch(() => {
      // `did-fail-load` tells of it as well, and sees to it.
    })
  }

  /** Loads the page again without taking the focus, which a page that starts anew does by itself. */
  private loadAgain(): void {
    const { browser } = this
    const focused = BrowserWindow.getFocusedWindow()
    const giveBack = () => {
      if (focused && !focused.isDestroyed()) focused.focus()
    }
    if (focused && focused !== browser) {
      browser.once('focus', giveBack)
      setTimeout(() => browser.off('focus', giveBack), STARTS_MS)
    }
    this.load()
  }

  /** A page that crashed, hangs, did not load or went astray is loaded again, each time after a longer wait. */
  private recover(): void {
    const { webContents } = this.browser
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      this.options.report(new Error(`the page of ${this.screen} is gone: ${reason} (${exitCode})`))
      this.loadSoon()
    })
    webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      // -3: another load took its place.
      if (!isMainFrame || code === -3) return
      this.options.report(new Error(`the page of ${this.screen} did not load: ${description} (${code})`))
      this.loadSoon()
    })
    webContents.on('did-navigate', (_event, address) => {
      // To `about:blank` a page can go without asking.
      if (address !== this.address) this.loadSoon()
    })
    webContents.on('unresponsive', () => {
      this.hanging ??= setTimeout(() => {
        this.hanging = null
        // Ends in `render-process-gone`.
        webContents.forcefullyCrashRenderer()
      }, HANGS_MS)
    })
    webContents.on('responsive', () => {
      if (this.hanging) clearTimeout(this.hanging)
      this.hanging = null
    })
  }

  private loadSoon(): void {
    if (this.browser.isDestroyed()) return
    this.reloading ??= setTimeout(() => this.loadAgain(), this.backOff.next(performance.now()))
  }

  private stopWaiting(): void {
    if (this.reloading) clearTimeout(this.reloading)
    if (this.hanging) clearTimeout(this.hanging)
    this.reloading = null
    this.hanging = null
  }
}

/** On a Mac, a full screen of its own kind would move the window to another space, with an animation. */
const isMac = process.platform === 'darwin'

function isFullScreen(browser: BrowserWindow): boolean {
  return isMac ? browser.isSimpleFullScreen() : browser.isFullScreen()
}

function setFullScreen(browser: BrowserWindow, on: boolean): void {
  if (isMac) browser.setSimpleFullScreen(on)
  else browser.setFullScreen(on)
}

/** Resolves when the system has done it, or takes too long. */
function leaveFullScreen(browser: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, LEAVE_MS)
    if (isMac) done()
    else browser.once('leave-full-screen', done)
    setFullScreen(browser, false)
  })
}

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  const x = inner.x + inner.width / 2
  const y = inner.y + inner.height / 2
  return x >= outer.x && x < outer.x + outer.width && y >= outer.y && y < outer.y + outer.height
}

/** Bounds on a display, given from its corner, moved and cut so that all of them are on it. */
function onto(bounds: Rectangle, { workArea, bounds: all }: Display): Rectangle {
  const width = Math.min(bounds.width, workArea.width)
  const height = Math.min(bounds.height, workArea.height)
  const within = (at: number, from: number, room: number) => Math.min(Math.max(at, from), from + room)
  return {
    x: within(all.x + bounds.x, workArea.x, workArea.width - width),
    y: within(all.y + bounds.y, workArea.y, workArea.height - height),
    width,
    height,
  }
}
