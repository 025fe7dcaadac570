import { app, type IpcMainEvent, type Session } from 'electron'
import { ORIGIN } from './app-protocol'

/** The one thing that a page may ask of the system: to put text on the clipboard, which triage and the console do. */
const ALLOWED = 'clipboard-sanitized-write'

/** Denies every page what a screen has no use for: other addresses, other windows, web views, devices, downloads. */
export function lockDown(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === ALLOWED))
  session.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-navigate', (event, url) => {
      // A page may load itself anew, and go nowhere else.
      if (url !== contents.getURL() || !isOurAddress(url)) event.preventDefault()
    })
  })
}

/** Whether a message was sent by the page of one of CueRoom's own windows itself, and not by a frame in it. */
export function isFromScreen({ sender, senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurAddress(senderFrame.url)
}

/** The address of a screen, by its origin; `app://cueroom.example/` is not one. */
function isOurAddress(address: string): boolean {
  return address.startsWith(`${ORIGIN}/`)
}
