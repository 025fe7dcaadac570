import {
  IconAlertTriangleFilled,
  IconLink,
  IconPlayerPauseFilled,
  IconPlayerSkipForwardFilled,
  IconSpeakerphone,
  IconTag,
  type TablerIcon,
} from '@tabler/icons-react'
import type { SignalKind } from '../../../src-shared/records'

const ICONS: Record<SignalKind, TablerIcon> = {
  link_up: IconLink,
  change_price: IconTag,
  push_offer: IconSpeakerphone,
  slow_down: IconPlayerPauseFilled,
  next_product: IconPlayerSkipForwardFilled,
  help: IconAlertTriangleFilled,
}

/** The sign of what the host asks for. */
export function SignalIcon({ kind, size = 22 }: { kind: SignalKind; size?: number }) {
  const Icon = ICONS[kind]
  return <Icon size={size} aria-hidden />
}
