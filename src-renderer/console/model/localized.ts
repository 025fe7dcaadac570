import type { Localized } from '../../../src-shared/text'

/** Whether at least one language says something. */
export const saysSomething = (value: Localized): boolean => Boolean(value.zh?.trim() || value.en?.trim())

/** The same without languages that say nothing, as commands take it. */
export function tidy(value: Localized): Localized {
  const zh = value.zh?.trim()
  const en = value.en?.trim()
  return { ...(zh ? { zh } : {}), ...(en ? { en } : {}) }
}
