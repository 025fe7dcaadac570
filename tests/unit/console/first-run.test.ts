import { describe, expect, it } from 'vitest'
import { firstRunStep } from '../../../src-renderer/areas/show/first-run/first-run-step'
import { aFeed, aShow } from '../../support/rows'

describe('the first run', () => {
  const sample = aShow({ state: 'planned', rehearsal: true, startedAt: null })

  it('begins with the welcome while there is no show', () => {
    expect(firstRunStep([], undefined, aFeed())).toBe('welcome')
  })

  it('goes on with the start of the sample, and is over once that runs: two steps', () => {
    expect(firstRunStep([sample], sample, aFeed())).toBe('start_sample')
    const live = { ...sample, state: 'live' as const }
    expect(firstRunStep([live], live, aFeed({ wanted: 'on' }))).toBeNull()
  })

  it('never offers the sample recording to a show that is not a rehearsal', () => {
    const own = aShow({ state: 'planned', rehearsal: false })
    expect(firstRunStep([own], own, aFeed())).toBeNull()
  })

  it('offers nothing while something plays already', () => {
    expect(firstRunStep([sample], sample, aFeed({ wanted: 'on' }))).toBeNull()
  })
})
