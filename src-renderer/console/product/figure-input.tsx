import { Button, Group, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from '../../kit'
import classes from './product.module.css'

interface Props {
  readonly label: string
  readonly initial: string
  readonly hint: string
  readonly isValid: (typed: string) => boolean
  readonly pending: boolean
  readonly onSave: (typed: string) => void
  readonly onCancel: () => void
}

/** A figure typed over in its place: Enter keeps it, Escape leaves it as it was. */
export function FigureInput({ label, initial, hint, isValid, pending, onSave, onCancel }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const [typed, setTyped] = useState(initial)
  const valid = isValid(typed)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && valid && !pending) onSave(typed)
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes.typing}>
      <TextInput
        aria-label={label}
        autoFocus
        inputMode="decimal"
        size="sm"
        value={typed}
        error={!valid}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={classes.under}>{hint}</span>
      <Group gap={6} wrap="nowrap">
        <Button
          size="compact-sm"
          disabled={!valid}
          loading={pending}
          rightSection={<Key k="Enter" />}
          onClick={() => onSave(typed)}
        >
          {t('common:action.save')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          px={8}
          aria-label={t('common:action.cancel')}
          title={t('common:action.cancel')}
          rightSection={<Key k="Escape" />}
          onClick={onCancel}
        >
          <IconX size={14} aria-hidden />
        </Button>
      </Group>
    </div>
  )
}
