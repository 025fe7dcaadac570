import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Presence } from '../../../src-main/identity/presence'
import { addDevice } from '../../../src-main/identity/tokens'
import { TestClock } from '../../support/folder'
import { otherProgram, testStore } from '../../support/store'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function room() {
  const { store, path } = testStore()
  const clock = new TestClock()
  const faults: unknown[] = []
  const presence = new Presence(store, clock.now, (error) => faults.push(error))
  const device = (name: string) =>
    store.transact((tx) => addDevice(tx, { name, role: 'host', kind: 'lan' }, clock.at)).device.id
  const row = (id: string) => store.read.must('device', id)
  return { store, path, clock, faults, presence, device, row }
}

test('200 screens that join at once are one commit', () => {
  const { store, presence, device, row, clock } = room()
  const ids = Array.from({ length: 200 }, (_, i) => device(`Board ${i}`))
  const { head } = store
  for (const id of ids) presence.joined(id)
  clock.pass(250)
  vi.advanceTimersByTime(250)
  expect(store.head).toBe(head + 1)
  expect(ids.map((id) => row(id).links)).toEqual(ids.map(() => 1))
  expect(row(ids[0]!).seenAt).toBe(clock.at)
})

test('a device counts its links, and none is none', () => {
  const { presence, device, row } = room()
  const id = device('Board')
  const after = (act: () => void) => {
    act()
    vi.advanceTimersByTime(250)
    return row(id).links
  }
  expect(after(() => presence.joined(id))).toBe(1)
  expect(after(() => presence.joined(id))).toBe(2)
  expect(after(() => presence.left(id))).toBe(1)
  expect(after(() => presence.left(id))).toBe(0)
})

test('T1: what cannot be written now is written later', () => {
  const { presence, device, row, path, faults } = room()
  const id = device('Board')
  const other = otherProgram(path)
  other.exec('BEGIN IMMEDIATE')
  presence.joined(id)
  vi.advanceTimersByTime(250)
  expect(faults).toHaveLength(1)
  other.exec('COMMIT')
  vi.advanceTimersByTime(1_000)
  expect(row(id).links).toBe(1)
})

test('links of a run that ended without a word are none', () => {
  const { store, presence, device, row, clock } = room()
  const id = device('Board')
  presence.joined(id)
  vi.advanceTimersByTime(250)
  new Presence(store, clock.now, () => {})
  expect(row(id).links).toBe(0)
})

test('a script that asks again and again is noted once a minute, and who comes in by a link at once', () => {
  const { store, presence, device, row, clock } = room()
  const id = device('Deck')
  const seen = { address: '127.0.0.1', machine: null, browser: '' }
  const hear = () => {
    presence.heard(id, seen)
    vi.advanceTimersByTime(250)
  }
  hear()
  const { head } = store
  const first = clock.at
  clock.pass(59_999)
  hear()
  expect(store.head).toBe(head)
  expect(row(id).seenAt).toBe(first)
  presence.joined(id)
  vi.advanceTimersByTime(250)
  expect(row(id)).toMatchObject({ seenAt: clock.at, links: 1 })
  clock.pass(1)
  hear()
  expect(row(id)).toMatchObject({ seenAt: clock.at, links: 1 })
})
