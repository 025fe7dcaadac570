import type { ReactNode } from 'react'
import classes from './banner.module.css'

/** A strip over the desk: `warning` says what went wrong until it is read, `offer` what can be done now. */
export function Banner({ tone, children }: { tone: 'warning' | 'offer'; children: ReactNode }) {
  return (
    <div className={classes.banner} data-tone={tone} role={tone === 'warning' ? 'alert' : undefined}>
      {children}
    </div>
  )
}
