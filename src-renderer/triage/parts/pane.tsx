import type { ReactNode } from 'react'
import css from './pane.module.css'

interface Props {
  readonly label: string
  /** Stays in place above what scrolls. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** One column of the screen: a head that stays and a body that takes the rest of the height. */
export function Pane({ label, head, children }: Props) {
  return (
    <section className={css.pane} aria-label={label}>
      {head && <header className={css.head}>{head}</header>}
      <div className={css.body}>{children}</div>
    </section>
  )
}
