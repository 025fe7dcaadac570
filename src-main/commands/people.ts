import { randomUUID } from 'node:crypto'
import type { peopleCommands } from '../../src-shared/commands/people'
import { refuseWindowName } from '../../src-shared/window-names'
import type { Handlers } from './context'

/** Who is in the room, at which device, and what reaches the station from outside. */
export const peopleHandlers: Handlers<keyof typeof peopleCommands> = {
  'member.create': (tx, input) => {
    const { id } = tx.put('member', { id: randomUUID(), archived: false, ...input })
    return { id }
  },

  'member.update': (tx, { id, ...changes }) => {
    tx.patch('member', id, changes)
    return {}
  },

  'device.sit': (tx, { memberId }, { actor }) => {
    if (memberId !== null) tx.must('member', memberId)
    if (actor.deviceId !== null) tx.patch('device', actor.deviceId, { memberId })
    return {}
  },

  'device.rename': (tx, { id, name }) => {
    if (tx.must('device', id).kind !== 'window') refuseWindowName(name)
    tx.patch('device', id, { name })
    return {}
  },

  'device.revoke': (tx, { id }, { now }) => {
    const device = tx.must('device', id)
    if (device.revokedAt === null) tx.put('device', { ...device, revokedAt: now })
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

  'recovery.dismiss': (tx) => {
    tx.patch('studio', 'studio', { recovery: null })
    return {}
  },
}
