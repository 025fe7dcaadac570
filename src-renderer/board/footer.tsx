import { useTranslation } from 'react-i18next'
import type { Signal } from '../../src-shared/records'
import classes from './footer.module.css'
import { Legend, SignalChips } from './signals'

interface Props {
  readonly next: { readonly title: string; readonly code: string } | null
  readonly signals: readonly Signal[]
  /** Shows what the keys do. */
  readonly legend: boolean
  /** Why the last press did nothing; covers the rest while it is there. */
  readonly note: string
}

/** The lower edge: what comes next and what became of the host's signals. */
export function Footer({ next, signals, legend, note }: Props) {
  const { t } = useTranslation('board')
  return (
    <footer className={classes.footer}>
      <span className={classes.next}>
        {next && (
          <>
            <span className={classes.dim}>{t('next')}</span>
            <span className={classes.title}>
              {next.code} {next.title}
            </span>
          </>
        )}
      </span>
      {signals.length > 0 ? <SignalChips signals={signals} /> : legend && <Legend />}
      <p className={classes.note} role="alert" hidden={!note}>
        {note}
      </p>
    </footer>
  )
}
