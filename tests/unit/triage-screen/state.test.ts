import { beforeEach, describe, expect, test } from 'vitest'
import {
  answerSent,
  draftOf,
  escalationSent,
  openThread,
  setDraft,
  setMode,
  setNote,
  useTriage,
} from '../../../src-renderer/triage/state'

const state = () => useTriage.getState()
const write = (id: string, text: string) => setDraft(id, { text, inserted: null })

beforeEach(() => useTriage.setState(useTriage.getInitialState(), true))

describe('an acknowledgement that comes late', () => {
  test('leaves the thread that is being worked on now alone', () => {
    openThread('first')
    write('first', 'In 48 hours')
    openThread('second')
    setMode('escalate')
    setNote('second', 'Show the clasp')
    answerSent('first', 'In 48 hours')
    escalationSent('first', '')
    expect(state()).toMatchObject({ openId: 'second', mode: 'escalate', notes: { second: 'Show the clasp' } })
    expect(draftOf(state(), 'first').text).toBe('')
  })

  test('forgets what was sent, and keeps what was written since', () => {
    openThread('t')
    write('t', 'In 48 hours, dear')
    answerSent('t', 'In 48 hours')
    expect(draftOf(state(), 't').text).toBe('In 48 hours, dear')
    answerSent('t', 'In 48 hours, dear')
    expect(draftOf(state(), 't').text).toBe('')

    setNote('t', 'Show it, and the box')
    escalationSent('t', 'Show it')
    expect(state().notes.t).toBe('Show it, and the box')
    escalationSent('t', 'Show it, and the box')
    expect(state().notes.t).toBeUndefined()
  })
})

describe('the caret', () => {
  test('goes into the text field of the thread that asked for it, and of no other', () => {
    openThread('escalated', true)
    openThread('next')
    expect(state().focusFor).toBeNull()
  })

  test('goes there when replying turns to escalating', () => {
    openThread('t')
    setMode('escalate')
    expect(state().focusFor).toBe('t')
  })
})

test('opening another thread begins with replying', () => {
  openThread('first')
  setMode('escalate')
  openThread('first')
  expect(state().mode).toBe('escalate')
  openThread('second')
  expect(state().mode).toBe('reply')
})
