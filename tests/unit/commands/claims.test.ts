import { describe, expect, test } from 'vitest'
import { absentHolders, endedHolders, LAPSES_AFTER_MS, lapseClaims } from '../../../src-main/areas/people/claims'
import { aDevice } from '../../support/rows'
import { testRules } from '../../support/rules'

/** A person at a device of support, and one at the operator's, with a thread and a signal taken on. */
function held() {
  const rules = testRules()
  const { act, store, actor } = rules
  const showId = rules.show()
  const member = (name: string, role: 'support' | 'operator') =>
    act('operator', 'member.create', { name, roles: [role] }).id
  const lin = member('Lin', 'support')
  const mei = member('Mei', 'operator')
  store.transact((tx) => {
    tx.put('device', aDevice('laptop', { role: 'support' }))
    tx.put('device', aDevice('desk', { role: 'operator' }))
  })
  const support = actor('support', 'laptop')
  const operator = actor('operator', 'desk')
  act(support, 'device.sit', { memberId: lin })
  act(operator, 'device.sit', { memberId: mei })
  const thread = rules.thread(showId)
  const { id: signal } = act('host', 'signal.raise', { kind: 'help' })
  act({ ...support, memberId: lin, name: 'Lin' }, 'thread.claim', { id: thread })
  act({ ...operator, memberId: mei, name: 'Mei' }, 'signal.take', { id: signal })
  return { ...rules, lin, mei, support, operator, thread, signal }
}
const OPEN = { state: 'open', claimedBy: null, claimedByName: '', claimedAt: null, lapsedFrom: 'Lin' }
const RAISED = { state: 'raised', takenBy: null, takenAt: null, lapsedFrom: 'Mei' }

