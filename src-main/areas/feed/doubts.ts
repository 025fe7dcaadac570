/**
 * What to do when SQLite takes a batch never, and not only now: its parts are written one by one, the counts first, so
 * that no more than the one event is lost that cannot be written.
 */
export class Doubts {
  /** Events of a refused batch that are still to be written one by one. */
  private left = 0
  private told = ''

  /** How many events the next transaction may write. */
  most(usual: number, countsAreWritten: boolean): number {
    if (this.left === 0) return usual
    return countsAreWritten ? 1 : 0
  }

  /**
   * Whether a refused transaction held one thing only, which is to be left out then; otherwise its parts come one by one.
   * @param events that the transaction held
   */
  isFound(events: number, countsAreEmpty: boolean): boolean {
    const isOne = events === 0 || (events === 1 && countsAreEmpty)
    if (isOne) this.written(events)
    else this.left = Math.max(this.left, events)
    return isOne
  }

  /** So many events are written, or left out. */
  written(events: number): void {
    this.left = Math.max(0, this.left - events)
  }

  /** Whether nobody was told of this error: a thousand events that fail alike are one fault. */
  isNews(error: unknown): boolean {
    const words = String(error)
    const isNew = words !== this.told
    this.told = words
    return isNew
  }
}
