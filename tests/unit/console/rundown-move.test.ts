import { describe, expect, it } from 'vitest'
import { afterFor, behindSelected } from '../../../src-renderer/areas/show/rundown/rundown-move'

describe('moving a segment', () => {
  const ids = ['a', 'b', 'c', 'd']

  it('names the segment to stand behind, whichever way it goes', () => {
    expect(afterFor(ids, 'a', 2)).toBe('c')
    expect(afterFor(ids, 'd', 1)).toBe('a')
  })

  it('names none for the top', () => {
    expect(afterFor(ids, 'c', 0)).toBeNull()
  })

  it('stays within the rundown', () => {
    expect(afterFor(ids, 'a', 99)).toBe('d')
    expect(afterFor(ids, 'b', -1)).toBeNull()
  })

  it('is nothing to do where the segment stands already, or is gone', () => {
    expect(afterFor(ids, 'b', 1)).toBeUndefined()
    expect(afterFor(ids, 'a', -1)).toBeUndefined()
    expect(afterFor(ids, 'gone', 0)).toBeUndefined()
  })
})

describe('where a new segment goes', () => {
  it('is behind the selected one', () => {
    expect(behindSelected(['a', 'b'], 'a')).toBe('a')
  })

  it("is the end when the selected one was deleted or is another show's: the studio would refuse it", () => {
    expect(behindSelected(['a', 'b'], 'elsewhere')).toBeUndefined()
    expect(behindSelected(['a', 'b'], null)).toBeUndefined()
  })
})
