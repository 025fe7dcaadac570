import { ActionIcon, type ActionIconProps } from '@mantine/core'
import { useSamePlace } from '../same-place'

interface Props extends ActionIconProps {
  readonly label: string
  /** What it does where its label does not tell that apart: the id of what it acts on. */
  readonly means?: string
  readonly title?: string
  readonly tabIndex?: number
  readonly onPress: () => void
}

/** A button that shows a sign instead of words. */
export function IconButton({ label, means = label, title = label, onPress, ...look }: Props) {
  const isMeant = useSamePlace(means)
  return (
    <ActionIcon
      {...(look.variant === undefined && { variant: 'subtle', color: 'gray' })}
      {...look}
      aria-label={label}
      title={title}
      onClick={(event) => isMeant(event) && onPress()}
    />
  )
}
