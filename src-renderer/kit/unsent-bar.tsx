import { useTranslation } from 'react-i18next'
import { ActionButton } from './action-button'
import { PUT_BACK_KEY } from './put-back-key'
import classes from './unsent-bar.module.css'

interface Props {
  /** What became of it; that it is not confirmed where it is left out. */
  readonly said?: string
  readonly text: string
  readonly onPutBack: () => void
}

/** What was sent and is not confirmed, or was cleared away, beside the field where something else is typed meanwhile. */
export function UnsentBar({ said, text, onPutBack }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.bar} role="status">
      <b>{said ?? t('unsent.said')}</b>
      <span className={classes.text} title={text} dir="auto">
        {text}
      </span>
      <ActionButton
        size="compact-xs"
        label={t('unsent.putBack')}
        title={t('unsent.putBackHelp')}
        shortcut={PUT_BACK_KEY}
        bound
        onPress={onPutBack}
      />
    </div>
  )
}
