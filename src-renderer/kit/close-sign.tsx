import { IconX } from '@tabler/icons-react'
import { Key } from './key'
import classes from './overlay.module.css'

/** The sign on a button that closes something, with the key that does the same. */
export function CloseSign({ k = 'Escape' }: { k?: string }) {
  return (
    <span className={classes.closeSign}>
      <Key k={k} />
      <IconX size={18} aria-hidden />
    </span>
  )
}
