import { expect, test } from 'vitest'
import { Repeats } from '../../../src-main/sources/repeats'

test('a key is a repeat from its second time on', () => {
  const repeats = new Repeats()
  expect(['a', 'b', 'a', 'a'].map((key) => repeats.seen(key))).toEqual([false, false, true, true])
})

test('no key is never a repeat', () => {
  const repeats = new Repeats()
  expect([repeats.seen(null), repeats.seen(null)]).toEqual([false, false])
})

test('the oldest are forgotten first', () => {
  const repeats = new Repeats(2)
  for (const key of ['a', 'b', 'c']) repeats.seen(key)
  expect(['c', 'b'].map((key) => repeats.seen(key))).toEqual([true, true])
  expect(repeats.seen('a')).toBe(false)
})

test('what came before a restart is known after it', () => {
  const repeats = new Repeats()
  repeats.seed(['a', 'b'])
  expect([repeats.seen('b'), repeats.seen('c')]).toEqual([true, false])
})
