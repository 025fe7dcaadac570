import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton, EmptyState, Pane, useAct } from '../../kit'
import { useRecords, useStudioState } from '../../sync'
import { nextMark } from '../model/mark'
import { closedSignals, openSignals } from '../model/signals'
import { useSettled } from '../parts/use-settled'
import { useShortcuts } from '../parts/use-shortcuts'
import { SHORTCUTS } from '../shortcuts'
import { ClosedSignal } from './closed-signal'
import { SignalCard } from './signal-card'
import classes from './signals.module.css'

/** How many of those dealt with stay in view. */
const CLOSED_SHOWN = 12

/** What the host asks for without a word. Keys act on the chosen card, or on the one on top while none is. */
export function SignalsPane() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const signals = useRecords('signal')
  const { act, pending } = useAct()
  const [byHand, setByHand] = useState<string>()
  const open = useMemo(() => openSignals(signals, show?.id ?? ''), [signals, show?.id])
  const closed = useMemo(() => closedSignals(signals, show?.id ?? '').slice(0, CLOSED_SHOWN), [signals, show?.id])
  const chosen = open.find(({ id }) => id === byHand)
  const target = chosen ?? open[0]
  const isMeant = useSettled(target?.id, chosen !== undefined)
  const on = (name: 'signal.take' | 'signal.done' | 'signal.decline') =>
    target && isMeant && !pending ? () => void act(name, { id: target.id }) : undefined
  const markNext = () =>
    setByHand(
      nextMark(
        open.map(({ id }) => id),
        target?.id,
        1,
      ),
    )
  useShortcuts({
    'signal.take': target?.state === 'raised' ? on('signal.take') : undefined,
    'signal.done': on('signal.done'),
    'signal.decline': on('signal.decline'),
  })

  return (
    <Pane
      title={t('signals.title')}
      note={open.length > 0 && t('signals.open', { count: open.length })}
      actions={
        open.length > 1 && (
          <ActionButton
            size="compact-xs"
            variant="subtle"
            color="gray"
            label={t('signals.mark')}
            shortcut={SHORTCUTS['signal.mark']}
            bound
            onPress={markNext}
          />
        )
      }
    >
      {open.length + closed.length === 0 ? (
        <EmptyState title={t('signals.empty')} help={t('signals.emptyHelp')} />
      ) : (
        <ol className={classes.list}>
          {open.map((signal) => (
            <SignalCard
              key={signal.id}
              signal={signal}
              hasKeys={signal === target}
              chosen={signal === chosen}
              onChoose={setByHand}
            />
          ))}
          {closed.map((signal) => (
            <ClosedSignal key={signal.id} signal={signal} />
          ))}
        </ol>
      )}
    </Pane>
  )
}
