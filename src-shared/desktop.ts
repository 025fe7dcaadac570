/**
 * What a page in one of CueRoom's own windows and its preload say to each other, as window messages. The page asks with
 * `connect` and is answered with `port` and a MessagePort, over which the frames of the wire go.
 */
export const CONNECT = 'cueroom:connect'
export const PORT = 'cueroom:port'
/** How the desk stands; sent to the console when it connects and whenever it changes. */
export const DESK = 'cueroom:desk'

export interface DeskMessage {
  readonly type: typeof DESK
  readonly desk: DeskState
}

/** What the operator is to know of windows, displays and the host's keys. */
export interface DeskState {
  /** Screens that belong on a display that is not there. */
  readonly lost: readonly ('board' | 'triage')[]
  /** It is not known which of several displays that look the same is whose. */
  readonly alike: boolean
  /** Entries of the file of host keys that do nothing, and why. */
  readonly deadKeys: readonly DeadKey[]
}

export interface DeadKey {
  /** As it is in the file; the file's name where all of it cannot be read. */
  readonly entry: string
  /** `taken`: by another program, twice in the file, or on no key of this keyboard. */
  readonly reason: 'unreadable' | 'unknown' | 'not_keys' | 'taken'
}
