import { useTranslation } from 'react-i18next'
import { ConfirmButton, formatTime, useDeviceName } from '../../../kit'
import { KEYS } from '../support-keys'
import type { Overtaken } from './overtaken'
import css from './thread.module.css'

interface Props {
  readonly overtaken: Overtaken
  /** The reply that would be discarded. */
  readonly reply: string
  readonly onDiscard: () => void
}

/** Who was faster than the reply that stands in the field, and with what words: it can be sent all the same, or discarded. */
export function OvertakenBar({ overtaken: { how, by, words, at }, reply, onDiscard }: Props) {
  const { t } = useTranslation(['triage', 'common'])
  const shownName = useDeviceName()
  const name = by === '' ? t('common:somebody') : shownName(by)
  return (
    <div className={css.overtaken} role="alert" data-overtaken={how}>
      <div className={css.overtakenHead}>
        <b>{t(`overtaken.${how}`, { name, time: at === null ? '' : formatTime(at) })}</b>
        <ConfirmButton
          label={t('overtaken.discard')}
          shortcut={KEYS.discard}
          bound
          about={`${by} ${at} ${reply}`}
          onPress={onDiscard}
        />
      </div>
      {words !== '' && (
        <p className={css.previousText} dir="auto" title={words}>
          {words}
        </p>
      )}
    </div>
  )
}
