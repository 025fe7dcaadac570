import type { Lane, Work } from './lane'

/** Frames, and characters of them, that wait for their turn before the link is read no further. */
const MOST_WAITING = { frames: 64, size: 512 * 1024 } as const

/** The frames of one link that wait for its device's turn. With too much waiting the link is not read further. */
export class FrameQueue {
  private frames = 0
  private size = 0
  /** Whether the link is read no further now. */
  isPaused = false

  /**
   * @param take does the work of a frame in its turn
   * @param onPaused told when the link is to be read no further, and when it is again
   */
  constructor(
    private readonly take: (data: unknown) => Work,
    private readonly onPaused: (isPaused: boolean) => void,
  ) {}

  /** Whether nothing waits. */
  get isEmpty(): boolean {
    return !this.isPaused && this.frames === 0
  }

  /** Takes a frame in when it is its lane's turn. */
  add(lane: Lane, data: unknown): void {
    const size = String(data ?? '').length
    this.frames += 1
    this.size += size
    if (this.frames > MOST_WAITING.frames || this.size > MOST_WAITING.size) this.pause(true)
    lane.do(() => {
      this.frames -= 1
      this.size -= size
      if (this.frames === 0) this.pause(false)
      return this.take(data)
    })
  }

  private pause(isPaused: boolean): void {
    if (this.isPaused === isPaused) return
    this.isPaused = isPaused
    this.onPaused(isPaused)
  }
}
