import { Button, Group, Modal, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Key, useKeys } from '../../kit'
import { closeDialog } from '../ui'
import overlay from './overlay.module.css'

interface Props {
  readonly title: string
  readonly submit: string
  readonly pending: boolean
  readonly disabled?: boolean
  /** The deed cannot be taken back. */
  readonly danger?: boolean
  readonly size?: 'md' | 'lg' | 'xl'
  readonly onSubmit: () => void
  /** At the left of the foot: a delete button. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A dialog that does one thing: its fields, a button that does it (Ctrl+Enter), one that does not (Esc). */
export function FormDialog(props: Props) {
  const { t } = useTranslation()
  const ready = !props.disabled && !props.pending
  useKeys({ 'mod+Enter': () => ready && props.onSubmit() }, { inFields: true })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) props.onSubmit()
  }
  return (
    <Modal
      opened
      onClose={closeDialog}
      title={props.title}
      size={props.size ?? 'lg'}
      zIndex={300}
      centered
      classNames={{ content: overlay.content, header: overlay.header, title: overlay.title }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {props.children}
          <Group justify="space-between">
            <div>{props.aside}</div>
            <Group gap="sm">
              <Button
                variant="default"
                data-autofocus={props.danger || undefined}
                onClick={closeDialog}
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
    </Modal>
  )
}
