import { type ReactNode, useId } from 'react'
import { Key } from './key'
import classes from './pane.module.css'

interface Props {
  readonly title: string
  /** Beside the title: a count, a sum. */
  readonly note?: ReactNode
  /** The key that brings the keyboard to it. */
  readonly k?: string | undefined
  /** At the right of the head. */
  readonly actions?: ReactNode
  /** In place of title, note and actions; the title then names the pane without being seen. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** One area of a screen: a head that stays and a body that the content scrolls in. */
export function Pane({ title, note, k, actions, head, children }: Props) {
  const headingId = useId()
  if (head !== undefined) {
    return (
      <section className={classes.pane} aria-label={title}>
        <header className={classes.ownHead}>{head}</header>
        <div className={classes.body}>{children}</div>
      </section>
    )
  }
  return (
    <section className={classes.pane} aria-labelledby={headingId}>
      <header className={classes.head}>
        <h2 id={headingId} className={classes.title} data-keyed={k}>
          {title}
          {k && <Key k={k} />}
        </h2>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        <div className={classes.actions}>{actions}</div>
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
