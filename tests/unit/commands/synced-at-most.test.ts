import { expect, test } from 'vitest'
import { testRules } from '../../support/rules'

type Rules = ReturnType<typeof testRules>
type Limited = 'cue' | 'signal' | 'escalation'

/** How the room makes a row that stays open, and one that is over. */
const MAKE: Record<Limited, (rules: Rules, showId: string) => { open: () => unknown; over: () => unknown }> = {
  cue: ({ act }) => ({
    open: () => act('operator', 'cue.send', { text: 'push' }),
    over: () => act('operator', 'cue.withdraw', act('operator', 'cue.send', { text: 'push' })),
  }),
  signal: ({ act }) => ({
    open: () => act('host', 'signal.raise', { kind: 'help' }),
    over: () => act('host', 'signal.cancel', act('host', 'signal.raise', { kind: 'slow_down' })),
  }),
  escalation: ({ act, thread }, showId) => ({
    open: () => act('support', 'thread.escalate', { id: thread(showId) }),
    over: () => act('operator', 'escalation.return', act('support', 'thread.escalate', { id: thread(showId) })),
  }),
}

test.each([
  ['cue', 200],
  ['signal', 100],
  ['escalation', 200],
] as const)('S7: of the current show the latest %ss are synced, %i of them; one that is open stays', (record, most) => {
  const rules = testRules()
  const { read, act } = rules
  const showId = rules.show()
  act('operator', 'show.open', { id: showId })
  const { open, over } = MAKE[record](rules, showId)
  open()
  for (let i = 0; i < most + 5; i += 1) over()
  const all = read.rows(record)
  const synced = read.synced(record)
  expect(all.length).toBeGreaterThan(most)
  expect(synced).toHaveLength(most)
  expect(synced[0]!.id).toBe(all[0]!.id)
  expect(synced.slice(1).map(({ id }) => id)).toEqual(all.slice(1 - most).map(({ id }) => id))

  // As many come back with the show.
  const { id: another } = act('operator', 'show.create', { title: { en: 'Another' } })
  act('operator', 'show.open', { id: another })
  expect(read.synced(record)).toEqual([])
  act('operator', 'show.open', { id: showId })
  expect(read.synced(record)).toHaveLength(most)
})
