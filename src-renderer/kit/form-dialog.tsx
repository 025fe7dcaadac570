import { Button, Group, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog'
import { Key } from './key'
import overlay from './overlay.module.css'
import { useKeys } from './use-keys'

interface Props {
  readonly title: string
  readonly submit: string
  readonly pending: boolean
  readonly disabled?: boolean
  /** The deed cannot be taken back. */
  readonly danger?: boolean
  readonly size?: 'md' | 'lg' | 'xl'
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** At the left of the foot: a delete button. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/**
 * A dialog that does one thing: its fields, a button that does it (Ctrl+Enter), one that does not (Esc). A click beside
 * it throws nothing away.
 */
export function FormDialog(props: Props) {
  const { t } = useTranslation()
  const ready = !props.disabled && !props.pending
  useKeys({ 'mod+Enter': () => ready && props.onSubmit() })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) props.onSubmit()
  }
  return (
    <Dialog title={props.title} size={props.size ?? 'lg'} closeOnClickOutside={false} onClose={props.onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {props.children}
          <Group justify="space-between" className={overlay.foot ?? ''}>
            <div>{props.aside}</div>
            <Group gap="sm">
              <Button
                variant="default"
                data-autofocus={props.danger || undefined}
                onClick={props.onClose}
                rightSection={<Key k="Escape" />}
              >
                {t('action.cancel')}
              </Button>
              <Button
                type="submit"
                color={props.danger ? 'ember' : undefined}
                loading={props.pending}
                disabled={props.disabled ?? false}
                rightSection={<Key k="mod+Enter" />}
              >
                {props.submit}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
