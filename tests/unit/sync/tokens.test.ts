import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forget, keepsAnything } from '../../../src-renderer/storage'
import { keepToken, tokenFor } from '../../../src-renderer/sync/tokens'

const CONSOLE = ['operator', 'observer'] as const

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('location', { protocol: 'http:' })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

it('a screen takes the token of the first of its roles that it was paired for', () => {
  keepToken('observer', 'watch', CONSOLE)
  expect(tokenFor(CONSOLE)).toBe('watch')
  expect(tokenFor(['host'])).toBeNull()
})

it('pairing anew in another role of the screen takes the place of a token that was taken back', () => {
  keepToken('operator', 'revoked', CONSOLE)
  keepToken('observer', 'watch', CONSOLE)
  expect(tokenFor(CONSOLE)).toBe('watch')
})

it('and leaves the tokens of other screens alone', () => {
  keepToken('host', 'board', ['host'])
  keepToken('operator', 'run', CONSOLE)
  expect(tokenFor(['host'])).toBe('board')
})

it.each(['refuses to be read', 'is full'])('a storage that %s: the token lasts as long as the page', (what) => {
  const refuse = () => {
    throw new DOMException(what, what === 'is full' ? 'QuotaExceededError' : 'SecurityError')
  }
  if (what === 'is full') vi.stubGlobal('localStorage', { getItem: () => null, setItem: refuse, removeItem: () => {} })
  else vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  expect(keepsAnything()).toBe(false)
  forget('cueroom.token.support')
  expect(tokenFor(['support'])).toBeNull()
  keepToken('support', 'here', ['support'])
  expect(tokenFor(['support'])).toBe('here')
  keepToken('support', 'new', ['support'])
  expect(tokenFor(['support'])).toBe('new')
})
