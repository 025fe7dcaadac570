import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'

interface Props {
  readonly label: string
  /** What it says when one more press does it. */
  readonly sure: string
  readonly pending?: boolean
  readonly disabled?: boolean
  readonly title?: string
  readonly onPress: () => void
}

/** Milliseconds after which a first press is forgotten. */
const FORGET_AFTER = 4_000

/** A button for what cannot be taken back: the first press asks, the second does it. */
export function ConfirmButton({ label, sure, pending, disabled, title, onPress }: Props) {
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
    <Button
      size="xs"
      color="ember"
      variant={asking ? 'filled' : 'subtle'}
      loading={pending ?? false}
      disabled={disabled ?? false}
      title={title}
      onClick={press}
      onBlur={() => setAsking(false)}
    >
      {asking ? sure : label}
    </Button>
  )
}
