import { Button, Group, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blockedLook, fieldKeys, Key, leave, useDiscard, useKeys, useSamePlace } from '../../../kit'
import classes from './product-pane.module.css'

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
  /** Resolves once it is kept or refused. */
  readonly onSave: (typed: string) => Promise<void>
  readonly onCancel: () => void
}

/**
 * A figure typed in its place: what was read stands beside it, Enter keeps it, Escape leaves it as it was, by a second
 * press where something was typed. What is asked about takes Ctrl+Enter or the button.
 */
export function FigureInput({ label, initial, hint, read, pending, onSave, onCancel }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const [typed, setTyped] = useState(initial)
  const { shown, fault, question } = read(typed)
  const isWrong = fault !== undefined && typed.trim() !== ''
  // The page has the keyboard from the press on: what is pressed before the answer is for the screen.
  const save = async (at: HTMLElement) => {
    if (fault !== undefined || pending) return
    leave(at)
    await onSave(typed)
    // Refused, it is there to be corrected.
    if (at.isConnected && document.activeElement === document.body) at.focus()
  }
  const saveUnasked = (at: HTMLElement) => {
    if (question === undefined) void save(at)
  }
  // Wherever the keyboard has gone meanwhile.
  const { asking, close } = useDiscard(typed.trim(), onCancel)
  useKeys({ Escape: close })
  const keep = t(question ? 'product.setAnyway' : 'common:action.save')
  const wayOut = t(asking ? 'common:discard.do' : 'common:action.cancel')
  const isSaveMeant = useSamePlace(`${label} ${keep}`)
  const isWayOutMeant = useSamePlace(`${label} ${wayOut}`)
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className={classes.typing} ref={whole} data-offered data-own-keys>
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
        onKeyDown={fieldKeys({ Enter: saveUnasked, 'mod+Enter': (at) => void save(at), Escape: close })}
      />
      <span className={classes.read} data-tone={asking || isWrong || question ? 'wrong' : undefined} role="status">
        {asking ? t('common:discard.short') : isWrong ? fault : (question ?? shown ?? hint)}
      </span>
      <Group gap={6} wrap="nowrap">
        <Button
          size="compact-sm"
          color={question ? 'ember' : undefined}
          // Why stands beside the field.
          {...blockedLook(fault ?? null)}
          loading={pending}
          data-field-key
          rightSection={<Key k={question ? 'mod+Enter' : 'Enter'} />}
          onClick={(event) => isSaveMeant(event) && void save(event.currentTarget)}
        >
          {keep}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          px={8}
          color={asking ? 'ember' : undefined}
          aria-label={wayOut}
          title={wayOut}
          rightSection={<Key k="Escape" />}
          onClick={(event) => isWayOutMeant(event) && close()}
        >
          <IconX size={14} aria-hidden />
        </Button>
      </Group>
    </div>
  )
}
