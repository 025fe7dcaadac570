import { describe, expect, test } from 'vitest'
import { mayCarry, view, viewRefusal } from '../../../src-main/broadcast/views'
import { Refusal } from '../../../src-shared/errors'
import { RECORD_NAMES, RECORDS, type RecordName } from '../../../src-shared/records'
import { ROLES } from '../../../src-shared/roles'
import { fitting, inputSchema } from '../../support/schema-cases'

const PRIVATE: readonly RecordName[] = ['comment', 'thread', 'escalation', 'device', 'article', 'feed', 'tally']

test('V3: the host gets no comments, threads, escalations or devices', () => {
  expect(
    RECORD_NAMES.filter((record) => mayCarry('host', record)).filter((record) => PRIVATE.includes(record)),
  ).toEqual([])
})

test('V1: operator and observer see everything', () => {
  for (const role of ['operator', 'observer'] as const)
    expect(RECORD_NAMES.filter((record) => !mayCarry(role, record))).toEqual([])
})

describe.each(ROLES)('V2: for %s', (role) => {
  test.each(RECORD_NAMES.filter((record) => mayCarry(role, record)))('a %s is still one after the cut', (record) => {
    const row = fitting(inputSchema(RECORDS[record]))
    const cut = view(role, record, row as never)
    expect(RECORDS[record].parse(cut)).toEqual(cut)
    if (role === 'operator' || role === 'observer') expect(cut).toEqual(row)
  })
})

describe('C10: the row of a conflict', () => {
  const cue = { ...(fitting(inputSchema(RECORDS.cue)) as object), threadId: 't' }

  test('is cut to the role', () => {
    const refusal = new Refusal('conflict', 'gone', { reason: 'r', record: 'cue', current: cue })
    expect(viewRefusal('host', refusal).toWire()).toEqual({
      code: 'conflict',
      message: 'gone',
      reason: 'r',
      current: { ...cue, threadId: null },
    })
    expect(viewRefusal('operator', refusal).toWire().current).toEqual(cue)
  })

  test('is left out where the role may not see it at all', () => {
    const refusal = new Refusal('conflict', 'gone', { reason: 'r', record: 'thread', current: { id: 't' } })
    expect(viewRefusal('host', refusal).toWire()).toEqual({ code: 'conflict', message: 'gone', reason: 'r' })
  })

  test('what is no row stays', () => {
    const refusal = new Refusal('unauthorized', 'wrong', { current: { triesLeft: 3 } })
    expect(viewRefusal('host', refusal).toWire()).toMatchObject({ current: { triesLeft: 3 } })
  })
})
