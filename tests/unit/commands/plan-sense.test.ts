import { expect, test } from 'vitest'
import { COMMANDS } from '../../../src-shared/commands'
import { testRules } from '../../support/rules'

const takes = (name: keyof typeof COMMANDS, input: object): boolean => COMMANDS[name].input.safeParse(input).success

test('nobody plans a segment of no length', () => {
  const segment = { showId: 's', title: { en: 'A' } }
  expect(takes('segment.create', { ...segment, plannedSeconds: 1 })).toBe(true)
  expect(takes('segment.create', { ...segment, plannedSeconds: 0 })).toBe(false)
  expect(takes('segment.update', { id: 's', plannedSeconds: 0 })).toBe(false)
})

test('nobody is entered without a role', () => {
  expect(takes('member.create', { name: 'Mai', roles: ['host'] })).toBe(true)
  expect(takes('member.create', { name: 'Mai', roles: [] })).toBe(false)
  expect(takes('member.update', { id: 'm', roles: [] })).toBe(false)
})

test('what an older studio has kept of both is read, and changed in everything else', () => {
  const { store, read, act, show } = testRules()
  const { id } = act('operator', 'segment.create', { showId: show(), title: { en: 'A' } })
  store.transact((tx) => {
    tx.patch('segment', id, { plannedSeconds: 0 })
    tx.put('member', { id: 'm', name: 'Mai', roles: [], archived: false })
  })
  act('operator', 'segment.update', { id, title: { en: 'B' } })
  act('operator', 'member.update', { id: 'm', archived: true })
  expect(read.must('segment', id)).toMatchObject({ title: { en: 'B' }, plannedSeconds: 0 })
  expect(read.must('member', 'm')).toMatchObject({ roles: [], archived: true })
})
