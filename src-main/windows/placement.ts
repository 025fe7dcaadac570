import { type Screen, WINDOW_SCREENS } from './screens'

/** By what a display is known again. Lengths are device-independent pixels, the position is that on the whole desk. */
export interface DisplayMark {
  readonly id: number
  /** The system's name for it; empty where it has none. */
  readonly label: string
  readonly size: { readonly width: number; readonly height: number }
  readonly position: { readonly x: number; readonly y: number }
}

/** A display that is there now. */
export interface DisplayNow extends DisplayMark {
  readonly primary: boolean
}

/** The display that a screen belongs on. */
export interface WantedDisplay {
  /** Null as long as the screen has been on none. */
  readonly mark: DisplayMark | null
  /** Someone said so, or there was no other display that it could be mistaken for. */
  readonly confirmed: boolean
  /** Ids of the displays that were there together with it since the start; null when it was last there before. */
  readonly beside: ReadonlySet<number> | null
}

export type WantedDisplays = Readonly<Partial<Record<Screen, WantedDisplay>>>

export interface Placement {
  /** The display of each screen; null where there is none for it. */
  readonly on: Readonly<Record<Screen, number | null>>
  /** Screens whose display is not there, or was given to the console in need. */
  readonly lost: readonly Other[]
  /** Screens that are on a free display as long as the one they belong on is not there. */
  readonly guests: readonly Screen[]
  /** Screens that were placed by guess between displays that look the same. */
  readonly unsure: readonly Screen[]
  /** What to ask first to end the guessing: on which of these displays, in reading order, does the screen belong? */
  readonly question: { readonly screen: Screen; readonly displays: readonly number[] } | null
}

/** How strong a sign each thing is. Id and position weigh the same: when they contradict each other, nobody knows. */
const WEIGHT = { sameSession: 16, look: 4, id: 4, position: 4, primary: 1 } as const

/** The console is placed by itself; of the others, the board comes first. */
const OTHERS = ['board', 'triage'] as const
type Other = (typeof OTHERS)[number]

/**
 * Gives out the displays to the screens that are wanted. A display is known again by id, label, size and position
 * together, since ids change between boots; since the start its id is enough, and two that were there together are two.
 * A screen that belongs on none of these gets a free one: the console the primary, then the board and triage the next in
 * reading order. A screen whose display went away gets none until it is back; only the console is never without.
 */
export function place(wanted: WantedDisplays, displays: readonly DisplayNow[]): Placement {
  const sorted = inReadingOrder(displays)
  const on = claim(wanted, sorted)
  if (on.console === null) {
    on.console = forConsole(sorted, on)
    for (const screen of OTHERS) if (on[screen] === on.console) on[screen] = null
  }
  /** Its display is there, and is another screen's by right: none has gone away. */
  const isSomeonesOwn = (want: WantedDisplay) =>
    sorted.some(
      (display) =>
        likeness(want, display) > WEIGHT.look &&
        WINDOW_SCREENS.some((other) => on[other] === display.id && likeness(wanted[other], display) > 0),
    )
  const lost: Other[] = []
  for (const screen of OTHERS) {
    const want = wanted[screen]
    if (!want || on[screen] !== null) continue
    const free = want.beside ? undefined : sorted.find((display) => !isTaken(display, on))
    if (free) on[screen] = free.id
    else if (want.mark && !isSomeonesOwn(want)) lost.push(screen)
  }
  const guests = WINDOW_SCREENS.filter((screen) => {
    const display = sorted.find(({ id }) => id === on[screen])
    return display && wanted[screen]?.mark && likeness(wanted[screen], display) === 0
  })
  return { on, lost, guests, ...doubts(wanted, sorted, on) }
}

/** Displays as a person counts them: from left to right, then from top to bottom. */
export function inReadingOrder<T extends Pick<DisplayMark, 'position'>>(displays: readonly T[]): T[] {
  return [...displays].sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y)
}

type On = Record<Screen, number | null>

/** Each screen on the display that is most like the one it belongs on, the clearest likeness first. */
function claim(wanted: WantedDisplays, sorted: readonly DisplayNow[]): On {
  const claims = WINDOW_SCREENS.flatMap((screen) =>
    sorted.map((display) => {
      const score = likeness(wanted[screen], display)
      return {
        screen,
        display,
        score: score && screen === 'console' && display.primary ? score + WEIGHT.primary : score,
      }
    }),
  ).filter(({ score }) => score > 0)
  const on: On = { console: null, board: null, triage: null }
  // The sort is stable: among equals the console goes first, and the display that is first in reading order.
  for (const { screen, display } of claims.sort((a, b) => b.score - a.score)) {
    if (on[screen] === null && !isTaken(display, on)) on[screen] = display.id
  }
  return on
}

/** The primary display unless the board is there: the host must not be shown the console as long as there is another. */
function forConsole(sorted: readonly DisplayNow[], on: On): number | null {
  const primary = sorted.find((display) => display.primary) ?? sorted[0]
  if (primary && primary.id !== on.board) return primary.id
  const other = sorted.find((display) => !isTaken(display, on)) ?? sorted.find((display) => display.id !== on.board)
  return (other ?? primary)?.id ?? null
}

function doubts(wanted: WantedDisplays, sorted: readonly DisplayNow[], on: On): Pick<Placement, 'unsure' | 'question'> {
  const unsure: Screen[] = []
  let question: Placement['question'] = null
  const settled = new Set([on.console])
  for (const screen of OTHERS) {
    const want = wanted[screen]
    const display = sorted.find(({ id }) => id === on[screen])
    if (!want || !display) continue
    const rivals = sorted.filter((other) => other !== display && !settled.has(other.id) && looksLike(other, display))
    const isKnown = want.confirmed && rivals.every((rival) => likeness(want, rival) < likeness(want, display))
    if (rivals.length === 0 || isKnown) settled.add(display.id)
    else {
      unsure.push(screen)
      question ??= {
        screen,
        displays: sorted.filter((one) => one === display || rivals.includes(one)).map(({ id }) => id),
      }
    }
  }
  return { unsure, question }
}

/** How much a display is like the one that a screen belongs on; 0 when it is another one. */
function likeness(want: WantedDisplay | undefined, display: DisplayMark): number {
  if (!want?.mark) return 0
  const { mark, beside } = want
  const sameId = display.id === mark.id
  if (beside && sameId) return WEIGHT.sameSession
  if (beside?.has(display.id)) return 0
  // Of another size, it can only be the same one turned, or set to another resolution.
  if (!looksLike(display, mark)) return sameId && display.label === mark.label ? WEIGHT.id : 0
  const samePosition = display.position.x === mark.position.x && display.position.y === mark.position.y
  return WEIGHT.look + (sameId ? WEIGHT.id : 0) + (samePosition ? WEIGHT.position : 0)
}

function looksLike(a: DisplayMark, b: DisplayMark): boolean {
  return a.label === b.label && a.size.width === b.size.width && a.size.height === b.size.height
}

const isTaken = (display: DisplayMark, on: On): boolean => Object.values(on).includes(display.id)
