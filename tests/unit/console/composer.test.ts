import { describe, expect, it } from 'vitest'
import { draftInput, EMPTY_DRAFT, pickTemplate, typeText } from '../../../src-renderer/areas/cue/composer/draft'
import { holdChoices, nextHold } from '../../../src-renderer/areas/cue/composer/hold'
import { TEMPLATE_KEYS, templateSlots } from '../../../src-renderer/areas/cue/templates/template-slots'
import { COMMANDS } from '../../../src-shared/commands'
import { LIMITS } from '../../../src-shared/text'
import { aTemplate } from '../../support/rows'

describe('templates in the composer', () => {
  const templates = [
    aTemplate('b', { intent: 'returns' }),
    aTemplate('a'),
    aTemplate('d', { intent: 'returns' }),
    aTemplate('c', { intent: 'price' }),
  ]
  const ids = (slots: ReturnType<typeof templateSlots>) => slots.map((slot) => slot.template.id)

  it('stand in their kept order, with a key each', () => {
    const slots = templateSlots(templates, null)
    expect(ids(slots)).toEqual(['a', 'b', 'c', 'd'])
    expect(slots.map((slot) => slot.key)).toEqual(['1', '2', '3', '4'])
  })

  it('come first when they fit the question, and keep their keys all the same', () => {
    const slots = templateSlots(templates, 'returns')
    expect(ids(slots)).toEqual(['b', 'd', 'a', 'c'])
    expect(slots.map((slot) => [slot.key, slot.fits])).toEqual([
      ['2', true],
      ['4', true],
      ['1', false],
      ['3', false],
    ])
  })

  it('have no key beyond the twelfth', () => {
    const many = Array.from({ length: 14 }, (_, i) => aTemplate(String.fromCharCode(97 + i)))
    const keys = templateSlots(many, null).map((slot) => slot.key)
    expect(keys.slice(0, 12)).toEqual([...TEMPLATE_KEYS])
    expect(keys.slice(12)).toEqual([null, null])
  })
})

describe('the draft of a cue', () => {
  const template = aTemplate('t', { urgency: 'now', holdSeconds: 30 })

  it('sends an untouched template as a template, so that boards show it in their language', () => {
    const draft = pickTemplate(EMPTY_DRAFT, template, 'zh')
    expect(draft.text).toBe('t 中')
    expect(draftInput(draft)).toEqual({ templateId: 't', urgency: 'now', holdSeconds: 30 })
  })

  it('sends a template that was typed over as text', () => {
    const draft = typeText(pickTemplate(EMPTY_DRAFT, template, 'zh'), '  slower  ')
    expect(draftInput(draft)).toEqual({ text: 'slower', urgency: 'now', holdSeconds: 30 })
  })

  it('sends nothing that is longer than a board shows, and nothing is cut off it', () => {
    const draft = typeText(EMPTY_DRAFT, 'a'.repeat(LIMITS.line))
    expect(draftInput(draft)).toMatchObject({ text: 'a'.repeat(LIMITS.line) })
    expect(draftInput(typeText(draft, `${draft.text}  `))).toMatchObject({ text: draft.text })
    expect(draftInput(typeText(draft, `${draft.text}b`))).toBeNull()
  })

  it('keeps the question that it answers when a template is picked', () => {
    const draft = pickTemplate({ ...EMPTY_DRAFT, aim: { kind: 'escalation', id: 'e' } }, template, 'en')
    expect(draftInput(draft)).toMatchObject({ templateId: 't', escalationId: 'e' })
    expect(draftInput({ ...draft, aim: { kind: 'thread', id: 'q' } })).toMatchObject({ threadId: 'q' })
  })

  it('is nothing to send while it says nothing', () => {
    expect(draftInput(EMPTY_DRAFT)).toBeNull()
    expect(draftInput(typeText(EMPTY_DRAFT, '   '))).toBeNull()
    expect(draftInput({ ...EMPTY_DRAFT, aim: { kind: 'escalation', id: 'e' } })).toBeNull()
  })

  it('is what cue.send takes', () => {
    const drafts = [pickTemplate(EMPTY_DRAFT, template, 'en'), typeText(EMPTY_DRAFT, 'hello')]
    for (const draft of drafts) expect(COMMANDS['cue.send'].input.safeParse(draftInput(draft)).success).toBe(true)
  })
})

describe('how long a cue stays', () => {
  it('goes round from open through the offered holds', () => {
    const seen = [null as number | null]
    do seen.push(nextHold(seen.at(-1) ?? null))
    while (seen.at(-1) !== null)
    expect(seen).toEqual([null, 15, 30, 60, 120, 300, null])
  })

  it('offers the one that a template brought, in its place', () => {
    expect(holdChoices(45)).toEqual([null, 15, 30, 45, 60, 120, 300])
    expect(nextHold(45)).toBe(60)
  })
})
