import { randomUUID } from 'node:crypto'
import type { peopleCommands } from '../../src-shared/commands/people'
import { refuseWindowName } from '../../src-shared/window-names'
import { lapseClaims, vacate } from './claims'
import type { Handlers } from './context'

/** Who is in the room, at which device, and what reaches the station from outside. */
export const peopleHandlers: Handlers<keyof typeof peopleCommands> = {
  'member.create': (tx, input) => {
    const { id } = tx.put('member', { id: randomUUID(), archived: false, ...input })
    return { id }
  },

  'member.update': (tx, { id, ...changes }) => {
    const { archived, roles } = tx.patch('member', id, changes)
    for (const device of tx.rows('device', 'memberId = ?', id)) {
      if (archived || !(roles as readonly string[]).includes(device.role)) vacate(tx, device)
    }
    return {}
  },

  'device.sit': (tx, { memberId }, { actor }) => {
    const member = memberId === null ? null : tx.must('member', memberId)
    if (member?.archived) tx.conflict('member_archived', `${member.name} does not work here any more`, 'member', member)
    if (member && !(member.roles as readonly string[]).includes(actor.role)) {
      tx.conflict('member_without_role', `${member.name} does not have the role ${actor.role}`, 'member', member)
    }
    const device = actor.deviceId === null ? undefined : tx.get('device', actor.deviceId)
    if (!device || device.memberId === memberId) return {}
    if (device.memberId !== null) lapseClaims(tx, device)
    tx.put('device', { ...device, memberId })
    return {}
  },

  'device.rename': (tx, { id, name }) => {
    if (tx.must('device', id).kind !== 'window') refuseWindowName(name)
    tx.patch('device', id, { name })
    return {}
  },

  'device.revoke': (tx, { id }, { now }) => {
    const device = tx.must('device', id)
    if (device.revokedAt !== null) return {}
    lapseClaims(tx, device)
    tx.put('device', { ...device, revokedAt: now })
    return {}
  },

  'pairing.open': (_tx, { role }, { makeCode, afterCommit }) => {
    const { open, ...shown } = makeCode(role)
    afterCommit(open)
    return shown
  },

  'pairing.close': (_tx, _input, { closePairing, afterCommit }) => {
    afterCommit(closePairing)
    return {}
  },

  'pairing.read': (tx) => {
    const { network } = tx.must('studio', 'studio')
    tx.patch('studio', 'studio', { network: { ...network, wrongCodes: null } })
    return {}
  },

  'lan.share': (tx, { on }) => {
    tx.patch('studio', 'studio', { lanSharing: on })
    return {}
  },

  'lan.choose': (tx, { address }) => {
    tx.patch('studio', 'studio', { lanAddress: address })
    return {}
  },

  'recovery.dismiss': (tx) => {
    tx.patch('studio', 'studio', { recovery: null })
    return {}
  },
}
