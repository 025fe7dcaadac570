import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { Key } from '../../kit'

interface Props extends Omit<ButtonProps, 'onClick' | 'disabled' | 'loading'> {
  readonly children: ReactNode
  readonly shortcut?: string
  /** Why it cannot be pressed now, as a sentence; null when it can. */
  readonly blocked: string | null
  readonly pending?: boolean
  readonly onPress: () => void
}

/** A button that shows its shortcut, shows pending, and says why when it cannot be pressed. */
export function ActionButton({ children, shortcut, blocked, pending = false, onPress, ...button }: Props) {
  return (
    <Tooltip label={blocked} disabled={blocked === null} multiline maw={280}>
      <Button
        size="xs"
        {...button}
        loading={pending}
        data-disabled={blocked !== null || undefined}
        aria-disabled={blocked !== null}
        rightSection={shortcut && <Key k={shortcut} />}
        onClick={(event) => {
          event.preventDefault()
          if (blocked === null) onPress()
        }}
      >
        {children}
      </Button>
    </Tooltip>
  )
}
