import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { Key, spokenKey } from './key'
import { useKeys } from './use-keys'

interface Props extends Pick<ButtonProps, 'size' | 'variant' | 'color' | 'className'> {
  readonly label: string
  /** The shortcut shown on it. */
  readonly shortcut?: string | undefined
  /** Binds the shortcut as well, for as long as the button is there and its layer is not covered. */
  readonly bound?: boolean
  readonly icon?: ReactNode
  /** Why it cannot be pressed now, as a sentence; null or left out when it can. */
  readonly blocked?: string | null | undefined
  /** It cannot be pressed now, and it goes without saying why. */
  readonly disabled?: boolean
  /** Until the studio has acknowledged what it did. */
  readonly pending?: boolean
  readonly title?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
  readonly onPress: () => void
}

/** A button of a screen: what it does, its key, whether that is under way, and why not where it cannot be done now. */
export function ActionButton({
  label,
  shortcut,
  bound = false,
  icon,
  blocked = null,
  disabled = false,
  pending = false,
  title,
  onPress,
  ...look
}: Props) {
  const rests = blocked !== null || disabled || pending
  const press = () => {
    if (!rests) onPress()
  }
  useKeys(bound && shortcut && !disabled ? { [shortcut]: press } : {})
  return (
    <Tooltip label={blocked} disabled={blocked === null} multiline maw={280} zIndex={400}>
      <Button
        size="xs"
        variant="default"
        {...(look.variant === 'subtle' ? { px: 8 } : {})}
        {...look}
        title={title}
        aria-keyshortcuts={shortcut && spokenKey(shortcut)}
        leftSection={icon}
        rightSection={shortcut && <Key k={shortcut} />}
        loading={pending}
        disabled={disabled}
        data-disabled={blocked !== null || undefined}
        aria-disabled={blocked !== null || undefined}
        onClick={press}
      >
        {label}
      </Button>
    </Tooltip>
  )
}
