import { describe, expect, it } from 'vitest'
import { pairingCodeOf } from '../../../src-renderer/screens/pair/code-in-address'
import { pairAnswer } from '../../../src-renderer/screens/pair/request'
import { machineKind } from '../../../src-shared/areas/people/machines'

describe("the station's answer to a pairing code", () => {
  const refused = (reason: string, current?: unknown) =>
    pairAnswer(false, { error: { code: 'unauthorized', message: 'no', reason, current } })

  it('is a token and the role that the code was for', () => {
    expect(pairAnswer(true, { token: 't', role: 'host', device: 'd' })).toEqual({ token: 't', role: 'host' })
  })

  it('says how many tries are left after a wrong code', () => {
    expect(refused('pairing_wrong', { triesLeft: 3 })).toEqual({ kind: 'wrong', triesLeft: 3 })
    expect(refused('pairing_wrong')).toEqual({ kind: 'wrong', triesLeft: null })
  })

  it('tells an expired code and too many tries apart, and passes any other refusal on', () => {
    expect(refused('pairing_expired')).toEqual({ kind: 'expired' })
    expect(refused('pairing_locked', { minutes: 5, seconds: 298 })).toEqual({ kind: 'tooMany', seconds: 298 })
    expect(refused('pairing_locked')).toEqual({ kind: 'tooMany', seconds: 60 })
    expect(refused('something_new')).toMatchObject({ kind: 'refused', error: { code: 'unauthorized' } })
  })
})

describe('a code in the address', () => {
  it.each([
    ['#pair=123456', '123456'],
    ['#pair=012345', '012345'],
    ['#pair=12345', ''],
    ['#pair=12345x', ''],
    ['', ''],
  ])('%j holds %j', (hash, code) => {
    expect(pairingCodeOf(hash)).toBe(code)
  })
})

describe('the kind of machine that a device is named by', () => {
  it.each([
    ['Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X)', 'iPad'],
    ['Mozilla/5.0 (Linux; Android 12; SM-X200) Chrome/111 Safari/537.36', 'androidTablet'],
    ['Mozilla/5.0 (Linux; Android 13; Pixel 7) Chrome/120 Mobile Safari/537.36', 'androidPhone'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'windows'],
    ['something else', 'browser'],
  ])('%s: %s', (userAgent, kind) => {
    expect(machineKind(userAgent)).toBe(kind)
  })
})

it('an iPad that calls itself a Macintosh is told by its touch screen', () => {
  const macintosh =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15'
  expect(machineKind(macintosh, 5)).toBe('iPad')
  expect(machineKind(macintosh, 0)).toBe('mac')
})
