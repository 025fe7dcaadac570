import { CONNECT, PORT } from '../../src-shared/desktop'
import type { Connect } from './carrier'

/**
 * The same frames, as objects, over a MessagePort to the studio in Electron's main process. The page asks for a port
 * with a window message; the preload answers with another one that brings it.
 */
export const portCarrier: Connect = (events) => {
  let port: MessagePort | null = null
  const onPort = (message: MessageEvent) => {
    if (message.source !== window || message.data !== PORT || !message.ports[0]) return
    window.removeEventListener('message', onPort)
    port = message.ports[0]
    port.onmessage = (frame) => events.received(frame.data)
    port.addEventListener('close', onClose)
    port.start()
    events.opened()
  }
  const onClose = () => events.closed(0)
  window.addEventListener('message', onPort)
  window.postMessage(CONNECT, location.origin)
  return {
    send: (frame) => port?.postMessage(frame),
    close: () => {
      window.removeEventListener('message', onPort)
      port?.removeEventListener('close', onClose)
      port?.close()
    },
  }
}
