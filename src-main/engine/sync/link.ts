import type { Device } from '../../../src-shared/records'
import type { Actor } from '../run/context'
import type { QueryAnswer, Question } from '../run/query-runner'
import type { Reader } from '../store'
import type { Lanes } from './lane'
import type { Watches } from './watches'

/** What a link has from the studio. */
export interface LinkServices {
  readonly read: Reader
  /** Studio clock, milliseconds since 1970. */
  readonly now: () => number
  /** Whose work is whose. */
  readonly lanes: Lanes
  /** Carries a command out. Throws as `CommandRunner.run`, the refusal cut to the role. */
  readonly command: (actor: Actor, name: string, input: unknown, id: string) => { seq: number; result: unknown }
  readonly queries: {
    /** @throws Refusal as `QueryRunner.check` */
    check(actor: Actor, name: string, input: unknown): Question
    /** Answers with what is on disk. @param isWanted whether anyone still waits for the answer */
    answer(actor: Actor, question: Question, isWanted: () => boolean): Promise<QueryAnswer>
  }
  /** Told of errors that are faults of CueRoom. */
  readonly report: (error: unknown) => void
}

/**
 * What a link may do before it is dropped, times in milliseconds, `mostWaiting` in bytes not yet taken beyond
 * the state that it asked for, `stuck` while nothing is taken at all; and how many there may be: of one device, of all that are no boards, in all. The desktop's own windows do not count.
 */
export interface LinkLimits {
  helloWithin: number
  pingEvery: number
  silence: number
  mostWaiting: number
  stuck: number
  mostOfDevice: number
  mostOfOthers: number
  most: number
}

/** All links together, as one of them sees them. */
export interface Links<Link> {
  readonly limits: LinkLimits
  /** What links watch. */
  readonly watches: Watches
  /** A clock that only goes forward, for time-outs: neither a clock that is set nor a sleep must drop every link. */
  ticks(): number
  /** Whether there is room for one more link of this device. */
  hasRoomFor(device: Device): boolean
  /** Answers hello. */
  welcome(link: Link, resume: { epoch: string; seq: number } | undefined): void
  /** A link has said its first hello. */
  joined(link: Link): void
  /** A link is over. @param hasJoined it was told of by `joined` */
  left(link: Link, hasJoined: boolean): void
}
