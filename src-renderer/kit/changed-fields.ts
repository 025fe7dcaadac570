type Texts = Readonly<Record<string, unknown>>

/**
 * What was changed in a form, as an update takes it; null where nothing was. What somebody else has changed since the form
 * was opened is not written back.
 * @param opened what the form held when it was opened, as commands take it
 * @param held what it holds now; a field with texts by language is the one that is an object
 * @param row what it is about, as it stands now: of its texts only those in the languages that were changed are replaced;
 *   undefined where it is gone, which the studio will say
 */
export function changedFields<T extends object>(
  opened: Partial<T>,
  held: T,
  row: object | undefined,
): Partial<T> | null {
  const before = opened as Texts
  const now = (row ?? opened) as Texts
  const changed = Object.entries(held).filter(([field, value]) => !isSame(before[field], value))
  if (changed.length === 0) return null
  return Object.fromEntries(
    changed.map(([field, value]) => {
      const isOfLanguages = isTexts(value) || isTexts(before[field])
      return [field, isOfLanguages ? withChanged(textsOf(before[field]), value, textsOf(now[field])) : value]
    }),
  ) as Partial<T>
}

/** The texts that stand now, with those languages replaced that were changed in the form. */
function withChanged(opened: Texts, held: unknown, now: Texts): unknown {
  const typed = textsOf(held)
  const texts = Object.keys({ ...now, ...typed }).map((language) => {
    const isChanged = opened[language] !== typed[language]
    return [language, isChanged ? typed[language] : now[language]] as const
  })
  const left = texts.filter(([, text]) => text)
  // Each took out what the other one left: a text is needed, and the one in this form was seen.
  return left.length > 0 ? Object.fromEntries(left) : held
}

// Both were made by the same form, in the same order.
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null && !Array.isArray(value)
const textsOf = (value: unknown): Texts => (isTexts(value) ? value : {})
