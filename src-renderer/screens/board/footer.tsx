import { useTranslation } from 'react-i18next'
import type { Signal, SignalKind } from '../../../src-shared/records'
import classes from './footer.module.css'
import { SignalKeys } from './signals'
import type { NextUp } from './view'

interface Props {
  readonly next: NextUp | null
  /** The cue acknowledged last. */
  readonly received: { readonly id: string; readonly text: string } | null
  readonly onRecall: () => void
  readonly signals: readonly Signal[]
  readonly sending: readonly SignalKind[]
  /** Shows the signals by their keys; not where they are buttons. */
  readonly keys: boolean
  /** Why the last press did nothing; covers the rest while it is there. */
  readonly note: string
}

/** The lower edge: what the host has acknowledged, what comes next, and what became of the host's signals. */
export function Footer({ next, received, onRecall, signals, sending, keys, note }: Props) {
  const { t } = useTranslation('board')
  return (
    <footer className={classes.footer}>
      <div className={classes.line}>
        {received && (
          <button
            type="button"
            className={classes.received}
            data-received={received.id}
            tabIndex={-1}
            // A press must not take the focus: Enter and Space belong to the cue.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onRecall}
          >
            <b>✓ {t('cue.gotIt')}</b>
            <bdi className={classes.title}>{received.text}</bdi>
            <span className={classes.dim}>
              <kbd>PgUp</kbd> {t('cue.recall')}
            </span>
          </button>
        )}
        <span className={classes.next}>
          {next && (
            <>
              <span className={classes.dim}>{t(`next.${next.kind}`)}</span>
              <span className={classes.title}>
                {next.code} <bdi>{next.title}</bdi>
              </span>
            </>
          )}
        </span>
      </div>
      {keys && <SignalKeys signals={signals} sending={sending} />}
      <p className={classes.note} role="alert" hidden={!note}>
        {note}
      </p>
    </footer>
  )
}
