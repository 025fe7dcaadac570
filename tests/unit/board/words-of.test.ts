import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../src-renderer/screens/board/words-of'

describe('where a line may end', () => {
  it('is between Chinese words, never inside one', () => {
    const words = wordsOf('库存只剩最后几件')
    expect(words.join('')).toBe('库存只剩最后几件')
    expect(words).toContain('库存')
    expect(words.length).toBeGreaterThan(2)
  })

  it('is not before punctuation', () => {
    for (const word of wordsOf('材质保真，过敏包退！')) expect(word).not.toMatch(/^[，！]/)
  })

  it('is left to the spaces in text without Chinese', () => {
    expect(wordsOf('Show the clasp up close')).toEqual(['Show the clasp up close'])
  })
})
