import { describe, expect, test } from 'vitest'
import type { Thread } from '../../../src-shared/records'
import { aDevice } from '../../support/rows'
import { testRules } from '../../support/rules'

type Asked = ReturnType<typeof asked>

/** A plan in which one viewer has asked, and who does what to their thread. */
function asked() {
  const rules = testRules()
  const { act, store, read, clock } = rules
  const id = rules.show()
  const one = { waiting: 1, waitingViewers: 1, count: 1 }
  const thread = rules.thread(id, one)
  store.transact((tx) =>
    tx.addComments([
      {
        showId: id,
        userId: 'v',
        handle: '',
        nickname: '',
        text: '会掉色吗',
        language: 'zh',
        intent: 'price',
        score: 1,
        threadId: thread,
        at: clock.at,
        feedKey: null,
      },
    ]),
  )
  return {
    ...rules,
    id,
    thread,
    now: (): Thread => read.must('thread', thread),
    rehearse: () => act('operator', 'show.start', { id, rehearsal: true }),
    end: () => act('operator', 'show.end', { id }),
    answer: (answer: string, commandId?: string) => {
      clock.pass(1_000)
      act('support', 'thread.answer', { id: thread, answer }, commandId)
    },
    dismiss: () => act('support', 'thread.dismiss', { id: thread }),
    escalate: (commandId?: string) => act('support', 'thread.escalate', { id: thread, note: '' }, commandId).id,
    back: (escalation: string, _words?: string) => act('operator', 'escalation.return', { id: escalation, note: '' }),
    air: (escalation: string, text: string) => {
      clock.pass(1_000)
      act('operator', 'cue.send', { text, escalationId: escalation })
      act('operator', 'escalation.answered', { id: escalation })
    },
    answered: () => read.comments('threadId = ?', thread).map(({ answeredAt }) => answeredAt !== null),
  }
}

describe('what support told viewers in a rehearsal stands after it', () => {
  test.each(['handed up', 'handed up and returned', 'answered on air'])('also where it is then %s', (then) => {
    const { rehearse, answer, escalate, back, air, end, now, answered } = asked()
    rehearse()
    answer('Three days')
    const told = now()
    const escalation = escalate()
    if (then === 'handed up and returned') back(escalation)
    if (then === 'answered on air') air(escalation, 'Practised words')
    end()
    expect(now()).toEqual(told)
    expect(answered()).toEqual([true])
  })

  test.each(['answered', 'dismissed'] as const)(
    'also where it was handed up before, and is %s when it came back',
    (as) => {
      const { rehearse, answer, dismiss, escalate, back, end, now, read } = asked()
      const escalation = escalate()
      rehearse()
      back(escalation)
      if (as === 'answered') answer('Three days')
      else dismiss()
      end()
      expect(now()).toMatchObject({ state: as, answer: as === 'answered' ? 'Three days' : '' })
      expect(read.must('escalation', escalation)).toMatchObject({ state: 'returned' })
    },
  )

  test('unless they took it back themselves', () => {
    const { rehearse, answer, escalate, end, act, now, answered } = asked()
    rehearse()
    answer('Three days', 'a mistake')
    act('support', 'command.undo', { id: 'a mistake' })
    escalate()
    end()
    expect(now()).toMatchObject({ state: 'open', answer: '', waiting: 1 })
    expect(answered()).toEqual([false])
  })

  test('and what is dismissed after it was on air has no practised words for an answer', () => {
    const { rehearse, escalate, air, dismiss, end, now } = asked()
    rehearse()
    air(escalate(), 'Practised words')
    dismiss()
    end()
    expect(now()).toMatchObject({ state: 'dismissed', answer: '', answeredHow: null, waiting: 1 })
  })
})

test('what was answered before a rehearsal has that answer after it, though it was answered on air in between', () => {
  const { rehearse, answer, escalate, air, end, now } = asked()
  answer('Three days')
  const before = now()
  rehearse()
  air(escalate(), 'Practised words')
  expect(now().answer).toBe('Practised words')
  end()
  expect(now()).toEqual(before)
})

describe('what was done before a rehearsal and taken back in it is taken back after it', () => {
  /** Handed up and done with by this command before a rehearsal, in which that is undone; and what is practised then. */
  const takenBack = (done: 'escalation.answered' | 'escalation.return', practise: (at: Asked, id: string) => void) => {
    const at = asked()
    const escalation = at.escalate()
    at.act('operator', done, { id: escalation }, 'done')
    at.rehearse()
    at.act('operator', 'command.undo', { id: 'done' })
    practise(at, escalation)
    at.end()
    return { ...at, state: () => at.read.must('escalation', escalation).state }
  }

  test.each(['escalation.answered', 'escalation.return'] as const)('%s: it is with the operator', (done) => {
    const { now, state, answered } = takenBack(done, () => {})
    expect([now().state, state()]).toEqual(['escalated', 'open'])
    expect(answered()).toEqual([false])
  })

  test.each(['escalation.answered', 'escalation.return'] as const)('%s: whatever the host practised on it', (done) => {
    for (const practise of ['air', 'back'] as const) {
      const { now, state, answered } = takenBack(done, (at, id) => at[practise](id, 'Practised words'))
      expect([now().state, now().answer, state()]).toEqual(['escalated', '', 'open'])
      expect(answered()).toEqual([false])
    }
  })

  test.each(['escalation.answered', 'escalation.return'] as const)('%s: unless support tells them now', (done) => {
    const { now, state } = takenBack(done, ({ back, answer }, id) => {
      back(id)
      answer('Three days')
    })
    expect([now().state, now().answer, state()]).toEqual(['answered', 'Three days', 'returned'])
  })

  /** Handed up before a rehearsal, where that is taken back; and what is practised then. */
  const notHandedUp = (practise: (at: Asked) => void) => {
    const at = asked()
    const escalation = at.escalate('handed up')
    at.rehearse()
    at.act('operator', 'escalation.return', { id: escalation, note: '' }, 'returned')
    at.act('operator', 'command.undo', { id: 'returned' })
    at.act('support', 'command.undo', { id: 'handed up' })
    practise(at)
    at.end()
    return at
  }

  test('thread.escalate: it does not come back', () => {
    const { now, read } = notHandedUp(() => {})
    expect(read.rows('escalation')).toEqual([])
    expect(now()).toMatchObject({ state: 'open' })
  })

  test('thread.escalate: nor where it is handed up anew, for practice', () => {
    for (const practise of ['handed up', 'air'] as const) {
      const { now, read, answered } = notHandedUp(({ escalate, air }) => {
        const escalation = escalate()
        if (practise === 'air') air(escalation, 'Practised words')
      })
      expect(read.rows('escalation', "state IN ('open', 'cued')")).toEqual([])
      expect(now()).toMatchObject({ state: 'open', answer: '', waiting: 1 })
      expect(answered()).toEqual([false])
    }
  })
})

test('a claim comes back to a device that is still let in, and to no other', () => {
  for (const isRevoked of [false, true]) {
    const { store, rehearse, escalate, end, act, actor, thread, now } = asked()
    store.transact((tx) => tx.put('device', aDevice('support', { role: 'support' })))
    act(actor('support'), 'thread.claim', { id: thread })
    rehearse()
    escalate()
    if (isRevoked) act('operator', 'device.revoke', { id: 'support' })
    end()
    expect(now()).toMatchObject(
      isRevoked
        ? { state: 'open', claimedBy: null, lapsedFrom: 'support' }
        : { state: 'claimed', claimedBy: 'support' },
    )
  }
})
