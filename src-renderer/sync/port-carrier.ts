import type { Connect } from './carrier'

/**
 * The same frames, as objects, over a MessagePort to the studio in Electron's main process. The page asks for a port
 * with the window message `cueroom:connect`; the preload answers with `cueroom:port` and the port.
 */
export const portCarrier: Connect = (events) => {
  let port: MessagePort | null = null
  const onPort = (message: MessageEvent) => {
    if (message.source !== window || message.data !== 'cueroom:port' || !message.ports[0]) return
    window.removeEventListener('message', onPort)
    port = message.ports[0]
    port.onmessage = (frame) => events.received(frame.data)
    port.addEventListener('close', onClose)
    port.start()
    events.opened()
  }
  const onClose = () => events.closed(0)
  window.addEventListener('message', onPort)
  window.postMessage('cueroom:connect', '*')
  return {
    send: (frame) => port?.postMessage(frame),
    close: () => {
      window.removeEventListener('message', onPort)
      port?.removeEventListener('close', onClose)
      port?.close()
    },
  }
}
