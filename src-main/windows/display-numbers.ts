import { BrowserWindow, type Display } from 'electron'

const SIZE = 160
const MARGIN = 24
const COLOUR = '#ffb80f'

/** A large number in a corner of each display, over whatever is there, until it is taken away. */
export class DisplayNumbers {
  private windows: BrowserWindow[] = []

  /** Numbers the displays in the order given, from 1. */
  show(displays: readonly Display[]): void {
    this.hide()
    this.windows = displays.map(({ workArea }, at) => {
      const { x, y, height } = workArea
      const browser = new BrowserWindow({
        x: x + MARGIN,
        y: y + height - SIZE - MARGIN,
        width: SIZE,
        height: SIZE,
        show: false,
        frame: false,
        resizable: false,
        movable: false,
        focusable: false,
        skipTaskbar: true,
        alwaysOnTop: true,
        hasShadow: false,
        backgroundColor: COLOUR,
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
      })
      // Above a window that is full screen, too.
      browser.setAlwaysOnTop(true, 'screen-saver')
      browser.setIgnoreMouseEvents(true)
      browser.once('ready-to-show', () => browser.showInactive())
      void browser.loadURL(pageOf(at + 1))
      return browser
    })
  }

  /** Takes them away. */
  hide(): void {
    for (const browser of this.windows) if (!browser.isDestroyed()) browser.destroy()
    this.windows = []
  }
}

function pageOf(number: number): string {
  const style =
    `margin:0;height:100vh;display:grid;place-items:center;overflow:hidden;background:${COLOUR};` +
    `color:#000;font:700 ${SIZE * 0.7}px system-ui,sans-serif`
  const page = `<!doctype html><title>${number}</title><body style="${style}">${number}`
  return `data:text/html;charset=utf-8,${encodeURIComponent(page)}`
}
