import { Button, Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { pressOnce } from './action-button'
import { Dialog } from './dialog'
import { Form } from './form'
import { Key } from './key'
import { OverfullScope, useOverfull } from './limited-field'
import overlay from './overlay.module.css'
import { useSamePlace } from './same-place'
import { useDiscard } from './use-discard'
import { useKeys } from './use-keys'
import { blockedLook, useTold, WhyNot } from './why-not'

interface Props {
  readonly title: string
  readonly submit: string
  readonly pending: boolean
  /** Why it cannot be done now, as a sentence; null or left out when it can. */
  readonly blocked?: string | null
  /** The deed cannot be taken back. */
  readonly danger?: boolean
  readonly size?: 'md' | 'lg' | 'xl'
  /** All that is typed, chosen and ticked in it now, as JSON has it; null for a question, whose no discards nothing. */
  readonly held: unknown
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** At the left of the foot: a delete button. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/**
 * A dialog that does one thing: its fields, a button that does it (Ctrl+Enter), one that does not (Esc). A click beside
 * it throws nothing away, and what was changed is thrown away by a second Esc only.
 */
export function FormDialog(props: Props) {
  const { t } = useTranslation()
  const { anyOver, report } = useOverfull()
  const { asking, close } = useDiscard(props.held, props.onClose)
  const blocked = props.blocked ?? (anyOver ? t('room.tooLong') : null)
  const [told, tell] = useTold()
  const form = useRef<HTMLFormElement>(null)
  const wayOut = t(asking ? 'discard.do' : 'action.cancel')
  const isWayOutMeant = useSamePlace(wayOut)
  const isSubmitMeant = useSamePlace(props.submit)
  // As by its button: a field in which something is half typed has its say.
  useKeys({ 'mod+Enter': () => (blocked === null ? form.current?.requestSubmit() : tell()) })
  return (
    <Dialog title={props.title} size={props.size ?? 'lg'} closeOnClickOutside={false} onClose={close}>
      <Form ref={form} ready={blocked === null} pending={props.pending} onSubmit={props.onSubmit}>
        <Stack gap="md">
          <OverfullScope value={report}>{props.children}</OverfullScope>
          <Group justify="space-between" className={overlay.foot ?? ''}>
            {asking ? (
              <Text size="sm" c="ember.3" role="alert">
                {t('discard.ask')}
              </Text>
            ) : (
              <div>{props.aside}</div>
            )}
            <Group gap="sm">
              <Button
                variant="default"
                data-autofocus={props.danger || undefined}
                onClick={(event) => isWayOutMeant(event) && close()}
                onKeyDown={pressOnce}
                rightSection={<Key k="Escape" />}
              >
                {wayOut}
              </Button>
              <WhyNot why={blocked} told={told}>
                <Button
                  type="submit"
                  color={props.danger ? 'ember' : undefined}
                  loading={props.pending}
                  {...blockedLook(blocked)}
                  onClick={(event) => {
                    if (!isSubmitMeant(event)) event.preventDefault()
                    else if (blocked !== null) tell()
                  }}
                  rightSection={<Key k="mod+Enter" />}
                >
                  {props.submit}
                </Button>
              </WhyNot>
            </Group>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  )
}
