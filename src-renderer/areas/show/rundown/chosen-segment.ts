import { create } from 'zustand'

interface ChosenSegment {
  /** The segment that the rundown's keys act on. */
  readonly segmentId: string | null
  /** Counts how often the rundown was asked to take the keyboard. */
  readonly segmentFocus: number
}

/** What is chosen in the rundown of this console; gone with the page. */
export const useChosenSegment = create<ChosenSegment>(() => ({ segmentId: null, segmentFocus: 0 }))

/** Chooses the segment that the rundown's keys act on. */
export const selectSegment = (segmentId: string | null): void => useChosenSegment.setState({ segmentId })

/** Chooses a segment and brings the keyboard to it. */
export const focusSegment = (segmentId: string | null): void =>
  useChosenSegment.setState(({ segmentFocus }) => ({ segmentId, segmentFocus: segmentFocus + 1 }))
