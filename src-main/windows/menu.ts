import { app, BrowserWindow, clipboard, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import type { Desk } from './desk'
import { type Screen, WINDOW_SCREENS } from './screens'
import type { Words } from './words'

interface Options {
  readonly words: Words
  readonly desk: Desk
  /** Addresses for other machines of the network; none while LAN sharing is off. */
  readonly addresses: readonly string[]
  readonly recordingsDir: string
  readonly logPath: string
  readonly hostKeysFile: () => string
  readonly askDisplays: () => void
  readonly showNumbers: () => void
  readonly quit: () => void
}

/** Keys of each screen's items. Never Ctrl+Alt alone: on many keyboards that is how @ and # are typed. */
const KEYS: Record<Screen, { readonly open: string; readonly display: string }> = {
  console: { open: 'CmdOrCtrl+Shift+C', display: 'CmdOrCtrl' },
  board: { open: 'CmdOrCtrl+Shift+B', display: 'CmdOrCtrl+Shift' },
  triage: { open: 'CmdOrCtrl+Shift+T', display: 'Alt+Shift' },
}

let shown = ''

/** Sets the application's menu as things stand. An open menu is not disturbed as long as nothing in it changes. */
export function setMenu(options: Options): void {
  const { words, desk } = options
  const template = [
    { label: app.name, submenu: general(options) },
    { label: words.edit, submenu: edit() },
    ...WINDOW_SCREENS.map((screen) => ({ label: words.screens[screen], submenu: screenItems(screen, desk, words) })),
    { label: words.displays, submenu: displayItems(options) },
  ]
  const next = JSON.stringify(template)
  if (next === shown) return
  shown = next
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function general({
  words,
  addresses,
  hostKeysFile,
  recordingsDir,
  logPath,
  quit,
}: Options): MenuItemConstructorOptions[] {
  const copies = addresses.map((address, at) => ({
    label: `${words.addresses}: ${address}`,
    ...(at === 0 ? { accelerator: 'CmdOrCtrl+Shift+L' } : {}),
    click: () => clipboard.writeText(address),
  }))
  return [
    ...(copies.length ? copies : [{ label: words.lanOff, enabled: false }]),
    { type: 'separator' },
    { label: words.hostKeys, accelerator: 'CmdOrCtrl+Shift+K', click: () => void shell.openPath(hostKeysFile()) },
    {
      label: words.recordings,
      accelerator: 'CmdOrCtrl+Shift+E',
      click: () => void shell.openPath(recordingsDir),
    },
    { label: words.log, accelerator: 'CmdOrCtrl+Shift+G', click: () => void shell.openPath(logPath) },
    { type: 'separator' },
    { label: words.reload, accelerator: 'CmdOrCtrl+R', click: () => BrowserWindow.getFocusedWindow()?.reload() },
    ...(app.isPackaged ? [] : [{ label: words.developer, role: 'toggleDevTools' } as const]),
    { type: 'separator' },
    { label: words.quit, accelerator: 'CmdOrCtrl+Q', click: quit },
  ]
}

/** Without these, a Mac has no keys for the clipboard; their labels are the system's. */
function edit(): MenuItemConstructorOptions[] {
  const roles = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const
  return roles.map((role) => ({ role }))
}

function screenItems(screen: Screen, desk: Desk, words: Words): MenuItemConstructorOptions[] {
  const isOpen = desk.window(screen) !== undefined
  const open: MenuItemConstructorOptions = {
    label: words.open,
    type: 'checkbox',
    checked: isOpen,
    // Closing the console is quitting, which has an item of its own.
    enabled: screen !== 'console',
    accelerator: KEYS[screen].open,
    click: () => (desk.window(screen) ? desk.close(screen) : desk.open(screen)),
  }
  const fullScreen: MenuItemConstructorOptions = {
    label: words.fullScreen,
    type: 'checkbox',
    checked: desk.isFullScreen(screen),
    enabled: isOpen,
    accelerator: { console: 'F11', board: 'CmdOrCtrl+Shift+F', triage: 'Alt+Shift+F' }[screen],
    click: () => desk.toggleFullScreen(screen),
  }
  const moves = desk.displays().map(
    (display, at): MenuItemConstructorOptions => ({
      label: words.toDisplay(at + 1, display.label ?? ''),
      type: 'checkbox',
      checked: desk.placement.on[screen] === display.id,
      ...(at < 9 ? { accelerator: `${KEYS[screen].display}+${at + 1}` } : {}),
      click: () => desk.moveTo(screen, display.id),
    }),
  )
  return [open, fullScreen, { type: 'separator' }, ...moves]
}

function displayItems({ words, desk, askDisplays, showNumbers }: Options): MenuItemConstructorOptions[] {
  const { question } = desk.placement
  return [
    { label: words.showNumbers, accelerator: 'CmdOrCtrl+Shift+D', click: showNumbers },
    ...(question
      ? [{ label: words.question[question.screen], accelerator: 'CmdOrCtrl+Shift+Q', click: askDisplays }]
      : []),
  ]
}
