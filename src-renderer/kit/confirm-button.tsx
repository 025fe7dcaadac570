import { useTranslation } from 'react-i18next'
import { ActionButton } from './action-button'
import { useSecondPress } from './use-second-press'

interface Props {
  readonly label: string
  readonly shortcut?: string | undefined
  readonly bound?: boolean
  readonly pending?: boolean
  /** Why it cannot be pressed now; null or left out when it can. */
  readonly blocked?: string | null
  /** What it is pressed for, where that may change while it asks: then it asks anew. */
  readonly about?: string
  readonly onPress: () => void
}

/** A button for what cannot be taken back: the first press asks, the second does it once the question could be read. */
export function ConfirmButton({
  label,
  shortcut,
  bound = false,
  pending = false,
  blocked = null,
  about,
  onPress,
}: Props) {
  const { t } = useTranslation()
  const { asking, press } = useSecondPress(onPress, about)
  return (
    <ActionButton
      label={asking ? t('action.sure') : label}
      shortcut={shortcut}
      bound={bound}
      color="ember"
      variant={asking ? 'filled' : 'subtle'}
      pending={pending}
      blocked={blocked}
      onPress={press}
    />
  )
}
