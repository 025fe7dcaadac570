import { create } from 'zustand'

/** The live that has stopped a playback by its start, as this console saw it; null for none. */
export const useStoppedPlayback = create<{ readonly by: string | null }>(() => ({ by: null }))

/** A playback has stopped because this live started. */
export const toldStopped = (by: string): void => useStoppedPlayback.setState({ by })
