import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../../../src-shared/records'
import { ActionButton, EmptyState, useAct } from '../../../kit'
import { useLink, useRecord, useRecords } from '../../../sync'
import { openDialog } from '../../ui'
import classes from '../drawers.module.css'
import { SidePanel } from '../side-panel'

/** The people of the room, and who of them sits at this console. */
export function MembersPanel() {
  const { t } = useTranslation('console')
  const members = [...useRecords('member')].sort(
    (a, b) => Number(a.archived) - Number(b.archived) || a.name.localeCompare(b.name),
  )
  return (
    <SidePanel
      title={t('panel.members')}
      head={<Button onClick={() => openDialog({ kind: 'member', id: null })}>{t('members.add')}</Button>}
    >
      <p className={classes.help}>{t('members.help')}</p>
      {members.length === 0 && <EmptyState title={t('members.empty')} help={t('members.emptyHelp')} />}
      <ul className={classes.list}>
        {members.map((member) => (
          <MemberLine key={member.id} member={member} />
        ))}
      </ul>
    </SidePanel>
  )
}

function MemberLine({ member }: { member: Member }) {
  const { t } = useTranslation(['console', 'common'])
  const { deviceId } = useLink()
  const device = useRecord('device', deviceId)
  const sit = useAct()
  const archive = useAct()
  const isMe = device?.memberId === member.id
  const roles = member.roles.map((role) => t(`common:role.${role}`)).join(' · ')
  return (
    <li className={classes.item} data-current={isMe || undefined} data-past={member.archived || undefined}>
      <span className={classes.words}>
        <span className={classes.name} title={member.name}>
          {member.name}
        </span>
        <span className={classes.dim}>{member.archived ? t('members.archived') : roles || t('members.noRole')}</span>
      </span>
      {!member.archived && (
        <ActionButton
          label={t(isMe ? 'members.leave' : 'members.sit')}
          pending={sit.pending}
          {...(isMe ? { variant: 'light' } : {})}
          onPress={() => void sit.act('device.sit', { memberId: isMe ? null : member.id })}
        />
      )}
      <ActionButton label={t('edit')} onPress={() => openDialog({ kind: 'member', id: member.id })} />
      <ActionButton
        label={t(member.archived ? 'members.restore' : 'members.archive')}
        variant="subtle"
        color="gray"
        pending={archive.pending}
        onPress={() => void archive.act('member.update', { id: member.id, archived: !member.archived })}
      />
    </li>
  )
}
