import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import overlay from '../parts/overlay.module.css'
import { closePanel } from '../ui'
import classes from './drawers.module.css'

interface Props {
  readonly title: string
  /** Under the title, above what scrolls: a button that adds. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** A drawer over the right of the desk; Esc closes it. */
export function SidePanel({ title, head, children }: Props) {
  return (
    <Drawer
      opened
      onClose={closePanel}
      title={title}
      classNames={{ content: overlay.content, header: overlay.header, title: overlay.title }}
      position="right"
      size={640}
    >
      {head && <div className={classes.head}>{head}</div>}
      {children}
    </Drawer>
  )
}
