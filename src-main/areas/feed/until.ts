/** A show that something ended for, while events of it may wait to be written. */
export interface Until {
  readonly showId: string
  /** The number of the last event that came in before that. */
  readonly upTo: number
}

/** Those of which events wait still, once all events up to a number are written. */
export const withWaiting = <T extends Pick<Until, 'upTo'>>(all: readonly T[], written: number): T[] =>
  all.filter(({ upTo }) => upTo > written)
