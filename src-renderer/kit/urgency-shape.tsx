import type { Urgency } from '../../src-shared/records'

/** A disc, a diamond, a triangle: told apart without their colours, and the same on every screen. */
const SHAPES: Record<Urgency, string> = {
  info: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  soon: 'M8 1.5L14.5 8L8 14.5L1.5 8z',
  now: 'M8 1L15.5 14.5L.5 14.5z',
}

interface Props {
  readonly urgency: Urgency
  /** What it says to those who do not see it; without, it stands beside the word. */
  readonly label?: string
  /** Pixels; without, the style sheet sizes it. */
  readonly size?: number
}

/** The shape of an urgency, in the colour of the text around it. */
export function UrgencyShape({ urgency, label, size }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      style={{ flex: 'none' }}
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path d={SHAPES[urgency]} fill="currentColor" />
    </svg>
  )
}
