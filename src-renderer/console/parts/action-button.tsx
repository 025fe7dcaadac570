import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Key } from '../../kit'
import { SHORTCUTS, type ShortcutId } from '../shortcuts'

interface Props extends Pick<ButtonProps, 'size' | 'variant' | 'color' | 'disabled' | 'fullWidth' | 'className'> {
  readonly label: string
  /** The shortcut shown on it; bound with `useShortcuts`. */
  readonly shortcut?: ShortcutId
  readonly icon?: ReactNode
  /** Until the studio has acknowledged what it did. */
  readonly pending?: boolean
  readonly title?: string
  readonly onPress: () => void
}

/** A button of the desk: what it does, its key, and whether that is under way. */
export function ActionButton({ label, shortcut, icon, pending, onPress, title, ...look }: Props) {
  return (
    <Button
      size="xs"
      variant="default"
      title={title}
      leftSection={icon}
      rightSection={shortcut && <Key k={SHORTCUTS[shortcut]} />}
      loading={pending ?? false}
      onClick={onPress}
      {...(look.variant === 'subtle' ? { px: 8 } : {})}
      {...look}
    >
      {label}
    </Button>
  )
}
