import { useTranslation } from 'react-i18next'
import type { Urgency } from '../../../src-shared/records'
import { URGENCY_COLOR } from '../../kit'

/** A disc, a diamond, a triangle: told apart without their colours too. */
const SHAPES: Record<Urgency, string> = {
  info: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  soon: 'M8 1.5L14.5 8L8 14.5L1.5 8z',
  now: 'M8 1L15.5 14.5L.5 14.5z',
}

/** The urgency of a cue or template by colour and shape. */
export function UrgencyMark({ urgency, size = 14 }: { urgency: Urgency; size?: number }) {
  const { t } = useTranslation()
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      role="img"
      aria-label={t(`urgency.${urgency}`)}
      style={{ flex: 'none', color: `var(--mantine-color-${URGENCY_COLOR[urgency]}-4)` }}
    >
      <path d={SHAPES[urgency]} fill="currentColor" />
    </svg>
  )
}
