import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, Pane, useAct } from '../../kit'
import { useRecords, useStudioState } from '../../sync'
import { closedSignals, openSignals } from '../model/signals'
import { useShortcuts } from '../parts/use-shortcuts'
import { ClosedSignal } from './closed-signal'
import { SignalCard } from './signal-card'
import classes from './signals.module.css'

/** How many of those dealt with stay in view. */
const CLOSED_SHOWN = 12

/** What the host asks for without a word. Keys act on the one on top. */
export function SignalsPane() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const signals = useRecords('signal')
  const { act, pending } = useAct()
  const open = useMemo(() => openSignals(signals, show?.id ?? ''), [signals, show?.id])
  const closed = useMemo(() => closedSignals(signals, show?.id ?? '').slice(0, CLOSED_SHOWN), [signals, show?.id])
  const [top] = open
  const on = (name: 'signal.take' | 'signal.done' | 'signal.decline') =>
    top && !pending ? () => void act(name, { id: top.id }) : undefined
  useShortcuts({
    'signal.take': top?.state === 'raised' ? on('signal.take') : undefined,
    'signal.done': on('signal.done'),
    'signal.decline': on('signal.decline'),
  })

  return (
    <Pane title={t('signals.title')} note={open.length > 0 && t('signals.open', { count: open.length })}>
      {open.length + closed.length === 0 ? (
        <EmptyState title={t('signals.empty')} help={t('signals.emptyHelp')} />
      ) : (
        <ol className={classes.list}>
          {open.map((signal) => (
            <SignalCard key={signal.id} signal={signal} hasKeys={signal === top} />
          ))}
          {closed.map((signal) => (
            <ClosedSignal key={signal.id} signal={signal} />
          ))}
        </ol>
      )}
    </Pane>
  )
}
