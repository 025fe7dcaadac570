import { useTranslation } from 'react-i18next'
import type { Signal } from '../../../src-shared/records'
import { formatDuration, formatTime, useDeviceName } from '../../kit'
import { SignalIcon } from './signal-icon'
import classes from './signals.module.css'

/** A signal that was dealt with, and how long that took. */
export function ClosedSignal({ signal }: { signal: Signal }) {
  const { t } = useTranslation(['console', 'common'])
  const who = useDeviceName()(signal.raisedByName)
  const { state } = signal
  if (state === 'raised' || state === 'taken') return null
  return (
    <li className={classes.closed}>
      <SignalIcon kind={signal.kind} size={16} />
      <span className={classes.closedWhat} title={who}>
        {t(`common:signal.${signal.kind}`)} · <bdi>{who}</bdi>
      </span>
      <span>{formatTime(signal.raisedAt)}</span>
      <span data-state={state}>
        {t(`signals.state.${state}`)} · {formatDuration((signal.closedAt ?? signal.raisedAt) - signal.raisedAt)}
      </span>
    </li>
  )
}
