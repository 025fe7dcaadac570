import type { ClientFrame, ServerFrame } from '../../src-shared/frames'

/** One attempt at a connection, whatever carries the frames. It is used once; a new attempt is a new carrier. */
export interface Carrier {
  send(frame: ClientFrame): void
  /** Lets go of it; `closed` is not called any more. */
  close(): void
}

interface CarrierEvents {
  opened(): void
  received(frame: ServerFrame): void
  /** It ended, or never opened. `code` is the socket's close code, 0 where there is none. */
  closed(code: number): void
}

export type Connect = (events: CarrierEvents) => Carrier
