import { describe, expect, it } from 'vitest'
import { nextOther } from '../../../src-shared/areas/show/rundown'
import { aSegment } from '../../support/rows'

/** A segment whose id says where in the rundown it stands; without a product it is a draw or a talk. */
const at = (id: string, productId: string | null) => ({ ...aSegment(id, 60), productId })

describe('what comes after what is on air', () => {
  const rundown = [at('a', 'ring'), at('b', 'ring'), at('c', null), at('d', 'ring'), at('e', 'chain')]
  const [a, b, c, d, e] = rundown

  it('is never the product that is on air: segments that show it again are passed over', () => {
    expect(nextOther([at('a', 'ring'), at('b', 'ring'), at('c', 'chain')], at('a', 'ring'))?.id).toBe('c')
  })

  it('is the next segment where that has no product, such as a draw, and after it any product', () => {
    expect(nextOther(rundown, a)).toBe(c)
    expect(nextOther(rundown, b)).toBe(c)
    expect(nextOther(rundown, c)).toBe(d)
    expect(nextOther([at('a', null), at('b', null)], at('a', null))?.id).toBe('b')
  })

  it('goes by the order of the rundown, not by the order in which its rows came', () => {
    expect(nextOther([e!, b!, d!, a!, c!], d)).toBe(e)
  })

  it('is the first segment while none is on air, and nothing at the end or where all that is left is on air', () => {
    expect(nextOther(rundown, undefined)).toBe(a)
    expect(nextOther(rundown, e)).toBeUndefined()
    expect(nextOther([at('a', 'ring'), at('b', 'ring')], at('a', 'ring'))).toBeUndefined()
  })
})
