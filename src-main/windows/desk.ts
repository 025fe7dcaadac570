import { type Display, powerSaveBlocker, screen as system, type WebContents } from 'electron'
import { corner, inTheMiddle, markOf } from './display-marks'
import { inReadingOrder, type Placement, place, type WantedDisplay } from './placement'
import { ScreenWindow } from './screen-window'
import { type Screen, WINDOW_SCREENS } from './screens'
import { readWanted, type Wanted, writeWanted } from './wanted'

/** Displays come and go in several steps; the last of them is waited for. */
const SETTLE_MS = 400
/** So long after displays changed, a window that moves was moved by the system. */
const BY_SYSTEM_MS = 3_000
/** A move by hand is over when nothing moved for so long. */
const BY_HAND_MS = 500

interface Options {
  /** The file that keeps how the windows are wanted. */
  readonly wantedPath: string
  readonly preload: string
  /** Windows or displays have changed. */
  readonly onChange: () => void
  /** The console is about to be closed by hand; it stays open until `end`. */
  readonly onConsoleClose: () => void
  readonly report: (error: unknown) => void
}

/** Which window is on which display: as wanted, as far as the displays for it are there. */
export class Desk {
  private readonly windows = new Map<Screen, ScreenWindow>()
  private readonly wanted: Wanted
  /** Displays that were there together with each screen's own one, since the start. */
  private readonly beside = new Map<Screen, ReadonlySet<number>>()
  /** Screens that were opened by hand without a display for them: they share the console's. */
  private readonly sharing = new Set<Screen>()
  /** How each window was put up last, so that it is left alone until that changes. */
  private readonly stands = new Map<Screen, string>()
  private now: Placement = place({}, [])
  private settling: NodeJS.Timeout | undefined
  private readonly moving = new Map<Screen, NodeJS.Timeout>()
  private changedAt = Number.NEGATIVE_INFINITY
  private awake: number | null = null
  private closed = false

  constructor(private readonly options: Options) {
    this.wanted = readWanted(options.wantedPath)
  }

  /** Opens the windows, and from now on follows the displays. */
  start(): void {
    system.on('display-removed', this.displaysChanged)
    system.on('display-added', this.displaysChanged)
    system.on('display-metrics-changed', this.displaysChanged)
    this.arrange()
    this.focusConsole()
  }

  /** Where the screens are, and what is not known about it. */
  get placement(): Placement {
    return this.now
  }

  /** The displays that are there, in the order in which a person counts them. */
  displays(): Display[] {
    return inReadingOrder(system.getAllDisplays().map((display) => ({ display, position: corner(display) }))).map(
      ({ display }) => display,
    )
  }

  /** The window of a screen; undefined while it is closed. */
  window(screen: Screen): ScreenWindow | undefined {
    return this.windows.get(screen)
  }

  /** The screen whose page this is; undefined for the page of none. */
  screenOf(contents: WebContents): Screen | undefined {
    return WINDOW_SCREENS.find((screen) => this.windows.get(screen)?.browser.webContents === contents)
  }

  /** Whether it is wanted full screen, wherever it has a display of its own. */
  isFullScreen(screen: Screen): boolean {
    return this.wanted[screen].fullScreen
  }

  /** Brings the console to the front. */
  focusConsole(): void {
    const browser = this.windows.get('console')?.browser
    if (browser?.isMinimized()) browser.restore()
    browser?.show()
    browser?.focus()
  }

  /** Opens a screen's window: on its display, or as a window beside the console's where there is none for it. */
  open(screen: Screen): void {
    this.want(screen, { open: true })
    this.arrange()
    if (this.now.on[screen] === null) {
      this.sharing.add(screen)
      this.arrange()
    }
    this.windows.get(screen)?.browser.focus()
  }

  /** Closes a screen's window; it stays closed until it is opened by hand. */
  close(screen: Screen): void {
    this.windows.get(screen)?.browser.close()
  }

  /**
   * Moves a screen to a display, for good. A screen that is there takes the place of the one that comes; where that one
   * has none, it stands beside the console, and what comes to the console's own display does so too.
   */
  moveTo(screen: Screen, displayId: number): void {
    const other = WINDOW_SCREENS.find((one) => one !== screen && this.now.on[one] === displayId)
    const from = this.now.on[screen]
    if (other === 'console' && from === null) {
      this.open(screen)
      return
    }
    if (other && from !== null) this.assign(other, from, this.wanted[other].display?.confirmed ?? false)
    else if (other) {
      this.beside.delete(other)
      this.want(other, { display: null })
      this.sharing.add(other)
    }
    this.assign(screen, displayId, true)
    this.want(screen, { open: true })
    this.arrange()
  }

  /** Full screen or a window, for good. */
  toggleFullScreen(screen: Screen): void {
    this.want(screen, { fullScreen: !this.wanted[screen].fullScreen })
    this.arrange()
  }

  /** Closes all windows, remembering them as they are. */
  end(): void {
    this.closed = true
    clearTimeout(this.settling)
    for (const timer of this.moving.values()) clearTimeout(timer)
    system.off('display-removed', this.displaysChanged)
    system.off('display-added', this.displaysChanged)
    system.off('display-metrics-changed', this.displaysChanged)
    for (const { browser } of [...this.windows.values()]) browser.destroy()
  }

  private readonly displaysChanged = (): void => {
    this.changedAt = performance.now()
    // At once, so that no window is left on top of the console, and again when all is settled.
    this.arrangeAnew()
    clearTimeout(this.settling)
    this.settling = setTimeout(() => this.arrangeAnew(), SETTLE_MS)
  }

