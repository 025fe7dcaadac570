import type { TablerIcon } from '@tabler/icons-react'
import { Key } from '../key'
import { useKeys } from '../use-keys'
import { IconButton } from './icon-button'
import classes from './icon-deed.module.css'

interface Props {
  readonly label: string
  readonly Icon: TablerIcon
  readonly k: string
  /** Binds the key as well. */
  readonly bound?: boolean
  readonly onPress: () => void
}

/** A deed where there is room for its sign and its key only. */
export function IconDeed({ label, Icon, k, bound = false, onPress }: Props) {
  useKeys(bound ? { [k]: onPress } : {})
  return (
    <IconButton label={label} w="auto" px={3} onPress={onPress}>
      <span className={classes.deed}>
        <Icon size={15} aria-hidden />
        <Key k={k} />
      </span>
    </IconButton>
  )
}
