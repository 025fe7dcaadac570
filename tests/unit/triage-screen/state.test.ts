import { beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_DRAFT } from '../../../src-renderer/areas/thread/open-thread/draft'
import { noteActions, replyActions, replyDrafts } from '../../../src-renderer/areas/thread/open-thread/sending'
import {
  draftOf,
  escalationDone,
  openThread,
  setDraft,
  setMode,
  setNote,
  useTriage,
} from '../../../src-renderer/areas/thread/state'

const state = () => useTriage.getState()
const write = (id: string, text: string) => setDraft(id, { ...EMPTY_DRAFT, text })

beforeEach(() => useTriage.setState(useTriage.getInitialState(), true))

describe('an acknowledgement that comes late', () => {
  test('leaves the thread that is being worked on now alone', () => {
    openThread('first')
    write('first', 'In 48 hours')
    const sent = replyActions.sendOff('first')
    openThread('second')
    setMode('escalate')
    setNote('second', 'Show the clasp')
    replyActions.confirmed('first', sent)
    escalationDone('first')
    expect(state()).toMatchObject({ openId: 'second', mode: 'escalate', notes: { second: 'Show the clasp' } })
    expect(draftOf(state(), 'first').text).toBe('')
  })

  test('forgets what was sent, and keeps what was written since', () => {
    write('t', 'In 48 hours')
    const sent = replyActions.sendOff('t')
    expect(draftOf(state(), 't').text).toBe('')
    write('t', 'And free')
    replyActions.confirmed('t', sent)
    expect(draftOf(state(), 't').text).toBe('And free')
    expect(state().sentReplies.t).toEqual({ underWay: [], returned: [] })

    setNote('t', 'Show it')
    const note = noteActions.sendOff('t')
    setNote('t', 'and the box')
    noteActions.confirmed('t', note)
    expect(state().notes.t).toBe('and the box')
  })
})

describe('a refusal that comes late', () => {
  test('brings what was sent back into its field, where nothing was written since', () => {
    write('t', 'In 48 hours')
    replyActions.refused('t', replyActions.sendOff('t'))
    expect(draftOf(state(), 't').text).toBe('In 48 hours')
    setNote('t', 'Show it')
    noteActions.refused('t', noteActions.sendOff('t'))
    expect(state().notes.t).toBe('Show it')
  })

  test('else keeps it beside the field, and putting it back loses neither', () => {
    write('t', 'In 48 hours')
    const sent = replyActions.sendOff('t')
    write('t', 'And free')
    replyActions.refused('t', sent)
    expect(draftOf(state(), 't').text).toBe('And free')
    replyActions.putBack('t')
    expect(draftOf(state(), 't').text).toBe('In 48 hours')
    expect(state().sentReplies.t?.returned.map(({ text }) => text)).toEqual(['And free'])
  })
})

describe('an escalation that is on disk', () => {
  const escalate = () => {
    openThread('t')
    setMode('escalate')
    setNote('t', 'Show it')
    return noteActions.sendOff('t')
  }

  test('leaves the next text to be a reply', () => {
    noteActions.confirmed('t', escalate())
    escalationDone('t')
    expect(state().mode).toBe('reply')
  })

  test('takes no note away that is begun meanwhile', () => {
    const sent = escalate()
    setNote('t', 'and the box')
    noteActions.confirmed('t', sent)
    escalationDone('t')
    expect(state()).toMatchObject({ mode: 'escalate', notes: { t: 'and the box' } })
  })
})

test('of a thread that was handed over without a note nothing comes back, whatever is typed since', () => {
  const sent = noteActions.sendOff('t')
  setNote('t', 'Show it')
  noteActions.refused('t', sent)
  expect(state().notes.t).toBe('Show it')
  expect(state().sentNotes.t?.returned ?? []).toEqual([])
})

describe('what was sent belongs to who sent it', () => {
  let seats = 0
  const sitDown = (name: string) => replyDrafts.belongTo(`${name} ${seats}`)
  beforeEach(() => {
    seats += 1
    sitDown('ana')
  })

  test('refused under another person, it waits for its own', () => {
    write('t', 'In 48 hours')
    const reply = replyActions.sendOff('t')
    setNote('t', 'Show it')
    const note = noteActions.sendOff('t')
    sitDown('ben')
    replyActions.refused('t', reply)
    noteActions.refused('t', note)
    expect(draftOf(state(), 't').text).toBe('')
    expect(state().notes.t ?? '').toBe('')
    sitDown('ana')
    expect(draftOf(state(), 't').text).toBe('In 48 hours')
    expect(state().notes.t).toBe('Show it')
  })

  test('confirmed under another person, it does not come back', () => {
    write('t', 'In 48 hours')
    const reply = replyActions.sendOff('t')
    setNote('t', 'Show it')
    const note = noteActions.sendOff('t')
    sitDown('ben')
    replyActions.confirmed('t', reply)
    noteActions.confirmed('t', note)
    sitDown('ana')
    expect(draftOf(state(), 't').text).toBe('')
    expect(state().notes.t ?? '').toBe('')
    expect(state().sentReplies.t?.returned ?? []).toEqual([])
  })

  test('confirmed once its own person is back, it does not stand there to be sent twice', () => {
    write('t', 'In 48 hours')
    const reply = replyActions.sendOff('t')
    sitDown('ben')
    sitDown('ana')
    expect(draftOf(state(), 't').text).toBe('')
    replyActions.confirmed('t', reply)
    expect(draftOf(state(), 't').text).toBe('')
    expect(state().sentReplies.t).toEqual({ underWay: [], returned: [] })
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
