import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyScope, OVERLAY_LOOK } from '../../kit'
import { closePanel, useUi } from '../ui'
import classes from './drawers.module.css'

interface Props {
  readonly title: string
  /** Under the title, above what scrolls: a button that adds. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** A drawer over the right of the desk; Esc closes it. */
export function SidePanel({ title, head, children }: Props) {
  const onTop = useUi((ui) => ui.dialog === null)
  return (
    // A dialog over it is closed alone.
    <Drawer
      opened
      onClose={closePanel}
      closeOnEscape={onTop}
      title={title}
      position="right"
      size={640}
      {...OVERLAY_LOOK}
    >
      <KeyScope active={onTop}>
        {head && <div className={classes.head}>{head}</div>}
        {children}
      </KeyScope>
    </Drawer>
  )
}
