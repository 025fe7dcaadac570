import { useTranslation } from 'react-i18next'
import type { Member } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { ActionButton, ConfirmButton, compareNames, EmptyState, seatChanged, useAct } from '../../../kit'
import { openDialog } from '../../../kit/desk/over-desk'
import { ROW_KEYS } from '../../../kit/desk/row-keys'
import { SidePanel } from '../../../kit/desk/side-panel'
import panel from '../../../kit/desk/side-panel.module.css'
import { useRows } from '../../../kit/desk/use-rows'
import { useLink, useRecord, useRecords } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { MemberDialog } from './member-dialog'
import classes from './members-panel.module.css'

/** The people of the room, and who of them sits at this console. */
export function MembersPanel() {
  const { t } = useTranslation('console')
  return (
    <SidePanel
      title={t('panel.members')}
      head={
        <ActionButton
          size="sm"
          variant="filled"
          label={t('members.add')}
          shortcut={SHORTCUTS['members.add']}
          bound
          onPress={() => openDialog(<MemberDialog id={null} />)}
        />
      }
    >
      <p className={panel.help}>{t('members.help')}</p>
      <MemberList />
    </SidePanel>
  )
}

function MemberList() {
  const { t } = useTranslation('console')
  const { deviceId } = useLink()
  const seated = useRecord('device', deviceId)?.memberId ?? null
  const language = useLanguage()
  const members = [...useRecords('member')].sort(
    (a, b) => Number(a.archived) - Number(b.archived) || compareNames(a.name, b.name, language),
  )
  const rows = useRows(
    members.map(({ id }) => id),
    seated ?? undefined,
  )
  if (members.length === 0) return <EmptyState title={t('members.empty')} help={t('members.emptyHelp')} />
  return (
    <ul ref={rows.list} className={panel.list}>
      {members.map((member) => (
        <li
          key={member.id}
          className={panel.item}
          data-current={member.id === seated || undefined}
          data-past={member.archived || undefined}
          {...rows.rowProps(member.id)}
        >
          <MemberLine member={member} isHere={member.id === seated} chosen={member.id === rows.chosenId} />
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  readonly member: Member
  /** Sits at this console. */
  readonly isHere: boolean
  readonly chosen: boolean
}

function MemberLine({ member, isHere, chosen }: LineProps) {
  const { t } = useTranslation(['console', 'common'])
  const sit = useAct()
  const archive = useAct()
  const roles = member.roles.map((role) => t(`common:role.${role}`)).join(' · ')
  return (
    <>
      <span className={panel.words}>
        <span className={panel.name} title={member.name} dir="auto">
          {member.name}
          {isHere && <b className={classes.here}>{t('members.here')}</b>}
        </span>
        <span className={panel.dim}>{member.archived ? t('members.archived') : roles || t('members.noRole')}</span>
      </span>
      {!member.archived && (
        <ActionButton
          label={t(isHere ? 'members.leave' : 'members.sit')}
          shortcut={chosen ? ROW_KEYS.enter : undefined}
          bound
          pending={sit.pending}
          blocked={isHere || member.roles.includes('operator') ? null : t('common:errors.reason.member_without_role')}
          onPress={() =>
            void sit.act('device.sit', { memberId: isHere ? null : member.id }).then((done) => done && seatChanged())
          }
        />
      )}
      <ActionButton
        label={t('edit')}
        shortcut={chosen ? ROW_KEYS.edit : undefined}
        bound
        onPress={() => openDialog(<MemberDialog id={member.id} />)}
      />
      {member.archived ? (
        <ActionButton
          label={t('members.restore')}
          shortcut={chosen ? ROW_KEYS.enter : undefined}
          bound
          variant="subtle"
          color="gray"
          pending={archive.pending}
          onPress={() => void archive.act('member.update', { id: member.id, archived: false })}
        />
      ) : (
        <ConfirmButton
          label={t('members.archive')}
          shortcut={chosen ? ROW_KEYS.remove : undefined}
          bound
          pending={archive.pending}
          onPress={() => void archive.act('member.update', { id: member.id, archived: true })}
        />
      )}
    </>
  )
}
