import { isPending, visibleCue } from '../../../src-shared/areas/cue/visible-cue'
import { isLowStock } from '../../../src-shared/areas/product/low-stock'
import { SIGNAL_LIFE } from '../../../src-shared/areas/signal/life'
import { isUnderWay } from '../../../src-shared/define-life'
import type { Cue, Product, Segment, Signal, Urgency } from '../../../src-shared/records'
import { inLanguage, type ScreenLanguage } from '../../../src-shared/text'
import { LOCALE } from '../../kit/format'
import { inStudioZone } from '../../kit/zone'

/** The cue on the board, and how it is to look. */
export interface CueView {
  readonly cue: Cue
  readonly text: string
  /** `calm`: the host has taken it on and it is not answered yet. */
  readonly look: Urgency | 'calm'
  /** Further cues that wait behind it. */
  readonly waiting: number
}

/** The one cue of `showId` that the board shows at `now` (studio clock); null for none. */
export function cueView(
  cues: readonly Cue[],
  showId: string | undefined,
  now: number,
  language: ScreenLanguage,
): CueView | null {
  const ofShow = cues.filter((cue) => cue.showId === showId)
  const cue = visibleCue(ofShow, now)
  if (!cue) return null
  const pending = isPending(cue, now)
  return {
    cue,
    text: cueWords(cue, language),
    look: pending ? cue.urgency : 'calm',
    waiting: ofShow.filter((other) => isPending(other, now)).length - (pending ? 1 : 0),
  }
}

/** How long the board keeps a cue in sight that the host has acknowledged, in milliseconds. */
const RECEIVED_LINGERS = 180_000

/** The cue that the host acknowledged last and may call back; a question that is taken on stands on the stage itself. */
export function receivedCue(cues: readonly Cue[], showId: string | undefined, now: number): Cue | null {
  const received = cues.filter(
    (cue) =>
      cue.showId === showId &&
      cue.state === 'acknowledged' &&
      cue.escalationId === null &&
      now - (cue.acknowledgedAt ?? 0) < RECEIVED_LINGERS,
  )
  return received.sort((a, b) => (a.acknowledgedAt ?? 0) - (b.acknowledgedAt ?? 0)).at(-1) ?? null
}

/** What a cue says in the board's language. */
export const cueWords = (cue: Cue, language: ScreenLanguage): string =>
  cue.localized ? inLanguage(cue.localized, language) : cue.text

/** How long the board shows what became of a signal, in milliseconds. */
export const SIGNAL_LINGERS = 8_000

/** The host's signals that are under way, and those just done or declined; the oldest first. */
export function signalsToShow(signals: readonly Signal[], showId: string | undefined, now: number): Signal[] {
  return signals
    .filter((signal) => signal.showId === showId && (isOpen(signal) || isJustClosed(signal, now)))
    .sort((a, b) => a.raisedAt - b.raisedAt)
}

/** Raised or taken: the operator has not finished with it. */
export const isOpen = (signal: Signal): boolean => isUnderWay(SIGNAL_LIFE, signal)

/** The signal that the host can still take back: the latest that the operator has not seen to. */
export const lastRaisedOf = (signals: readonly Signal[]): Signal | undefined =>
  signals.filter((signal) => signal.state === 'raised').at(-1)

const isJustClosed = (signal: Signal, now: number): boolean =>
  signal.state !== 'cancelled' && signal.closedAt !== null && now - signal.closedAt < SIGNAL_LINGERS

/** What the product costs, and what to say of it. */
export interface PriceView {
  /** What it costs now, minor units. */
  readonly now: number
  /** The list price, where the live-only price is below it. */
  readonly before: number | null
  readonly liveOnly: boolean
}

/** The live-only price where there is one, else the list price. */
export function priceView(product: Pick<Product, 'listPrice' | 'livePrice'>): PriceView {
  const { listPrice, livePrice } = product
  if (livePrice === null) return { now: listPrice, before: null, liveOnly: false }
  return { now: livePrice, before: livePrice < listPrice ? listPrice : null, liveOnly: true }
}

/** How much is left, for the eye. */
export interface StockView {
  readonly left: number
  /** Part of the stock that the live began with, 0 to 1. */
  readonly share: number
  readonly level: 'plenty' | 'low' | 'none'
}

/** What is left of the stock, in pieces, as a part, and in a word. */
export function stockView({ stock, stockStart }: Pick<Product, 'stock' | 'stockStart'>): StockView {
  const share = stockStart > 0 ? Math.min(1, stock / stockStart) : stock > 0 ? 1 : 0
  const level = stock === 0 ? 'none' : isLowStock({ stock, stockStart }) ? 'low' : 'plenty'
  return { left: stock, share, level }
}

/** What comes next, by its title; `code` of a product. */
export interface NextUp {
  readonly kind: 'product' | 'segment'
  readonly title: string
  readonly code: string
}

/** What comes next: the product of the next segment, or the segment's own title; empty at the end. */
export function nextUp(
  next: Segment | undefined,
  products: readonly Product[],
  language: ScreenLanguage,
): NextUp | null {
  if (!next) return null
  const product = products.find((row) => row.id === next.productId)
  const kind = product ? 'product' : 'segment'
  return { kind, title: inLanguage(product?.name ?? next.title, language), code: product?.code ?? '' }
}

/** When a show starts: the time of day, with the day where that is not today. */
export function startWords(startsAt: number, now: number, language: ScreenLanguage): string {
  const date = inStudioZone('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' })
  const isToday = date.format(startsAt) === date.format(now)
  const day = { weekday: 'short', month: 'short', day: 'numeric' } as const
  return inStudioZone(LOCALE[language], {
    ...(isToday ? {} : day),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(startsAt)
}
