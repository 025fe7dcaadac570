import { describe, expect, it } from 'vitest'
import { nextMark, stillChosen } from '../../../src-renderer/kit/desk/mark'

describe('a mark that keys move', () => {
  const ids = ['a', 'b', 'c']

  it('goes round in both directions', () => {
    expect(nextMark(ids, 'a', 1)).toBe('b')
    expect(nextMark(ids, 'c', 1)).toBe('a')
    expect(nextMark(ids, 'a', -1)).toBe('c')
  })

  it('begins at the end that it comes from, also when what it stood on is gone', () => {
    expect(nextMark(ids, undefined, 1)).toBe('a')
    expect(nextMark(ids, 'gone', -1)).toBe('c')
    expect(nextMark([], 'gone', 1)).toBeUndefined()
  })
})

describe('the chosen row of a list', () => {
  it('stays the same row wherever it moves', () => {
    expect(stillChosen(['c', 'b', 'a'], 'a', 0)).toBe('a')
  })

  it('is the one that has come into its place when it is gone, the last one at the end', () => {
    expect(stillChosen(['a', 'c'], 'b', 1)).toBe('c')
    expect(stillChosen(['a', 'b'], 'c', 2)).toBe('b')
    expect(stillChosen([], 'a', 0)).toBeUndefined()
  })
})
