import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyScope } from '../key-scope'
import { OVERLAY_LOOK } from '../overlay'
import { ForActing } from './for-acting'
import { closePanel, useOverDesk } from './over-desk'
import classes from './side-panel.module.css'

interface Props {
  readonly title: string
  /** Under the title, above what scrolls: a button that adds. */
  readonly head?: ReactNode
  /** Nothing in it changes anything: an observer may press what is there. */
  readonly reading?: boolean
  readonly children: ReactNode
}

/** A drawer over the right of the desk; Esc closes it. */
export function SidePanel({ title, head, reading = false, children }: Props) {
  const onTop = useOverDesk((over) => over.dialog === null)
  const content = (
    <>
      {head && <div className={classes.head}>{head}</div>}
      {children}
    </>
  )
  return (
    // A dialog over it is closed alone, and its keys are the only ones.
    <KeyScope active={onTop}>
      <Drawer
        opened
        onClose={closePanel}
        closeOnEscape={onTop}
        title={title}
        position="right"
        size={640}
        {...OVERLAY_LOOK}
      >
        {reading ? content : <ForActing>{content}</ForActing>}
      </Drawer>
    </KeyScope>
  )
}
