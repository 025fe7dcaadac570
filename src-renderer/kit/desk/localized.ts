import { cleanBody, isVisible } from '../../../src-shared/plain-text'
import type { Localized } from '../../../src-shared/text'

/** Whether at least one language says something. */
export const saysSomething = (value: Localized): boolean => isVisible(value.zh ?? '') || isVisible(value.en ?? '')

/** The same without languages that say nothing, as commands take it. */
export function tidy(value: Localized): Localized {
  const zh = cleanBody(value.zh ?? '')
  const en = cleanBody(value.en ?? '')
  return { ...(zh ? { zh } : {}), ...(en ? { en } : {}) }
}
