import type { Localized, ScreenLanguage } from '../../../src-shared/text'
import { inLanguage } from '../../../src-shared/text'

/**
 * A few words on what a journal line was about: the text, title or name in its input, else what `nameOf` knows of the
 * row that it names; empty where nothing says more than the command's own name.
 */
export function journalDetail(
  input: unknown,
  language: ScreenLanguage,
  nameOf: (id: string) => string | undefined,
): string {
  if (typeof input !== 'object' || input === null) return ''
  const fields = input as Record<string, unknown>
  for (const key of ['text', 'title', 'name', 'answer', 'note']) {
    const words = asWords(fields[key], language)
    if (words) return words
  }
  for (const key of ['undone', 'id', 'templateId', 'memberId', 'kind', 'role', 'showId']) {
    const value = fields[key]
    const words = typeof value === 'string' ? nameOf(value) : undefined
    if (words) return words
  }
  return ''
}

function asWords(value: unknown, language: ScreenLanguage): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? inLanguage(value as Localized, language) : ''
}
