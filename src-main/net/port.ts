import type { Device } from '../../src-shared/records'
import type { Carrier, Frame } from '../engine/sync/carrier'
import type { Hub } from '../engine/sync/hub'

/** What Electron's MessagePortMain and Node's MessagePort have in common. */
export interface Port {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'close', listener: () => void): unknown
  start(): void
  close(): void
}

/**
 * Joins a MessagePort to the hub: the same frames as over a socket, as objects.
 * @param device of the desktop's own window; trusted, so its hello needs no token
 */
export function attachPort(hub: Hub, port: Port, device: Device): void {
  const carrier: Carrier = {
    send: (frame: Frame) => port.postMessage(frame.asObject),
    waiting: 0,
    close: () => port.close(),
  }
  const session = hub.open(carrier, device)
  // Electron wraps the message in an event, Node hands it over bare.
  port.on('message', (message) => session.receive((message as { data?: unknown } | null)?.data ?? message))
  port.on('close', () => session.end())
  port.start()
}
