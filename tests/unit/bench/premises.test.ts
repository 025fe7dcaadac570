import { expect, test } from 'vitest'
import { KILL_SLACK, KILL_WITHIN, type Kills, missingPremises } from '../../bench/kills/premises'

const kills = (changes: Partial<Kills>): Kills => ({
  wanted: 3,
  delays: [0.2, 25, KILL_WITHIN + KILL_SLACK],
  otherEnds: [],
  sentAgain: 5,
  ...changes,
})

test('as many kills as were wanted, each in time, that cut commands off, are enough', () => {
  expect(missingPremises(kills({}), false)).toEqual([])
})

test('a station that dies by itself is no kill', () => {
  const missing = missingPremises(kills({ delays: [1, 2], otherEnds: ['SIGSEGV in life 2'] }), true)
  expect(missing).toEqual(['2 kills instead of 3', 'the station ended by itself: SIGSEGV in life 2'])
})

test('nor may it end by itself beside all the kills', () => {
  expect(missingPremises(kills({ otherEnds: ['1 in life 3'] }), false)).toHaveLength(1)
})

test('a kill that comes late is none of those the row speaks of, but in a quick run', () => {
  const late = kills({ delays: [1, 2, KILL_WITHIN + KILL_SLACK + 0.1] })
  expect(missingPremises(late, false)).toHaveLength(1)
  expect(missingPremises(late, true)).toEqual([])
  expect(missingPremises(kills({ delays: [1, 2, Number.NaN] }), false)).toHaveLength(1)
})

test('kills between commands prove nothing', () => {
  expect(missingPremises(kills({ sentAgain: 0 }), true)).toEqual(['no command was cut off by a kill'])
})
