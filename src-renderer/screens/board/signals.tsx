import { IconBackspace } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SIGNAL_KINDS, type Signal, type SignalKind } from '../../../src-shared/records'
import { useSignalWords } from '../../kit'
import classes from './signals.module.css'
import { lastRaisedOf } from './view'

/** Keys 1 to 6, in the order of the buttons. */
export const SIGNAL_KEYS: readonly (readonly [key: string, kind: SignalKind])[] = SIGNAL_KINDS.map((kind, at) => [
  String(at + 1),
  kind,
])

const SIGN = { sending: '…', raised: '○', taken: '◐', done: '✓', declined: '×', cancelled: '' } as const

interface SignalsProps {
  readonly signals: readonly Signal[]
  /** Kinds that were pressed and are not acknowledged yet. */
  readonly sending: readonly SignalKind[]
}

interface SignalLine {
  readonly key: string
  readonly kind: SignalKind
  readonly state: keyof typeof SIGN | undefined
  /** Whether Backspace takes this one back. */
  readonly takesBack: boolean
}

/** Each signal's key and what became of it last. */
function signalLines({ signals, sending }: SignalsProps): SignalLine[] {
  const lastRaised = lastRaisedOf(signals)
  return SIGNAL_KEYS.map(([key, kind]) => {
    const signal = signals.filter((one) => one.kind === kind).at(-1)
    const state = sending.includes(kind) ? 'sending' : signal?.state
    return { key, kind, state, takesBack: signal !== undefined && signal === lastRaised }
  })
}

function SignalState({ state, takesBack, undo }: Pick<SignalLine, 'state' | 'takesBack'> & { undo: ReactNode }) {
  const { t } = useTranslation('board')
  return (
    <span className={classes.state}>
      {state && (
        <>
          <span aria-hidden>{SIGN[state]}</span> {t(`signalState.${state}`)}
          {takesBack && undo}
        </>
      )}
    </span>
  )
}

/** A press takes it back: by the key that is named, or on the button itself. */
function Undo({ byKey }: { byKey: boolean }) {
  const { t } = useTranslation('board')
  const sign = <IconBackspace size="1em" aria-hidden />
  return (
    <span className={classes.undo} title={t('takeBack')}>
      {byKey ? <kbd>{sign}</kbd> : sign}
    </span>
  )
}

/** The signals by their keys, each with what became of it in its place. */
export function SignalKeys(props: SignalsProps) {
  const wordsOf = useSignalWords()
  return (
    <ul className={classes.keys}>
      {signalLines(props).map(({ key, kind, state, takesBack }) => (
        <li key={key} className={classes.line} data-kind={kind} data-state={state}>
          <kbd>{key}</kbd>
          <span data-label>{wordsOf(kind)}</span>
          <SignalState state={state} takesBack={takesBack} undo={<Undo byKey />} />
        </li>
      ))}
    </ul>
  )
}

interface RowProps extends SignalsProps {
  readonly onRaise: (kind: SignalKind) => void
  /** Takes back the signal raised last, whose button this is. */
  readonly onTakeBack: (kind: SignalKind) => void
  /** Names the keys that do the same; not where a screen is worked with fingers. */
  readonly keys: boolean
}

/** The signals as big targets for a finger; each shows what became of it. */
export function SignalRow({ onRaise, onTakeBack, keys, ...props }: RowProps) {
  const { t } = useTranslation('board')
  const wordsOf = useSignalWords()
  return (
    <nav className={classes.row} data-keys={keys} aria-label={t('signals')}>
      {signalLines(props).map(({ key, kind, state, takesBack }) => (
        <button
          key={kind}
          type="button"
          className={classes.button}
          data-kind={kind}
          data-state={state}
          tabIndex={-1}
          // A press must not take the focus: Enter and Space belong to the cue.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (takesBack ? onTakeBack(kind) : onRaise(kind))}
        >
          {keys && <kbd>{key}</kbd>}
          <span className={classes.name} data-label>
            {wordsOf(kind)}
          </span>
          <SignalState state={state} takesBack={takesBack} undo={<Undo byKey={keys} />} />
        </button>
      ))}
    </nav>
  )
}
