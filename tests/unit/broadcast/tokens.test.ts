import { expect, test } from 'vitest'
import { shutOut } from '../../../src-main/identity/device-end'
import { actorAt, addDevice, admit } from '../../../src-main/identity/tokens'
import { aDevice } from '../../support/rows'
import { testStore } from '../../support/store'

const NOW = 3_000

function room() {
  const { store } = testStore()
  const add = (name: string) => store.transact((tx) => addDevice(tx, { name, role: 'host', kind: 'lan' }, 1_000))
  return { store, add }
}

test('P2: a token leads to its device and to no other', () => {
  const { store, add } = room()
  const [a, b] = [add('A'), add('B')]
  expect(admit(store.read, a.token, NOW).id).toBe(a.device.id)
  expect(admit(store.read, b.token, NOW).id).toBe(b.device.id)
})

test('P6: what is kept is not the secret', () => {
  const { store, add } = room()
  const { token } = add('A')
  const { hash } = store.read.sql('SELECT hash FROM secret').get() as { hash: Buffer }
  expect(hash).toHaveLength(32)
  expect(token).not.toContain(hash.toString('base64url'))
})

test('P5: any other text leads nowhere', () => {
  const { store, add } = room()
  const { token, device } = add('A')
  const [id, secret] = token.split('.') as [string, string]
  const others = [
    '',
    '.',
    id,
    `${id}.`,
    `.${secret}`,
    `${id}.${secret}x`,
    `${id}.${secret.slice(1)}`,
    `${id}..${secret}`,
  ]
  for (const other of others) expect(() => admit(store.read, other, NOW), other).toThrow('a valid token is needed')
  store.transact((tx) => tx.put('device', { ...device, revokedAt: 2_000 }))
  expect(() => admit(store.read, token, NOW)).toThrow('revoked')
})

test.each([
  ['taken back before its end, while it would have lasted', 1_000, 2_000, 1_500, 'revoked'],
  ['taken back before its end, after that as well', 1_000, 2_000, 2_500, 'revoked'],
  ['taken back after its end', 2_000, 1_000, 2_500, 'token_ended'],
  ['not taken back, at its end', null, 1_000, 1_000, 'token_ended'],
  ['not taken back, before its end', null, 1_000, 999, undefined],
])('P5 P10: why a token is refused that was %s', (_what, revokedAt, expiresAt, now, reason) => {
  expect(shutOut(aDevice('A', { revokedAt, expiresAt }), now)?.details.reason).toBe(reason)
})

test('C3: who acts is the person who sits at the device, or the device', () => {
  const { store, add } = room()
  const { device } = add('Board 1')
  expect(actorAt(store.read, device)).toEqual({ deviceId: device.id, role: 'host', memberId: null, name: 'Board 1' })
  store.transact((tx) => tx.put('member', { id: 'm', name: '小王', roles: ['host'], archived: false }))
  expect(actorAt(store.read, { ...device, memberId: 'm' })).toMatchObject({ memberId: 'm', name: '小王', role: 'host' })
})
