import { expect, test } from 'vitest'
import { testRules } from '../../support/rules'

const NEW = { title: { en: 'A' } }

test('C3: a command has one journal line: who, role, device, when, name and input', () => {
  const { act, store, clock } = testRules()
  act('operator', 'show.create', NEW, 'one')
  expect(store.read.sql('SELECT * FROM journal').all()).toEqual([
    {
      seq: store.head,
      at: clock.at,
      name: 'show.create',
      role: 'operator',
      deviceId: 'operator',
      memberId: null,
      who: 'operator',
      input: JSON.stringify({ ...NEW, plannedStartAt: null, rehearsal: false }),
    },
  ])
})

test('C3: a command that changes no row is journaled all the same', () => {
  const { act, store } = testRules()
  const { head } = store
  act('operator', 'pairing.close', {})
  expect(store.head).toBe(head + 1)
  expect(store.read.sql('SELECT name FROM journal').all()).toEqual([{ name: 'pairing.close' }])
})

test('C3: a receipt is kept with the row that it is about, and in no journal', () => {
  const { act, store } = testRules()
  const { id } = act('operator', 'cue.send', { text: 'Slow down' })
  const { head } = store
  act('host', 'cue.shown', { id })
  expect(store.head).toBe(head + 1)
  expect(store.read.must('cue', id).shownOn).toMatchObject([{ deviceId: 'host' }])
  expect(store.read.sql("SELECT name FROM journal WHERE name LIKE 'cue.%'").all()).toEqual([{ name: 'cue.send' }])
})

test('C7: a repeat gets the first answer and does nothing, also from another screen', () => {
  const { runner, actor, store } = testRules()
  const first = runner.run(actor('operator', 'console'), 'show.create', NEW, 'one')
  const { head } = store
  expect(runner.run(actor('operator', 'console'), 'show.create', NEW, 'one')).toEqual(first)
  expect(runner.run(actor('operator', 'other console'), 'show.create', NEW, 'one')).toEqual(first)
  expect(store.head).toBe(head)
  expect(store.read.rows('show')).toHaveLength(1)
})

test('C7: a default that is left out and one that is written are the same input', () => {
  const { runner, actor } = testRules()
  const first = runner.run(actor('operator'), 'show.create', NEW, 'one')
  expect(runner.run(actor('operator'), 'show.create', { rehearsal: false, ...NEW }, 'one')).toEqual(first)
})

test('C8: an id that was used for something else is a conflict', () => {
  const { act, refused, store } = testRules()
  act('operator', 'show.create', NEW, 'one')
  const { head } = store
  expect(refused('operator', 'show.create', { title: { en: 'B' } }, 'one')).toMatchObject({ reason: 'id_reused' })
  expect(refused('operator', 'board.hide', { hidden: true }, 'one')).toMatchObject({ reason: 'id_reused' })
  expect(store.head).toBe(head)
})

test('C7: a repeat is refused to a role that may not give the command', () => {
  const { act, refused } = testRules()
  act('operator', 'show.create', NEW, 'one')
  expect(refused('host', 'show.create', NEW, 'one')).toMatchObject({ code: 'forbidden' })
})

test('C7: a rejected command is tried anew under its id', () => {
  const { act, refused, read } = testRules()
  const { id } = act('host', 'signal.raise', { kind: 'help' })
  act('operator', 'signal.done', { id })
  expect(refused('operator', 'signal.take', { id }, 'one').code).toBe('conflict')
  const { id: second } = act('host', 'signal.raise', { kind: 'help' })
  act('operator', 'signal.take', { id: second }, 'one')
  expect(read.must('signal', second).state).toBe('taken')
})

test('C7: ids are remembered for 24 hours', () => {
  const { act, runner, clock, read } = testRules()
  act('operator', 'show.create', NEW, 'one')
  clock.pass(24 * 3_600_000)
  runner.forget()
  act('operator', 'show.create', NEW, 'one')
  expect(read.rows('show')).toHaveLength(1)
  clock.pass(1)
  runner.forget()
  act('operator', 'show.create', NEW, 'one')
  expect(read.rows('show')).toHaveLength(2)
})

test('V4: a pairing code is in no table, its command is answered again from memory, and not after a restart', () => {
  const { act, refused, store, runner } = testRules()
  const open = () => act('operator', 'pairing.open', { role: 'host' }, 'one')
  expect(open()).toMatchObject({ code: '123456' })
  expect(open()).toMatchObject({ code: '123456' })
  const tables = store.read
    .sql("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    .all()
  for (const { name } of tables as { name: string }[])
    expect(JSON.stringify(store.read.sql(`SELECT * FROM "${name}"`).all())).not.toContain('123456')

  Object.assign(runner, { secrets: new Map() })
  expect(refused('operator', 'pairing.open', { role: 'host' }, 'one')).toMatchObject({ reason: 'pairing_expired' })
})
