import type { Connect } from './carrier'

/** Frames as JSON text over the station's WebSocket. */
export function socketCarrier(url: string): Connect {
  return (events) => {
    const socket = new WebSocket(url)
    socket.onopen = () => events.opened()
    socket.onmessage = (message) => events.received(JSON.parse(String(message.data)))
    socket.onclose = (end) => events.closed(end.code)
    return {
      send: (frame) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
      },
      close: () => {
        socket.onopen = socket.onmessage = socket.onclose = null
        socket.close()
      },
    }
  }
}

/** The address of the socket of the station that served this page. */
export function socketUrl(page: Pick<Location, 'protocol' | 'host'>): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/ws`
}
