import { Checkbox, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanName } from '../../../../src-shared/plain-text'
import { ROOM_ROLES, type RoomRole } from '../../../../src-shared/roles'
import { LIMITS } from '../../../../src-shared/text'
import { changedFields, FormDialog, LimitedInput, useAct } from '../../../kit'
import { KeyLabel } from '../../../kit/desk/key-label'
import { closeDialog } from '../../../kit/desk/over-desk'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { useRecord } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'

/** Adds a person to the room, or changes one. */
export function MemberDialog({ id }: { id: string | null }) {
  const { t } = useTranslation(['console', 'common'])
  const row = useRecord('member', id)
  const { act, pending } = useAct()
  const [name, setName] = useState(row?.name ?? '')
  const [roles, setRoles] = useState<string[]>(row?.roles ?? [])
  const toggle = (role: RoomRole) => () =>
    setRoles(roles.includes(role) ? roles.filter((other) => other !== role) : [...roles, role])
  useShortcuts(SHORTCUTS, {
    'memberForm.operator': toggle('operator'),
    'memberForm.host': toggle('host'),
    'memberForm.support': toggle('support'),
  })
  // In one order, however they were ticked.
  const fields = { name: cleanName(name), roles: ROOM_ROLES.filter((role) => roles.includes(role)) }
  const [opened] = useState(fields)
  const submit = async () => {
    const changes = changedFields(opened, fields, row)
    if (id !== null && !changes) return closeDialog()
    const done = id === null ? await act('member.create', fields) : await act('member.update', { id, ...changes })
    if (done) closeDialog(done)
  }
  return (
    <FormDialog
      onClose={closeDialog}
      held={[name, roles.toSorted()]}
      title={t(id === null ? 'members.add' : 'members.edit')}
      submit={t('save')}
      pending={pending}
      blocked={cleanName(name) === '' ? t('needs.name') : roles.length === 0 ? t('needs.role') : null}
      size="md"
      onSubmit={() => void submit()}
    >
      <LimitedInput
        label={t('members.name')}
        data-autofocus
        max={LIMITS.name}
        clean={cleanName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox.Group label={t('members.roles')} value={roles} onChange={setRoles}>
        <Group gap="lg" mt={6}>
          {ROOM_ROLES.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={<KeyLabel k={SHORTCUTS[`memberForm.${role}`]}>{t(`common:role.${role}`)}</KeyLabel>}
            />
          ))}
        </Group>
      </Checkbox.Group>
    </FormDialog>
  )
}
