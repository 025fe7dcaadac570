import type { Intent } from '../../../../src-shared/areas/thread/intents'
import type { CueTemplate } from '../../../../src-shared/records'

/** Keys of the first twelve templates, in the order they lie on the keyboard. */
export const TEMPLATE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='] as const

export interface TemplateSlot {
  template: CueTemplate
  /** Its key; stays with the template whatever is sorted first, so that hands can learn it. */
  key: string | null
  fits: boolean
}

/** The templates as the composer offers them: those made for `intent` first, each group in its kept order. */
export function templateSlots(templates: readonly CueTemplate[], intent: Intent | null): TemplateSlot[] {
  const slots = [...templates].sort(byPosition).map((template, index) => ({
    template,
    key: TEMPLATE_KEYS[index] ?? null,
    fits: intent !== null && template.intent === intent,
  }))
  return [...slots.filter((slot) => slot.fits), ...slots.filter((slot) => !slot.fits)]
}

function byPosition(a: CueTemplate, b: CueTemplate): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.id < b.id ? -1 : 1
}
