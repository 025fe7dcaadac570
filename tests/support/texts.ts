import fc from 'fast-check'
import { z } from 'zod'
import { COMMANDS, type CommandName } from '../../src-shared/commands'

/** Any UTF-16 at all, halves of characters too, with what shows nothing more often than by chance. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('\ud800', '\udc00', '\0', '\n', '\r\n', ' ', '\u200b', '\u200d', '\u202e', '\u2066', '\u2069'),
      fc.constantFrom('\u0301', '\u0e49', '\ufe0f', '\u2800', '\u3164', '👩‍👧', '\u{e0041}', 'a', '讲', 'ก'),
      fc.constantFrom('\u00ad', '\u034f', '\u200c', '\ufe00', '\u{e0100}', '\u064b', 'ه', '1', '\u20e3', '👩', 'क'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

/** Where a text stands in an input; `*` is any place of a list. */
export type Path = readonly string[]

/** The texts that a command takes, found from its schema: what is no id, word of a list, address or pattern. */
export function textsOf(name: CommandName): Path[] {
  return pathsOf(z.toJSONSchema(COMMANDS[name].input, { io: 'input', unrepresentable: 'any' }))
}

function pathsOf(schema: z.core.JSONSchema._JSONSchema): Path[] {
  if (typeof schema === 'boolean') return []
  const { type, anyOf = [], properties = {}, items, enum: words, pattern, format, propertyNames } = schema
  if (type === 'string') return words || pattern || format ? [] : [[]]
  const found = anyOf.flatMap(pathsOf)
  const under = (key: string, inner: Parameters<typeof pathsOf>[0]) => pathsOf(inner).map((path) => [key, ...path])
  for (const [key, inner] of Object.entries(properties)) found.push(...under(key, inner))
  if (type === 'array' && items && !Array.isArray(items)) found.push(...under('*', items as typeof schema))
  if (propertyNames && schema.additionalProperties)
    found.push(...under('en', schema.additionalProperties as typeof schema))
  return found
}

/** The input with another text at `path`; what is missing on the way there is made. */
export function withText(input: unknown, path: Path, text: string): unknown {
  const [key, ...rest] = path
  if (key === undefined) return text
  if (key === '*') return [withText(undefined, rest, text)]
  const fields = (input ?? {}) as Record<string, unknown>
  return { ...fields, [key]: withText(fields[key], rest, text) }
}

/** The text at `path`; undefined where there is none. */
export function textAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key === '*' ? '0' : key], input)
}
