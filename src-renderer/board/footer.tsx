import { useTranslation } from 'react-i18next'
import type { Signal, SignalKind } from '../../src-shared/records'
import classes from './footer.module.css'
import { SignalKeys } from './signals'

interface Props {
  readonly next: { readonly title: string; readonly code: string } | null
  readonly signals: readonly Signal[]
  readonly sending: readonly SignalKind[]
  /** Shows the signals by their keys; not where they are buttons. */
  readonly keys: boolean
  /** Why the last press did nothing; covers the rest while it is there. */
  readonly note: string
}

/** The lower edge: what comes next and what became of the host's signals. */
export function Footer({ next, signals, sending, keys, note }: Props) {
  const { t } = useTranslation('board')
  return (
    <footer className={classes.footer}>
      <span className={classes.next}>
        {next && (
          <>
            <span className={classes.dim}>{t('next')}</span>
            <span className={classes.title}>
              {next.code} <bdi>{next.title}</bdi>
            </span>
          </>
        )}
      </span>
      {keys && <SignalKeys signals={signals} sending={sending} />}
      <p className={classes.note} role="alert" hidden={!note}>
        {note}
      </p>
    </footer>
  )
}
