import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from './action-button'

interface Props {
  readonly label: string
  readonly shortcut?: string | undefined
  readonly bound?: boolean
  readonly pending?: boolean
  /** Why it cannot be pressed now; null or left out when it can. */
  readonly blocked?: string | null
  readonly onPress: () => void
}

/** Milliseconds after which a first press is forgotten. */
const FORGET_AFTER = 4_000

/** A button for what cannot be taken back: the first press asks, the second does it. */
export function ConfirmButton({ label, shortcut, bound = false, pending = false, blocked = null, onPress }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    if (!asking) return
    const timer = setTimeout(() => setAsking(false), FORGET_AFTER)
    return () => clearTimeout(timer)
  }, [asking])
  const press = () => {
    setAsking(!asking)
    if (asking) onPress()
  }
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
