/**
 * What carries frames between the station and one screen: a WebSocket or a MessagePort. A carrier moves frames and tells
 * when it is gone; it knows nothing of what is in them.
 */
export interface Carrier {
  /** Sends one frame; `Frame` keeps it serialised once for all that get the same. Never throws. */
  send(frame: Frame): void
  /** Bytes handed over and not yet taken by the other side; 0 where that cannot be known. */
  readonly waiting: number
  /** Reads no further frames for a while, so that what a slowed sender sends waits on its own side. */
  pause?(paused: boolean): void
  /** Ends the link, with a close code of docs/wire.md. */
  close(code: number, reason: string): void
}

/** A frame in the forms that carriers need, each made at most once however many get it. */
export class Frame {
  private text: string | undefined
  private bytes: Buffer | undefined
  private copied: (() => object) | undefined

  constructor(private readonly make: object | (() => string)) {}

  /** A large one whose bytes are there already; `object` gives the same as an object. */
  static ofBytes(bytes: Buffer, object: () => object): Frame {
    const frame = new Frame(() => bytes.toString())
    frame.bytes = bytes
    frame.copied = object
    return frame
  }

  /** As JSON text; made once for all who get it. */
  get asText(): string {
    this.text ??= typeof this.make === 'function' ? (this.make as () => string)() : JSON.stringify(this.make)
    return this.text
  }

  /** The same as UTF-8. */
  get asBytes(): Buffer {
    this.bytes ??= Buffer.from(this.asText)
    return this.bytes
  }

  /** As an object of its own, for carriers that copy. */
  get asObject(): object {
    if (this.copied) return this.copied()
    return typeof this.make === 'function' ? (JSON.parse(this.asText) as object) : this.make
  }
}
