import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanName } from '../../../../src-shared/plain-text'
import { LIMITS } from '../../../../src-shared/text'
import { fieldKeys, Key, LimitedInput, roomLeft, useDiscard } from '../../../kit'
import classes from './lan-panel.module.css'

interface Props {
  readonly name: string
  readonly onSave: (name: string) => void
  readonly onCancel: () => void
}

/** A device's name being typed over: Enter keeps it, Escape leaves it as it was, by a second press where it was changed. */
export function DeviceNameInput({ name, onSave, onCancel }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const [typed, setTyped] = useState(name)
  const { asking, close } = useDiscard(cleanName(typed), onCancel)
  const save = () => {
    const wanted = cleanName(typed)
    if (wanted === '' || wanted === name) onCancel()
    else if (roomLeft(typed, LIMITS.name, cleanName) >= 0) onSave(wanted)
  }
  return (
    <LimitedInput
      size="xs"
      autoFocus
      aria-label={t('lan.deviceName')}
      max={LIMITS.name}
      clean={cleanName}
      value={typed}
      error={asking && t('common:discard.short')}
      rightSection={
        <span className={classes.fieldKeys}>
          <Key k="Enter" />
          <Key k="Escape" />
        </span>
      }
      rightSectionWidth={92}
      // Escape is the field's own here: the drawer stays.
      data-mantine-stop-propagation="true"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={fieldKeys({ Enter: save, Escape: close })}
    />
  )
}
