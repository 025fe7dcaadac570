import { describe, expect, test } from 'vitest'
import { feedStatus, isBoardUp, missingToStart } from '../../../src-shared/areas/show/readiness'
import type { Device, Feed } from '../../../src-shared/records'
import { aDevice, aFeed, T0 } from '../../support/rows'

const MINUTE = 60_000
const tikfinity = (fields: Partial<Feed>) => aFeed({ id: 'tikfinity', wanted: 'on', state: 'on', ...fields })
const http = (agoMs: number) => aFeed({ id: 'http', lastAt: T0 - agoMs })
const playback = (fields: Partial<Feed> = {}) => aFeed({ id: 'playback', wanted: 'on', state: 'on', ...fields })

describe('how comments come in', () => {
  test.each([
    ['nothing is switched on', [aFeed({ id: 'tikfinity' }), aFeed({ id: 'http' }), aFeed()], 'off'],
    ['a socket is there and the room is quiet yet', [tikfinity({})], 'connected'],
    ['a socket is there, with events of another day only', [tikfinity({ lastAt: T0 - 9_000 * MINUTE })], 'connected'],
    ['events came just now', [tikfinity({ events: 3, lastAt: T0 - 1_000 })], 'connected'],
    ['events came, and none for two minutes', [tikfinity({ events: 3, lastAt: T0 - 2 * MINUTE })], 'quiet'],
    ['it never came to be', [tikfinity({ state: 'waiting' })], 'waiting'],
    ['it was lost', [tikfinity({ state: 'waiting', events: 3, lastAt: T0 - 1_000 })], 'stale'],
    ['a program posts', [http(1_000)], 'connected'],
    ['a program posted two minutes ago', [http(2 * MINUTE)], 'quiet'],
    ['a program posted yesterday', [http(1_440 * MINUTE)], 'off'],
    ['a recording plays', [playback()], 'connected'],
    ['a recording is paused', [playback({ wanted: 'paused' })], 'paused'],
    ['one is lost and another one brings', [tikfinity({ state: 'waiting' }), http(1_000)], 'connected'],
    ['one is lost and another one is quiet', [tikfinity({ state: 'waiting', events: 3 }), http(2 * MINUTE)], 'stale'],
    ['a recording is written', [aFeed({ id: 'recording', wanted: 'on', state: 'on' })], 'off'],
  ] as const)('%s', (_what, feeds, state) => {
    expect(feedStatus(feeds, T0).state).toBe(state)
  })

  test('a program that has posted in the live is quiet, however long it says nothing; nobody can tell more', () => {
    const since = (minutes: number) => feedStatus([http(30 * MINUTE)], T0, T0 - minutes * MINUTE).state
    expect([since(60), since(20)]).toEqual(['quiet', 'off'])
  })

  test('a quiet feed says since when', () => {
    expect(feedStatus([http(2 * MINUTE)], T0)).toEqual({ state: 'quiet', source: 'http', since: T0 - 2 * MINUTE })
  })
})

test.each([
  ['a tablet that is connected', aDevice('a'), true],
  ['one that left', aDevice('a', { links: 0 }), false],
  ['one that was revoked', aDevice('a', { revokedAt: T0 }), false],
  ['a window whose display is gone', aDevice('a', { away: true }), false],
  ["support's laptop", aDevice('a', { role: 'support' }), false],
] as [string, Device, boolean][])('a board that the host can read: %s', (_what, device, isUp) => {
  expect(isBoardUp(device)).toBe(isUp)
})

test.each([
  ['nothing', [], [], 0, ['feed', 'board', 'rundown']],
  ['all', [tikfinity({})], [aDevice('a')], 3, []],
  ['a program that posted five minutes ago', [http(5 * MINUTE)], [aDevice('a')], 3, []],
  ['a recording for a feed', [playback()], [aDevice('a')], 3, ['feed']],
  ['a socket that waits', [tikfinity({ state: 'waiting', events: 4 })], [aDevice('a')], 3, ['feed']],
  ['a board without its display', [tikfinity({})], [aDevice('a', { away: true })], 3, ['board']],
] as [string, Feed[], Device[], number, string[]][])(
  'with %s there, a live lacks',
  (_what, feeds, devices, segments, missing) => {
    expect(missingToStart(feeds, devices, segments, T0)).toEqual(missing)
  },
)
