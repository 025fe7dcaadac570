import { describe, expect, test } from 'vitest'
import { testRules } from '../../support/rules'

/** A live in which a cue was acknowledged, another one withdrawn and a question handed up; it has ended. */
function afterALive() {
  const rules = testRules()
  const { act } = rules
  const showId = rules.show()
  const template = act('operator', 'cueTemplate.create', { text: { en: 'Slower' } }).id
  act('operator', 'show.start', { id: showId, anyway: true })
  const acknowledged = act('operator', 'cue.send', { text: 'Pick up the box' }).id
  rules.acknowledge(acknowledged)
  const withdrawn = act('operator', 'cue.send', { text: 'Not yet' }).id
  act('operator', 'cue.withdraw', { id: withdrawn }, 'taken off')
  const threadId = rules.thread(showId)
  const escalation = act('support', 'thread.escalate', { id: threadId, note: '' }).id
  const signal = act('host', 'signal.raise', { kind: 'link_up' }).id
  act('operator', 'show.end', { id: showId })
  return { ...rules, showId, template, acknowledged, withdrawn, escalation, threadId, signal }
}

describe('C24: after the end of a live', () => {
  test('nothing new reaches the boards, whatever it comes from', () => {
    const { refused, read, store, showId, template, acknowledged, withdrawn, escalation, threadId } = afterALive()
    const before = store.head
    const closed = { code: 'conflict', reason: 'boards_closed', current: read.must('show', showId) }
    expect(refused('operator', 'cue.send', { text: 'Once more' })).toMatchObject(closed)
    expect(refused('operator', 'cue.send', { templateId: template })).toMatchObject(closed)
    expect(refused('operator', 'cue.send', { text: 'It does', escalationId: escalation })).toMatchObject(closed)
    expect(refused('operator', 'cue.send', { text: 'It does', threadId })).toMatchObject(closed)
    expect(refused('operator', 'cue.sendAgain', { id: withdrawn })).toMatchObject(closed)
    expect(refused('host', 'cue.recall', { id: acknowledged })).toMatchObject(closed)
    expect(refused('operator', 'board.hide', { hidden: true })).toMatchObject(closed)
    expect(store.head).toBe(before)
  })

  test('nothing is asked for from the boards', () => {
    const { refused, read } = afterALive()
    expect(refused('host', 'signal.raise', { kind: 'help' })).toMatchObject({ reason: 'boards_closed' })
    expect(read.rows('signal').map(({ state }) => state)).toEqual(['cancelled'])
  })

  test('C17: what was taken off stays off, be it taken off before the end or after', () => {
    const { act, refused, clock, acknowledged } = afterALive()
    expect(refused('operator', 'command.undo', { id: 'taken off' })).toMatchObject({ reason: 'undo_show_ended' })
    clock.pass(1_000)
    act('operator', 'cue.withdraw', { id: acknowledged }, 'taken off late')
    expect(refused('operator', 'command.undo', { id: 'taken off late' })).toMatchObject({ reason: 'undo_show_ended' })
  })

  test('what was handed up is closed all the same', () => {
    const { act, read, escalation, threadId } = afterALive()
    act('operator', 'escalation.answered', { id: escalation })
    expect(read.must('thread', threadId)).toMatchObject({ state: 'answered', waiting: 0 })
  })

  test('the next show takes cues and signals before it starts, so that the boards can be tried', () => {
    const { act, refused, read, acknowledged } = afterALive()
    const { id } = act('operator', 'show.create', { title: { en: 'Tomorrow' }, open: true })
    const cue = act('operator', 'cue.send', { text: 'Can you read this?' }).id
    expect(read.must('cue', cue)).toMatchObject({ showId: id, state: 'sent' })
    act('host', 'signal.raise', { kind: 'help' })
    act('operator', 'board.hide', { hidden: true })
    expect(refused('host', 'cue.recall', { id: acknowledged })).toMatchObject({ reason: 'not_found.cue' })
  })

  test('a rehearsal that has ended is a plan again, and so takes them', () => {
    const { act, read, show } = testRules()
    const id = show()
    act('operator', 'show.start', { id, rehearsal: true })
    act('operator', 'show.end', { id })
    const cue = act('operator', 'cue.send', { text: 'Can you read this?' }).id
    expect(read.must('cue', cue).showId).toBe(id)
  })

  test('without any show the first cue opens one', () => {
    const { act, read } = testRules()
    const cue = act('operator', 'cue.send', { text: 'Can you read this?' }).id
    expect(read.must('show', read.must('cue', cue).showId)).toMatchObject({ state: 'planned' })
  })
})
