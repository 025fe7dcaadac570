import { useTranslation } from 'react-i18next'
import type { Signal } from '../../../src-shared/records'
import { ActionButton, formatTime, Since, useAct } from '../../kit'
import { useRecord } from '../../sync'
import { SHORTCUTS } from '../shortcuts'
import { SignalIcon } from './signal-icon'
import classes from './signals.module.css'

/** A signal that waits or is being done: who, what, when, and for how long already. */
export function SignalCard({ signal, hasKeys }: { signal: Signal; hasKeys: boolean }) {
  const { t } = useTranslation(['console', 'common'])
  const { act, pending } = useAct()
  const product = useRecord('product', signal.productId)
  const taker = useRecord('device', signal.takenBy)
  const { id } = signal
  return (
    <li className={classes.card} data-kind={signal.kind} data-state={signal.state}>
      <span className={classes.sign}>
        <SignalIcon kind={signal.kind} />
      </span>
      <span className={classes.words}>
        <b className={classes.what}>{t(`common:signal.${signal.kind}`)}</b>
        <span className={classes.who} title={signal.raisedByName}>
          {signal.raisedByName} · {formatTime(signal.raisedAt)}
          {product && ` · ${product.code}`}
        </span>
      </span>
      <b className={classes.wait} title={t('signals.waiting')}>
        <Since at={signal.raisedAt} />
      </b>
      <span className={classes.deeds}>
        {signal.state === 'raised' ? (
          <ActionButton
            label={t('signals.take')}
            variant="filled"
            {...(hasKeys ? { shortcut: SHORTCUTS['signal.take'] } : {})}
            pending={pending}
            onPress={() => void act('signal.take', { id })}
          />
        ) : (
          <span className={classes.taken} title={taker?.name}>
            {t('signals.takenBy', { name: taker?.name ?? t('common:role.operator') })}
          </span>
        )}
        <ActionButton
          label={t('signals.done')}
          {...(signal.state === 'taken' ? { variant: 'filled', color: 'teal' } : {})}
          {...(hasKeys ? { shortcut: SHORTCUTS['signal.done'] } : {})}
          pending={pending}
          onPress={() => void act('signal.done', { id })}
        />
        <ActionButton
          label={t('signals.decline')}
          variant="subtle"
          color="gray"
          {...(hasKeys ? { shortcut: SHORTCUTS['signal.decline'] } : {})}
          pending={pending}
          onPress={() => void act('signal.decline', { id })}
        />
      </span>
    </li>
  )
}
