import { ipcRenderer } from 'electron'
import { CONNECT, DESK, type DeskMessage, type DeskState, PORT } from '../src-shared/desktop'

/** The page of this very window, and no frame or other window. */
const isOwn = (event: MessageEvent): boolean => event.source === window && event.origin === location.origin

window.addEventListener('message', (event) => {
  if (!isOwn(event) || event.data !== CONNECT) return
  const { port1, port2 } = new MessageChannel()
  ipcRenderer.postMessage(CONNECT, null, [port1])
  window.postMessage(PORT, location.origin, [port2])
})

ipcRenderer.on(DESK, (_event, desk: DeskState) => {
  const message: DeskMessage = { type: DESK, desk }
  window.postMessage(message, location.origin)
})