  /** After displays changed no window is where it was put: the system moves them as it likes. */
  private arrangeAnew(): void {
    this.stands.clear()
    this.arrange()
  }

  /** Puts every window where it belongs as far as its display is there. */
  private arrange(): void {
    if (this.closed) return
    const displays = this.displays()
    if (displays.length === 0) return
    const primary = system.getPrimaryDisplay().id
    const wanted: Partial<Record<Screen, WantedDisplay>> = {}
    for (const screen of WINDOW_SCREENS) {
      const { open, display } = this.wanted[screen]
      if (!open) continue
      wanted[screen] = {
        mark: display?.mark ?? null,
        confirmed: display?.confirmed ?? false,
        beside: this.beside.get(screen) ?? null,
      }
    }
    this.now = place(
      wanted,
      displays.map((display) => ({ ...markOf(display), primary: display.id === primary })),
    )
    this.remember(displays)
    for (const screen of WINDOW_SCREENS) {
      const display = displays.find(({ id }) => id === this.now.on[screen])
      if (display) this.sharing.delete(screen)
      this.settle(screen, display).catch(this.options.report)
    }
    this.keepAwake()
    this.options.onChange()
  }

  /** Keeps by what the displays of now are known again, so that they are after the next start as well. */
  private remember(displays: readonly Display[]): void {
    const ids = displays.map(({ id }) => id)
    for (const screen of WINDOW_SCREENS) {
      const display = displays.find(({ id }) => id === this.now.on[screen])
      if (!display || this.now.guests.includes(screen)) continue
      this.beside.set(screen, new Set([...(this.beside.get(screen) ?? []), ...ids]))
      const { display: before } = this.wanted[screen]
      // A guess does not become true by the other display being unplugged.
      const isGuess = this.now.unsure.includes(screen) || (before?.mark.id === display.id && !before.confirmed)
      this.want(screen, { display: { mark: markOf(display), confirmed: !isGuess } })
    }
  }

  private async settle(screen: Screen, display: Display | undefined): Promise<void> {
    const home = this.sharing.has(screen)
      ? system.getAllDisplays().find(({ id }) => id === this.now.on.console)
      : undefined
    const stand = display
      ? { display, fullScreen: this.wanted[screen].fullScreen, bounds: this.wanted[screen].bounds }
      : home && { display: home, fullScreen: false, bounds: inTheMiddle(home) }
    const key = JSON.stringify(stand ?? null)
    if (this.stands.get(screen) === key) return
    this.stands.set(screen, key)
    if (stand) await this.ensure(screen).stand(stand)
    else await this.windows.get(screen)?.putAway()
  }

  private ensure(screen: Screen): ScreenWindow {
    const known = this.windows.get(screen)
    if (known) return known
    const made = new ScreenWindow({
      screen,
      preload: this.options.preload,
      onClose: (event) => {
        if (screen !== 'console') return
        event.preventDefault()
        this.options.onConsoleClose()
      },
      onClosed: () => this.windowClosed(screen),
      onMoved: () => this.windowMoved(screen),
      report: this.options.report,
    })
    this.windows.set(screen, made)
    return made
  }

  private windowClosed(screen: Screen): void {
    this.windows.delete(screen)
    this.stands.delete(screen)
    this.sharing.delete(screen)
    if (this.closed) return
    if (screen !== 'console') this.want(screen, { open: false })
    this.arrange()
  }

  private windowMoved(screen: Screen): void {
    clearTimeout(this.moving.get(screen))
    this.moving.set(
      screen,
      setTimeout(() => this.takeOver(screen), BY_HAND_MS),
    )
  }

  /** A window that was moved by hand is wanted where it was put, unless another screen has that display. */
  private takeOver(screen: Screen): void {
    const browser = this.windows.get(screen)?.browser
    const isBySystem = performance.now() - this.changedAt < BY_SYSTEM_MS
    if (!browser || isBySystem || this.now.on[screen] === null || this.wanted[screen].fullScreen) return
    if (browser.isMinimized() || !browser.isVisible()) return
    const display = system.getDisplayMatching(browser.getBounds())
    const isFree = !Object.values(this.now.on).includes(display.id)
    if (display.id !== this.now.on[screen] && !isFree) return
    const { x, y, width, height } = browser.getBounds()
    const bounds = { x: x - display.bounds.x, y: y - display.bounds.y, width, height }
    this.want(screen, { bounds: browser.isMaximized() ? null : bounds })
    if (!isFree) return
    this.assign(screen, display.id, true)
    this.arrange()
  }

  private assign(screen: Screen, displayId: number, confirmed: boolean): void {
    const displays = this.displays()
    const display = displays.find(({ id }) => id === displayId)
    if (!display) return
    this.beside.set(screen, new Set(displays.map(({ id }) => id)))
    this.want(screen, { display: { mark: markOf(display), confirmed } })
  }

  private want(screen: Screen, change: Partial<Wanted[Screen]>): void {
    const next = { ...this.wanted[screen], ...change }
    if (JSON.stringify(next) === JSON.stringify(this.wanted[screen])) return
    this.wanted[screen] = next
    try {
      writeWanted(this.options.wantedPath, this.wanted)
    } catch (error) {
      this.options.report(error)
    }
  }

  /** The displays stay on for as long as a board can be seen. */
  private keepAwake(): void {
    const wants = this.windows.has('board') && (this.now.on.board !== null || this.sharing.has('board'))
    if (wants && this.awake === null) this.awake = powerSaveBlocker.start('prevent-display-sleep')
    else if (!wants && this.awake !== null) {
      powerSaveBlocker.stop(this.awake)
      this.awake = null
    }
  }
}
