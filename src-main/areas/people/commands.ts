import { randomUUID } from 'node:crypto'
import type { peopleCommands } from '../../../src-shared/areas/people/commands'
import { nameApart, readsTheSame } from '../../../src-shared/areas/people/device-names'
import { refuseWindowName } from '../../../src-shared/areas/people/refuse-window-name'
import { refuseTooMany } from '../../engine/run/at-most'
import { comingIn, tokenEnd } from '../../identity/device-end'
import type { Handlers } from '../context'
import { lapseClaims, revokeDevice, vacate } from './claims'

/** Who is in the room, at which device, and what reaches the station from outside. */
export const peopleHandlers: Handlers<keyof typeof peopleCommands> = {
  'member.create': (tx, input) => {
    const member = tx.put('member', { id: randomUUID(), archived: false, ...input })
    refuseTooMany(tx, 'member', member)
    return { id: member.id }
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

  'device.rename': (tx, { id, name }, { now }) => {
    const device = tx.must('device', id)
    if (device.kind !== 'window') refuseWindowName(name)
    const other = comingIn(tx, now).find((one) => one.id !== id && readsTheSame(one.name, name))
    if (other) tx.conflict('name_taken', `another device is called ${other.name}`, 'device', other)
    tx.put('device', { ...device, name })
    return {}
  },

  'device.lasts': (tx, { id, days }, { now }) => {
    const device = tx.must('device', id)
    if (device.kind === 'window') tx.conflict('own_window', "the studio's own windows have no end", 'device', device)
    if (device.revokedAt !== null) tx.conflict('device_revoked', 'its token was taken back', 'device', device)
    const expiresAt = tokenEnd(now, days, tx.must('studio', 'studio').zone)
    // One that is let in again may find its name taken.
    const others = comingIn(tx, now).filter((other) => other.id !== id)
    const name = nameApart(
      device.name,
      others.map((other) => other.name),
    )
    tx.put('device', { ...device, name, expiresAt })
    return {}
  },

  'device.revoke': (tx, { id }, { now }) => {
    revokeDevice(tx, tx.must('device', id), now)
    return {}
  },

  'pairing.open': (_tx, { role, days }, { makeCode, afterCommit }) => {
    const { open, ...shown } = makeCode(role, days ?? null)
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
