import { IconArrowDown } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SIGNAL_LIFE } from '../../../src-shared/areas/signal/life'
import { mayTake } from '../../../src-shared/define-life'
import { EmptyState, Pane, useAct } from '../../kit'
import { ForActing, useWatching } from '../../kit/desk/for-acting'
import { IconDeed } from '../../kit/desk/icon-deed'
import { useChoice } from '../../kit/desk/use-choice'
import { useSettled } from '../../kit/desk/use-settled'
import { useShortcuts } from '../../kit/desk/use-shortcuts'
import { useRecords, useStudioState } from '../../sync'
import { ClosedSignal } from './closed-signal'
import { SHORTCUTS } from './shortcuts'
import { SignalCard } from './signal-card'
import { closedSignals, openSignals } from './signals'
import classes from './signals.module.css'

/** How many of those dealt with stay in view. */
const CLOSED_SHOWN = 12

/** What the host asks for without a word. Keys act on the chosen card, or on the one on top while none is. */
export function SignalsPane() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const signals = useRecords('signal')
  const { act, pending } = useAct()
  const watching = useWatching()
  const open = useMemo(() => openSignals(signals, show?.id ?? ''), [signals, show?.id])
  const closed = useMemo(() => closedSignals(signals, show?.id ?? '').slice(0, CLOSED_SHOWN), [signals, show?.id])
  const { choice, choose, chooseNext } = useChoice(open.map(({ id }) => id))
  const chosen = open.find(({ id }) => id === choice?.id)
  const target = chosen ?? open[0]
  const isMeant = useSettled(target?.id, chosen !== undefined)
  const on = (name: 'signal.take' | 'signal.done' | 'signal.decline') =>
    target && isMeant && !pending && !watching ? () => void act(name, { id: target.id }) : undefined
  useShortcuts(SHORTCUTS, {
    'signal.take': target && mayTake(SIGNAL_LIFE, 'signal.take', target) ? on('signal.take') : undefined,
    'signal.done': on('signal.done'),
    'signal.decline': on('signal.decline'),
  })

  return (
    <Pane
      title={t('signals.title')}
      note={open.length > 0 && t('signals.open', { count: open.length })}
      actions={
        open.length > 0 &&
        !watching && (
          <IconDeed
            label={t('signals.mark')}
            Icon={IconArrowDown}
            k={SHORTCUTS['signal.mark']}
            bound
            onPress={chooseNext}
          />
        )
      }
    >
      {open.length + closed.length === 0 ? (
        <EmptyState title={t('signals.empty')} help={t('signals.emptyHelp')} />
      ) : (
        <ForActing>
          <ol className={classes.list}>
            {open.map((signal) => (
              <SignalCard
                key={signal.id}
                signal={signal}
                hasKeys={signal === target && !watching}
                choice={signal === chosen ? choice : undefined}
                onChoose={choose}
              />
            ))}
            {closed.map((signal) => (
              <ClosedSignal key={signal.id} signal={signal} />
            ))}
          </ol>
        </ForActing>
      )}
    </Pane>
  )
}
