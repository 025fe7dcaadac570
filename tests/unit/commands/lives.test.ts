import { describe, expect, test } from 'vitest'
import type { CommandInput, CommandName } from '../../../src-shared/commands'
import { COMMANDS } from '../../../src-shared/commands'
import type { Role } from '../../../src-shared/roles'
import { isAboutIt, isRefused, LIVES, type Living, reasonOf, STEPS } from '../../support/lives'
import { aCue, anEscalation, aSignal, aThread } from '../../support/rows'
import { testRules } from '../../support/rules'

/** A live with one row of each kind that has a life; `record` is in `state`. */
function rowIn(record: Living, state: string) {
  const rules = testRules()
  const showId = rules.show()
  rules.act('operator', 'show.start', { id: showId, anyway: true })
  // What a command changes beside the row that it is about is where it can be taken along.
  const states = { cue: 'sent', signal: 'raised', thread: 'escalated', escalation: 'open', [record]: state }
  if (record === 'thread' && state !== 'escalated') states.escalation = 'returned'
  rules.store.transact((tx) => {
    tx.put('thread', aThread('thread', { showId, claimedBy: 'support', state: states.thread as never }))
    tx.put('escalation', anEscalation('escalation', { showId, threadId: 'thread', state: states.escalation as never }))
    tx.put('cue', {
      ...aCue('cue', { showId, state: states.cue as never }),
      shownOn: [{ deviceId: 'host', name: 'Board', at: 1 }],
    })
    tx.put('signal', aSignal('signal', { showId, state: states.signal as never }))
    if (record === 'cue') {
      tx.patch('cue', 'cue', { escalationId: 'escalation', threadId: 'thread', state: states.cue as never })
      tx.patch('escalation', 'escalation', { cueId: 'cue', state: 'cued' })
    }
  })
  return rules
}

const inputOf = (name: CommandName, record: Living): CommandInput<CommandName> => {
  const [about] = name.split('.') as [Living]
  const more: Readonly<Record<string, object>> = {
    'thread.answer': { answer: 'Yes' },
    'cue.send': { text: 'Answer it', escalationId: 'escalation' },
  }
  if (name === 'cue.send') return more[name] as never
  return { id: about === 'cue' && record !== 'cue' ? 'cue' : about, ...more[name] } as never
}

describe('a step leads from the states of its life and from no other', () => {
  test.each(STEPS.filter(isAboutIt))('$record: $name of one that is $state', (taken) => {
    const { record, name, step, state } = taken
    const { act, refused, read } = rowIn(record, state)
    const by = COMMANDS[name].roles[0] as Role
    const now = () => read.must(record, record).state
    if (step.from.includes(state)) {
      act(by, name, inputOf(name, record))
      expect([step.to].flat()).toContain(now())
    } else {
      if (isRefused(taken))
        expect(refused(by, name, inputOf(name, record))).toMatchObject({ code: 'conflict', reason: reasonOf(taken) })
      else act(by, name, inputOf(name, record))
      expect(now()).toBe(state)
    }
  })
})

describe('what goes along with a step about another row leads where its life says', () => {
  test.each(STEPS.filter((taken) => !isAboutIt(taken) && !isRefused(taken)))(
    '$record: $name while it is $state',
    ({ record, name, step, state }) => {
      const { act, read } = rowIn(record, state)
      act(COMMANDS[name].roles[0] as Role, name, inputOf(name, record))
      expect([step.to].flat()).toContain(read.must(record, record).state)
    },
  )

  test.each(['cue', 'signal'] as const)('the end of the show ends a %s that is under way', (record) => {
    const life = LIVES[record]
    for (const state of life.open) {
      const { act, read } = rowIn(record, state)
      act('operator', 'show.end', { id: read.must('studio', 'studio').showId! })
      expect(read.must(record, record).state).toBe(life.steps['show.end']!.to)
    }
  })
})
