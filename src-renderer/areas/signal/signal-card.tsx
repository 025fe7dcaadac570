import { useTranslation } from 'react-i18next'
import type { Signal } from '../../../src-shared/records'
import { ActionButton, formatTime, Since, useAct, useDeviceName, useSignalWords } from '../../kit'
import { ROW_KEYS } from '../../kit/desk/row-keys'
import { useCard } from '../../kit/desk/use-card'
import type { Choice } from '../../kit/desk/use-choice'
import { useRecord } from '../../sync'
import { SHORTCUTS } from './shortcuts'
import { SignalIcon } from './signal-icon'
import classes from './signals.module.css'

interface Props {
  readonly signal: Signal
  /** The keys act on this one. */
  readonly hasKeys: boolean
  /** There when it was chosen by hand: it keeps the keys then, whatever comes in. */
  readonly choice: Choice | undefined
  readonly onChoose: (id: string) => void
}

/** A signal that waits or is being done: who, what, when, and for how long already. */
export function SignalCard({ signal, hasKeys, choice, onChoose }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const { act, pending } = useAct()
  const product = useRecord('product', signal.productId)
  const taker = useRecord('device', signal.takenBy)
  const shownName = useDeviceName()
  const wordsOf = useSignalWords()
  const { id } = signal
  const nextStep = signal.state === 'raised' ? 'signal.take' : 'signal.done'
  const card = useCard(choice, hasKeys && !pending ? () => void act(nextStep, { id }) : undefined)
  const who = shownName(signal.raisedByName)
  const lapsed = signal.lapsedFrom && t('signals.lapsed', { name: shownName(signal.lapsedFrom) })
  const takerName = taker ? shownName(taker.name) : t('common:role.operator')
  const withKey = (shortcut: keyof typeof SHORTCUTS) =>
    card.hasEnter && shortcut === nextStep ? ROW_KEYS.enter : hasKeys ? SHORTCUTS[shortcut] : undefined
  return (
    <li
      {...card.props}
      className={classes.card}
      data-kind={signal.kind}
      data-state={signal.state}
      onPointerDown={() => onChoose(id)}
    >
      <span className={classes.sign}>
        <SignalIcon kind={signal.kind} />
      </span>
      <span className={classes.words}>
        <b className={classes.what}>{wordsOf(signal.kind)}</b>
        <span className={classes.who} title={who}>
          <bdi>{who}</bdi> · {formatTime(signal.raisedAt)}
          {product && ` · ${product.code}`}
        </span>
        {lapsed && (
          <span className={classes.who} title={lapsed}>
            {lapsed}
          </span>
        )}
      </span>
      <b className={classes.wait}>
        <Since at={signal.raisedAt} title={t('signals.waiting')} />
      </b>
      <span className={classes.deeds}>
        {signal.state === 'raised' ? (
          <ActionButton
            label={t('signals.take')}
            variant="filled"
            shortcut={withKey('signal.take')}
            pending={pending}
            onPress={() => void act('signal.take', { id })}
          />
        ) : (
          <span className={classes.taken} title={takerName}>
            {t('signals.takenBy', { name: takerName })}
          </span>
        )}
        <ActionButton
          label={t('signals.done')}
          {...(signal.state === 'taken' ? { variant: 'filled', color: 'teal' } : {})}
          shortcut={withKey('signal.done')}
          pending={pending}
          onPress={() => void act('signal.done', { id })}
        />
        <ActionButton
          label={t('signals.decline')}
          variant="subtle"
          color="gray"
          shortcut={withKey('signal.decline')}
          pending={pending}
          onPress={() => void act('signal.decline', { id })}
        />
      </span>
    </li>
  )
}
