import { describe, expect, test } from 'vitest'
import { changedFields } from '../../../src-renderer/kit/changed-fields'

interface Form {
  title: { zh?: string; en?: string }
  hook: { zh?: string; en?: string } | null
  minutes: number | null
  keywords: string[]
}
const OPENED: Form = { title: { zh: '银戒', en: 'Ring' }, hook: null, minutes: 5, keywords: ['silver'] }
/** What is sent of a form that is opened with `OPENED`, changed by `typed`, and saved when `row` stands there. */
const sent = (typed: Partial<Form>, row: Partial<Form> = {}) =>
  changedFields<Form>(OPENED, { ...OPENED, ...typed }, { ...OPENED, ...row })

describe('C9: what a form sends of a row that others change as well', () => {
  test('is nothing where nothing was changed in it, whatever was changed elsewhere', () => {
    expect(sent({}, { minutes: 9, title: { en: 'Silver ring' } })).toBeNull()
    expect(sent({ title: { zh: '银戒', en: 'Ring' }, keywords: ['silver'] })).toBeNull()
  })

  test('is what was changed in it, and no other field', () => {
    expect(sent({ keywords: ['silver', 'sterling'] }, { minutes: 9 })).toEqual({ keywords: ['silver', 'sterling'] })
    expect(sent({ minutes: null })).toEqual({ minutes: null })
  })

  test('of texts in languages it is the text that was changed, beside the others as they stand now', () => {
    const row = { title: { zh: '纯银戒指', en: 'Ring' } }
    expect(sent({ title: { zh: '银戒', en: 'Silver ring' } }, row)).toEqual({
      title: { zh: '纯银戒指', en: 'Silver ring' },
    })
    expect(sent({ title: { zh: '银戒' } }, row)).toEqual({ title: { zh: '纯银戒指' } })
    expect(sent({ hook: { en: 'Look' } }, { hook: { zh: '看' } })).toEqual({ hook: { zh: '看', en: 'Look' } })
  })

  test('of two texts in one language the last one wins', () => {
    expect(sent({ title: { zh: '银戒', en: 'Silver ring' } }, { title: { zh: '银戒', en: 'Band' } })).toEqual({
      title: { zh: '银戒', en: 'Silver ring' },
    })
  })

  test('a text in a language that the form does not show stays', () => {
    const held = { answers: { en: 'Seven days' } }
    const row = { answers: { en: '7 days', und: 'ok' } }
    expect(changedFields<object>({ answers: { en: '7 days' } }, held, row)).toEqual({
      answers: { en: 'Seven days', und: 'ok' },
    })
  })

  test('where both together took out every text, the one that the form still shows is meant', () => {
    expect(sent({ title: { zh: '银戒' } }, { title: { en: 'Ring' } })).toEqual({ title: { zh: '银戒' } })
  })

  test('an emptied text that may be none is none, unless another language was written meanwhile', () => {
    const opened = { hook: { en: 'Look' } }
    const emptied = { hook: null }
    expect(changedFields<Pick<Form, 'hook'>>(opened, emptied, opened)).toEqual({ hook: null })
    const row = { hook: { en: 'Look', zh: '看' } }
    expect(changedFields<Pick<Form, 'hook'>>(opened, emptied, row)).toEqual({ hook: { zh: '看' } })
  })

  test('where the row is gone it is what was changed as the form shows it', () => {
    const held = { ...OPENED, title: { zh: '银戒', en: 'Band' } }
    expect(changedFields<Form>(OPENED, held, undefined)).toEqual({ title: held.title })
  })
})
