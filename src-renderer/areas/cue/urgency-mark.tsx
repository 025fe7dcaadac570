import { useTranslation } from 'react-i18next'
import type { Urgency } from '../../../src-shared/records'
import { URGENCY_COLOR, UrgencyShape } from '../../kit'

/** The urgency of a cue or template by colour and shape. */
export function UrgencyMark({ urgency, size = 14 }: { urgency: Urgency; size?: number }) {
  const { t } = useTranslation()
  return (
    <span style={{ display: 'contents', color: `var(--mantine-color-${URGENCY_COLOR[urgency]}-4)` }}>
      <UrgencyShape urgency={urgency} label={t(`urgency.${urgency}`)} size={size} />
    </span>
  )
}
