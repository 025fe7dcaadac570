import type { Cue } from './records'
import { visibleCue } from './visible-cue'

/** How long a cue must have stood before the host's eyes before it can be acknowledged, in milliseconds. */
export const READ_MS = 700

/** What the room shows of the cues of a show. */
export interface Boards {
  /** The operator has hidden the boards. */
  readonly hidden: boolean
  /** Whether a board is connected, so that what it told last still holds. */
  readonly isLinked: (deviceId: string) => boolean
}

/** The boards that have drawn a cue and have not told since that they cannot show it. */
export const shownNowOn = (cue: Cue) =>
  cue.shownOn.filter(({ deviceId }) => !cue.unshowableOn.some((other) => other.deviceId === deviceId))

/**
 * The cues of one show whose time must start or stand still, as they must be at `now` (studio clock). A cue stands while
 * it is the visible one, the boards are not hidden and one of them has drawn it; its time runs while it stands on a
 * board that is connected.
 */
export function withTimeKept(cues: readonly Cue[], { hidden, isLinked }: Boards, now: number): Cue[] {
  const visible = hidden ? null : visibleCue(cues, now)
  return cues.flatMap((cue) => {
    if (cue.state !== 'sent' || isOver(cue, now)) return []
    const boards = cue.id === visible?.id ? shownNowOn(cue) : []
    const standsSince = boards.length === 0 ? null : (cue.standsSince ?? now)
    const time = boards.some(({ deviceId }) => isLinked(deviceId)) ? running(cue, now) : stopped(cue, now)
    return standsSince === cue.standsSince && time.expiresAt === cue.expiresAt ? [] : [{ ...cue, ...time, standsSince }]
  })
}

const isOver = (cue: Cue, now: number) => cue.expiresAt !== null && cue.expiresAt <= now

const running = ({ leftMs, expiresAt }: Cue, now: number): Pick<Cue, 'leftMs' | 'expiresAt'> =>
  leftMs === null ? { leftMs, expiresAt } : { leftMs: null, expiresAt: now + leftMs }

/** Never with more left than it was given, wherever the clock was since. */
const stopped = ({ leftMs, expiresAt, holdSeconds }: Cue, now: number): Pick<Cue, 'leftMs' | 'expiresAt'> =>
  expiresAt === null
    ? { leftMs, expiresAt }
    : { leftMs: Math.min(expiresAt - now, (holdSeconds ?? 3_600) * 1_000), expiresAt: null }

/**
 * Whether the host can have read the cue by `now` (studio clock): it has stood long enough. One that another cue covers
 * meanwhile was read before, and its acknowledgement was on the way.
 */
export function canHaveBeenRead(cue: Cue, now: number): boolean {
  if (cue.standsSince !== null) return now - cue.standsSince >= READ_MS
  return cue.shownOn.some(({ at }) => now - at >= READ_MS)
}
