import { Button, Group, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldKeys, Key, useKeys } from '../../kit'
import classes from './product.module.css'

/** What was read of what is typed. */
export interface FigureRead {
  /** How it was read, in full, beside the field. */
  readonly shown?: ReactNode
  /** Why it cannot be kept, as a sentence. */
  readonly fault?: string
  /** It can be kept, but not by reflex: the question, as a sentence. */
  readonly question?: string
}

interface Props {
  readonly label: string
  readonly initial: string
  readonly hint: string
  readonly read: (typed: string) => FigureRead
  readonly pending: boolean
  readonly onSave: (typed: string) => void
  readonly onCancel: () => void
}

/**
 * A figure typed in its place: what was read stands beside it, Enter keeps it, Escape leaves it as it was. What is asked
 * about takes Ctrl+Enter or the button.
 */
export function FigureInput({ label, initial, hint, read, pending, onSave, onCancel }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const [typed, setTyped] = useState(initial)
  const { shown, fault, question } = read(typed)
  const isWrong = fault !== undefined && typed.trim() !== ''
  const save = () => {
    if (fault === undefined && !pending) onSave(typed)
  }
  const saveUnasked = () => {
    if (question === undefined) save()
  }
  // Wherever the keyboard has gone meanwhile.
  useKeys({ Escape: onCancel })
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className={classes.typing} ref={whole} data-offered>
      <TextInput
        aria-label={label}
        autoFocus
        inputMode="text"
        size="sm"
        value={typed}
        error={isWrong}
        data-mantine-stop-propagation="true"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={fieldKeys({ Enter: saveUnasked, 'mod+Enter': save, Escape: onCancel })}
      />
      <span className={classes.read} data-tone={isWrong || question ? 'wrong' : undefined} role="status">
        {isWrong ? fault : (question ?? shown ?? hint)}
      </span>
      <Group gap={6} wrap="nowrap">
        <Button
          size="compact-sm"
          color={question ? 'ember' : undefined}
          disabled={fault !== undefined}
          loading={pending}
          rightSection={<Key k={question ? 'mod+Enter' : 'Enter'} />}
          onClick={save}
        >
          {t(question ? 'product.setAnyway' : 'common:action.save')}
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
