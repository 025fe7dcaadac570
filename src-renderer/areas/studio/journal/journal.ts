import type { Localized, ScreenLanguage } from '../../../../src-shared/text'
import { inLanguage } from '../../../../src-shared/text'
import { formatCount, formatDuration, formatMoney } from '../../../kit/format'

/** What the words of a journal line are made with. */
export interface JournalWords {
  readonly language: ScreenLanguage
  /** What the studio knows now of an id or a word that commands take; for lines that were written without names. */
  nameOf(id: string): string | undefined
  /** What a field is called. */
  field(name: string): string
  /** A word of the screens by its key: `signal.help`, `missing.feed`, `became.archived.true`; undefined where there is none. */
  word(key: string): string | undefined
  dateTime(instant: number): string
}

/** What is done in one of two ways or its contrary, with the field of the line that says which. */
export const ONE_OF_TWO: Readonly<Record<string, string>> = {
  'board.hide': 'hidden',
  'show.start': 'rehearsal',
  'show.end': 'rehearsal',
  'accounts.mark': 'own',
  'device.join': 'byCode',
  'lan.share': 'on',
  'feed.tikfinity': 'on',
  'playback.pause': 'paused',
}

/** What a command did, in words; of those that do one thing or its contrary, which of the two. */
export function journalWhat(name: string, input: unknown, words: JournalWords): string {
  const which = (input as Record<string, unknown> | null)?.[ONE_OF_TWO[name] ?? '']
  const said = typeof which === 'boolean' ? words.word(`did.${name}.${String(which)}`) : undefined
  return said ?? words.nameOf(name) ?? name
}

/**
 * A few words on what a journal line was about: its row by the name it had then (`about`), and each value that changed,
 * from and to (`changed`). Empty where nothing says more than the command's own name.
 */
export function journalDetail(name: string, input: unknown, words: JournalWords): { about: string; changed: string } {
  if (typeof input !== 'object' || input === null) return { about: '', changed: '' }
  const fields = input as Record<string, unknown>
  const { about, changes, missing, undone } = fields
  // Which of the two it was is told by `journalWhat`.
  const isTold = name in ONE_OF_TWO
  const changed = [
    ...(Array.isArray(changes) && !isTold ? changes.map((change) => changeWords(change, words)) : []),
    ...(Array.isArray(missing) ? missing.map((need) => words.word(`missing.${need}`) ?? '') : []),
  ]
  return {
    about:
      typeof undone === 'string' ? journalWhat(undone, fields, words) : asWords(about, words) || bySelf(fields, words),
    changed: changed.filter(Boolean).join(' · '),
  }
}

function bySelf(fields: Record<string, unknown>, words: JournalWords): string {
  for (const key of ['text', 'title', 'name', 'answer', 'note', 'copy', 'file', 'handle']) {
    const own = asWords(fields[key], words)
    if (own) return own
  }
  for (const key of ['id', 'templateId', 'memberId', 'kind', 'role', 'showId']) {
    const value = fields[key]
    const known = typeof value === 'string' ? words.nameOf(value) : undefined
    if (known) return known
  }
  return ''
}

function changeWords(change: unknown, words: JournalWords): string {
  const { field, from, to } = change as { field: string; from?: unknown; to?: unknown }
  const name = words.field(field)
  if (from === undefined && to === undefined) return name
  // Yes and no say little; what it has become says all.
  const became = typeof to === 'boolean' ? words.word(`became.${field}.${String(to)}`) : undefined
  if (became !== undefined) return became
  return `${name} ${valueWords(field, from, words)} → ${valueWords(field, to, words)}`
}

function valueWords(field: string, value: unknown, words: JournalWords): string {
  const { language } = words
  if (value === null || value === undefined || value === '') return words.word('none') ?? ''
  if (Array.isArray(value))
    return value.map((one) => valueWords(field, one, words)).join(', ') || (words.word('none') ?? '')
  if (typeof value === 'number') {
    if (field === 'plannedStartAt' || field === 'expiresAt') return words.dateTime(value)
    if (field === 'plannedSeconds' || field === 'holdSeconds') return formatDuration(value * 1_000)
    return formatCount(value, language)
  }
  if (typeof value === 'object' && 'minor' in value) {
    const { minor, currency } = value as { minor: number; currency: string }
    return formatMoney(minor, currency, language)
  }
  if (typeof value === 'string') return words.word(`${field}.${value}`) ?? value
  return asWords(value, words)
}

function asWords(value: unknown, words: JournalWords): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  if ('word' in value) return words.word(String((value as { word: unknown }).word)) ?? ''
  return inLanguage(value as Localized, words.language)
}
