import { Button, type ButtonProps } from '@mantine/core'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { Key, spokenKey } from './key'
import { useSameKey, useSamePlace } from './same-place'
import { useKeys } from './use-keys'
import { blockedLook, useTold, WhyNot } from './why-not'

interface Props extends Pick<ButtonProps, 'size' | 'variant' | 'color' | 'className'> {
  readonly label: string
  /** What it does where its label does not tell that apart: the id of what it acts on. */
  readonly means?: string | undefined
  /** The shortcut shown on it. */
  readonly shortcut?: string | undefined
  /** Binds the shortcut as well, for as long as the button is there and its layer is not covered. */
  readonly bound?: boolean
  readonly icon?: ReactNode
  /** Why it cannot be pressed now, as a sentence; null or left out when it can. */
  readonly blocked?: string | null | undefined
  /** Until the studio has acknowledged what it did. */
  readonly pending?: boolean
  readonly title?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
  readonly onPress: () => void
}

/** A button of a screen: what it does, its key, whether that is under way, and why not where it cannot be done now. */
export function ActionButton({
  label,
  means = label,
  shortcut,
  bound = false,
  icon,
  blocked = null,
  pending = false,
  title,
  onPress,
  ...look
}: Props) {
  const [told, tell] = useTold()
  const press = () => {
    if (blocked !== null) tell()
    else if (!pending) onPress()
  }
  const isMeant = useSamePlace(means)
  const isKeyMeant = useSameKey(means)
  useKeys(bound && shortcut ? { [shortcut]: () => isKeyMeant() && press() } : {})
  return (
    <WhyNot why={blocked} told={told}>
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
        {...blockedLook(blocked)}
        onClick={(event) => isMeant(event) && press()}
        onKeyDown={pressOnce}
      >
        {label}
      </Button>
    </WhyNot>
  )
}

/** A browser presses a button again and again while Enter is held on it. */
export function pressOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault()
}
