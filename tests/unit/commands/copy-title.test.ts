import { describe, expect, test } from 'vitest'
import { RECORDS } from '../../../src-shared/records'
import type { Localized } from '../../../src-shared/text'
import { testRules } from '../../support/rules'

function studio() {
  const { act, read } = testRules()
  return {
    create: (title: Localized) => act('operator', 'show.create', { title }).id,
    /** The title of a copy of the show. */
    copyOf: (id: string) => {
      const copy = read.must('show', act('operator', 'show.copy', { id }).id)
      expect(RECORDS.show.safeParse(copy).success).toBe(true)
      return copy.title
    },
  }
}

describe('a copy is numbered', () => {
  test('behind the highest of its show, in whichever language that stands', () => {
    const { create, copyOf } = studio()
    const id = create({ zh: '清仓', en: 'Clearance' })
    expect(copyOf(id)).toEqual({ zh: '清仓（副本）', en: 'Clearance (copy)' })
    create({ en: 'Clearance (copy 41)' })
    expect(copyOf(id)).toEqual({ zh: '清仓（副本 42）', en: 'Clearance (copy 42)' })
    expect(copyOf(create({ zh: '清仓（副本 7）' }))).toEqual({ zh: '清仓（副本 43）' })
  })

  test('by no copy of a show that is only called alike', () => {
    const { create, copyOf } = studio()
    const id = create({ en: 'Sale' })
    for (const en of ['Big Sale (copy 3)', 'sale (copy 4)', 'Sale 2 (copy 5)']) create({ en })
    expect(copyOf(id)).toEqual({ en: 'Sale (copy)' })
  })

  test('with room for it, however high a number somebody typed', () => {
    const { create, copyOf } = studio()
    create({ en: 'Sale (copy 99999999999999999999)' })
    expect(copyOf(create({ en: 'Sale' }))).toEqual({ en: 'Sale (copy 999999)' })
  })

  test('on its own where a title has the most letters that one may have', () => {
    const { create, copyOf } = studio()
    const id = create({ en: 'x'.repeat(80) })
    expect([copyOf(id), copyOf(id)]).toEqual([{ en: `${'x'.repeat(66)} (copy)` }, { en: `${'x'.repeat(66)} (copy 2)` }])
  })
})

test.each(['（副本）', '（副本 2）', '(copy)'])(
  'a show that is only called %s is copied under all of its title',
  (zh) => {
    const { create, copyOf } = studio()
    expect(copyOf(create({ zh }))).toEqual({ zh: `${zh}（副本）` })
  },
)
