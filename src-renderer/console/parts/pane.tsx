import { type ReactNode, useId } from 'react'
import classes from './pane.module.css'

interface Props {
  readonly title: string
  /** Beside the title: a count, a sum. */
  readonly note?: ReactNode
  /** At the right of the head. */
  readonly actions?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** One area of the desk: a head that stays and a body that the content scrolls in. */
export function Pane({ title, note, actions, className, children }: Props) {
  const headingId = useId()
  return (
    <section className={`${classes.pane} ${className ?? ''}`} aria-labelledby={headingId}>
      <header className={classes.head}>
        <h2 id={headingId} className={classes.title}>
          {title}
        </h2>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        <div className={classes.actions}>{actions}</div>
      </header>
      {children}
    </section>
  )
}