describe('D3: a claim goes back, and tells who had it', () => {
  test('when its device is revoked', () => {
    const { act, read, thread, signal } = held()
    act('operator', 'device.revoke', { id: 'laptop' })
    expect(read.must('thread', thread)).toMatchObject(OPEN)
    expect(read.must('signal', signal).state).toBe('taken')
    act('operator', 'device.revoke', { id: 'desk' })
    expect(read.must('signal', signal)).toMatchObject(RAISED)
  })

  test('when its person is archived, who sits nowhere then', () => {
    const { act, read, thread, signal, lin, mei } = held()
    for (const id of [lin, mei]) act('operator', 'member.update', { id, archived: true })
    expect(read.must('thread', thread)).toMatchObject(OPEN)
    expect(read.must('signal', signal)).toMatchObject(RAISED)
    expect(read.rows('device', 'memberId IS NOT NULL')).toEqual([])
  })

  test('when its person loses the role', () => {
    const { act, read, thread, lin } = held()
    act('operator', 'member.update', { id: lin, roles: ['host'] })
    expect(read.must('thread', thread)).toMatchObject(OPEN)
    expect(read.must('device', 'laptop').memberId).toBeNull()
  })

  test('when somebody else takes the seat; not when the same person takes it again', () => {
    const { act, read, support, thread, lin } = held()
    act(support, 'device.sit', { memberId: lin })
    expect(read.must('thread', thread).state).toBe('claimed')
    act(support, 'device.sit', { memberId: null })
    expect(read.must('thread', thread)).toMatchObject(OPEN)
  })

  test('when its device has had no link for two minutes, and not before', () => {
    const { read, store, clock, thread, signal } = held()
    clock.pass(LAPSES_AFTER_MS)
    const leftAt = clock.at
    store.transact((tx) => {
      for (const id of ['laptop', 'desk']) tx.patch('device', id, { links: 0, seenAt: leftAt })
    })
    expect(absentHolders(read, leftAt - 1)).toEqual([])
    expect(absentHolders(read, leftAt).sort()).toEqual(['desk', 'laptop'])
    store.transact((tx) => {
      for (const id of absentHolders(tx, leftAt)) lapseClaims(tx, tx.must('device', id))
    })
    expect(read.must('thread', thread)).toMatchObject(OPEN)
    expect(read.must('signal', signal)).toMatchObject(RAISED)
  })

  test('when its token has come to its end', () => {
    const { read, store, clock } = held()
    store.transact((tx) => tx.patch('device', 'laptop', { expiresAt: clock.at + 1 }))
    expect(endedHolders(read, clock.at)).toEqual([])
    expect(endedHolders(read, clock.at + 1)).toEqual(['laptop'])
  })

  test('when its show is opened again, where somebody else has sat down meanwhile, or its device is gone', () => {
    const { act, read, support, thread, signal } = held()
    const { showId } = read.must('thread', thread)
    const other = act('operator', 'show.create', { title: { en: 'Other' } }).id
    act('operator', 'show.open', { id: other })
    act(support, 'device.sit', { memberId: null })
    act('operator', 'device.revoke', { id: 'desk' })
    act('operator', 'show.open', { id: showId })
    expect(read.must('thread', thread)).toMatchObject(OPEN)
    expect(read.must('signal', signal)).toMatchObject(RAISED)
    expect(read.synced('thread')).toHaveLength(1)
  })

  test('and stays where its show is opened again and nobody has gone', () => {
    const { act, read, thread, signal } = held()
    const { showId } = read.must('thread', thread)
    const other = act('operator', 'show.create', { title: { en: 'Other' } }).id
    for (const id of [other, showId]) act('operator', 'show.open', { id })
    expect(read.must('thread', thread)).toMatchObject({ state: 'claimed', claimedByName: 'Lin' })
    expect(read.must('signal', signal)).toMatchObject({ state: 'taken', takenBy: 'desk' })
  })

  test('when an undo would bring it back to a device that was revoked, or that somebody else has now', () => {
    const { act, read, actor, support, thread, lin } = held()
    const asLin = { ...support, memberId: lin, name: 'Lin' }
    act(asLin, 'thread.dismiss', { id: thread }, 'dismissed')
    act(support, 'device.sit', { memberId: null })
    act(actor('support', 'other'), 'command.undo', { id: 'dismissed' })
    expect(read.must('thread', thread)).toMatchObject(OPEN)

    act(support, 'device.sit', { memberId: lin })
    act(asLin, 'thread.claim', { id: thread })
    act(actor('support', 'other'), 'thread.release', { id: thread }, 'released')
    act('operator', 'device.revoke', { id: 'laptop' })
    act(actor('support', 'other'), 'command.undo', { id: 'released' })
    expect(read.must('thread', thread)).toMatchObject(OPEN)
  })

  test('and a signal as well', () => {
    const { act, read, actor, operator, mei, signal } = held()
    act({ ...operator, memberId: mei, name: 'Mei' }, 'signal.done', { id: signal }, 'done')
    act('operator', 'device.revoke', { id: 'desk' })
    act(actor('operator', 'another'), 'command.undo', { id: 'done' })
    expect(read.must('signal', signal)).toMatchObject(RAISED)
  })

  test('as answered, where it was and nobody has asked since', () => {
    const { act, read, support, thread, lin } = held()
    const asLin = { ...support, memberId: lin, name: 'Lin' }
    act(asLin, 'thread.answer', { id: thread, answer: 'Yes' })
    for (const giveBack of [
      () => act(asLin, 'thread.release', { id: thread }),
      () => act(support, 'device.sit', { memberId: null }),
    ]) {
      act(asLin, 'thread.claim', { id: thread })
      giveBack()
      expect(read.must('thread', thread)).toMatchObject({ state: 'answered', waiting: 0, claimedBy: null })
    }
  })

  test('and whoever takes it on next is who has it', () => {
    const { act, read, actor, thread, signal } = held()
    for (const id of ['laptop', 'desk']) act('operator', 'device.revoke', { id })
    act(actor('support', 'other'), 'thread.claim', { id: thread })
    act(actor('operator', 'another'), 'signal.take', { id: signal })
    expect(read.must('thread', thread)).toMatchObject({ state: 'claimed', claimedByName: 'other', lapsedFrom: '' })
    expect(read.must('signal', signal)).toMatchObject({ state: 'taken', takenBy: 'another', lapsedFrom: '' })
  })
})

test('D4: a seat is for who works here, under a role that is theirs', () => {
  const { act, refused, read, support, lin, mei } = held()
  expect(refused(support, 'device.sit', { memberId: mei })).toMatchObject({
    code: 'conflict',
    reason: 'member_without_role',
    current: read.must('member', mei),
  })
  act('operator', 'member.update', { id: lin, archived: true })
  expect(refused(support, 'device.sit', { memberId: lin })).toMatchObject({
    code: 'conflict',
    reason: 'member_archived',
    current: read.must('member', lin),
  })
})
