import { describe, expect, test } from 'vitest'
import { Pairing } from '../../../src-main/identity/pairing'
import { WrongTries } from '../../../src-main/identity/wrong-tries'
import { Refusal } from '../../../src-shared/errors'
import { TestClock } from '../../support/folder'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ADDRESS = '192.168.1.20'

/** Tries of one address, one right after the other. @returns how many are left after the last */
function tryTimes(tries: WrongTries, times: number, now: number, address = ADDRESS): number {
  let left = Number.NaN
  for (let n = 0; n < times; n += 1) left = tries.add(address, now)
  return left
}

describe('P3: an address is as good as new', () => {
  test.each([
    [DAY - 1, 0],
    [DAY, 4],
  ])('%d ms after its fourth wrong try the next one leaves it %d', (later, left) => {
    const tries = new WrongTries()
    expect(tryTimes(tries, 4, 0)).toBe(1)
    expect(tryTimes(tries, 1, later)).toBe(left)
  })

  test('a day after it was locked: it waits a minute again, and not five', () => {
    const tries = new WrongTries()
    tryTimes(tries, 5, 0)
    tryTimes(tries, 5, DAY)
    expect(tries.waitOf(ADDRESS, DAY)).toBe(MINUTE)
    tryTimes(tries, 5, DAY + MINUTE)
    expect(tries.waitOf(ADDRESS, DAY + MINUTE)).toBe(5 * MINUTE)
  })
})

test('P3: a thousand addresses are remembered, those that tried last', () => {
  const tries = new WrongTries()
  for (const address of ['first', 'second']) tryTimes(tries, 3, 0, address)
  tryTimes(tries, 1, 1, 'first')
  for (let n = 0; n < 999; n += 1) tryTimes(tries, 1, 2, `another ${n}`)
  // The second is the one that is forgotten.
  expect(tries.add('first', 3)).toBe(0)
  expect(tries.add('second', 3)).toBe(4)
})

describe.each([3_600_000, -3_600_000])('a studio clock that is moved by %d ms', (by) => {
  function room() {
    const clock = new TestClock()
    const pairing = new Pairing(clock.now, () => {})
    const made = pairing.make('host')
    pairing.start(made)
    const wrong = String((Number(made.code) + 1) % 1_000_000).padStart(6, '0')
    const refusal = (code: string) => {
      try {
        pairing.check(code, ADDRESS)
      } catch (error) {
        if (error instanceof Refusal) return error.details
        throw error
      }
      return null
    }
    const move = () => {
      clock.pass(by)
      pairing.move(by)
    }
    return { clock, refusal, move, right: made.code, wrong }
  }

  test('leaves an address locked for as long as before', () => {
    const { clock, refusal, move, right, wrong } = room()
    for (let n = 0; n < 5; n += 1) refusal(wrong)
    clock.pass(20_000)
    move()
    expect(refusal(right)).toMatchObject({ reason: 'pairing_locked', current: { seconds: 40 } })
    clock.pass(40_000)
    expect(refusal(right)).toBeNull()
  })

  test('leaves a code good for as long as before', () => {
    const { clock, refusal, move, right } = room()
    clock.pass(4 * MINUTE)
    move()
    clock.pass(MINUTE - 1)
    expect(refusal(right)).toBeNull()
    clock.pass(1)
    expect(refusal(right)).toMatchObject({ reason: 'pairing_expired' })
  })
})
