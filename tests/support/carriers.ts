import { MessageChannel } from 'node:worker_threads'
import type { Port } from '../../src-main/net/port'
import type { ServerFrame } from '../../src-shared/frames'
import type { TestStudio } from './studio'
import { type ClientCarrier, socketCarrier, WireClient } from './wire-client'

/** One of the ways to reach a studio; the wire's rules hold for each. */
export interface CarrierKind {
  name: 'WebSocket' | 'MessagePort'
  /** Whether the far side learns with which code a link was closed. */
  hasCloseCodes: boolean
  /** Opens a link for the device of `token`, on which nothing is said yet. */
  open: (room: TestStudio, token: string) => Promise<ClientCarrier>
}

export const SOCKET: CarrierKind = {
  name: 'WebSocket',
  hasCloseCodes: true,
  open: (room) => socketCarrier(room.url),
}

export const PORT: CarrierKind = {
  name: 'MessagePort',
  hasCloseCodes: false,
  open: async (room, token) => {
    const { port1, port2 } = new MessageChannel()
    room.studio.connect(port1 as unknown as Port, room.device(token))
    return {
      send: (frame) => port2.postMessage(frame),
      onFrame: (listener) => port2.on('message', (frame) => listener(frame as ServerFrame)),
      onClose: (listener) => port2.on('close', () => listener(0)),
      close: () => port2.close(),
    }
  },
}

/** Opens a link and says hello. */
export async function joinOver(
  kind: CarrierKind,
  room: TestStudio,
  token: string,
  resume?: { epoch: string; seq: number },
): Promise<WireClient> {
  const client = new WireClient(await kind.open(room, token))
  await client.hello(token, resume)
  return client
}
