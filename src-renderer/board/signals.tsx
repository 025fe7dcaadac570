import { useTranslation } from 'react-i18next'
import { SIGNAL_KINDS, type Signal, type SignalKind } from '../../src-shared/records'
import classes from './signals.module.css'
import { lastRaisedOf } from './view'

/** Keys 1 to 6, in the order of the buttons. */
export const SIGNAL_KEYS: readonly (readonly [key: string, kind: SignalKind])[] = SIGNAL_KINDS.map((kind, at) => [
  String(at + 1),
  kind,
])

const SIGN = { raised: '○', taken: '◐', done: '✓', declined: '✕', cancelled: '' } as const
const CHIPS = 2

/** What became of the host's signals, the latest few. */
export function SignalChips({ signals }: { signals: readonly Signal[] }) {
  const { t } = useTranslation(['board', 'common'])
  const more = signals.length - CHIPS
  const lastRaised = lastRaisedOf(signals)
  return (
    <ul className={classes.chips}>
      {more > 0 && <li className={classes.more}>+{more}</li>}
      {signals.slice(-CHIPS).map((signal) => (
        <li key={signal.id} className={classes.chip} data-state={signal.state}>
          <span aria-hidden>{SIGN[signal.state]}</span>
          <b>{t(`common:signal.${signal.kind}`)}</b>
          {t(`board:signalState.${signal.state}`)}
          {signal === lastRaised && (
            <span className={classes.undo}>
              <kbd>⌫</kbd> {t('board:takeBack')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What the keys do, for as long as there is no signal to show. */
export function Legend() {
  const { t } = useTranslation(['board', 'common'])
  return (
    <ul className={classes.legend}>
      {SIGNAL_KEYS.map(([key, kind]) => (
        <li key={key}>
          <kbd>{key}</kbd> {t(`common:signal.${kind}`)}
        </li>
      ))}
      <li>
        <kbd>S</kbd> {t('board:settings.short')}
      </li>
    </ul>
  )
}

interface RowProps {
  readonly signals: readonly Signal[]
  readonly onRaise: (kind: SignalKind) => void
  /** Takes back the signal raised last. */
  readonly onTakeBack: () => void
}

/** The signals as big targets for a finger; each shows its key and what became of it. */
export function SignalRow({ signals, onRaise, onTakeBack }: RowProps) {
  const { t } = useTranslation(['board', 'common'])
  const lastRaised = lastRaisedOf(signals)
  return (
    <nav className={classes.row} aria-label={t('board:signals')}>
      {SIGNAL_KEYS.map(([key, kind]) => {
        const signal = signals.filter((one) => one.kind === kind).at(-1)
        const takesBack = signal !== undefined && signal === lastRaised
        return (
          <button
            key={kind}
            type="button"
            className={classes.button}
            data-state={signal?.state}
            tabIndex={-1}
            // A press must not take the focus: Enter and Space belong to the cue.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (takesBack ? onTakeBack() : onRaise(kind))}
          >
            <span className={classes.name}>{t(`common:signal.${kind}`)}</span>
            <span className={classes.state}>
              {signal ? (
                <>
                  {SIGN[signal.state]} {t(`board:signalState.${signal.state}`)}
                  {takesBack && <> · {t('board:takeBack')}</>}
                </>
              ) : (
                <kbd>{key}</kbd>
              )}
            </span>
          </button>
        )
      })}
    </nav>
  )
}
