import { z } from 'zod'
import { cleanBody, cleanLine, cleanName } from './plain-text'

/** Languages the screens speak. A device chooses one; content may exist in either or both. */
export const SCREEN_LANGUAGES = ['zh', 'en'] as const
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number]

/** Languages viewers write in, `und` where neither script nor words tell. */
export const VIEWER_LANGUAGES = ['zh', 'en', 'es', 'id', 'vi', 'th', 'und'] as const
export const viewerLanguage = z.enum(VIEWER_LANGUAGES)
export type ViewerLanguage = z.infer<typeof viewerLanguage>

/** Characters a text may hold at the most, by the place it is for. */
export const LIMITS = { name: 80, line: 200, note: 1_000, body: 4_000, comment: 1_000 } as const

/** What is said of a text that is needed and shows nothing. */
export const BLANK = 'a text that can be seen is needed'

/** What is said of a name that systems take for no file, since it has too many bytes. */
export const LONG_FILE_NAME = 'a file name of at most 248 bytes is needed'

/** Cleans what is not too long in any case: nobody's time is spent on a text that is refused. */
const within = (max: number, clean: (text: string) => string) => (given: string) =>
  given.length > max * 8 ? given : clean(given)

/** Text on one line of at most `max` UTF-16 units that shows something, cleaned (`plain-text.ts`). */
export const text = (max: number) => z.string().overwrite(within(max, cleanLine)).min(1, BLANK).max(max)

/** A name or code by which things are told apart: as `text`, without marks of direction. */
export const name = (max: number) => z.string().overwrite(within(max, cleanName)).min(1, BLANK).max(max)

/** Text of several lines, otherwise as `text`. */
export const body = (max: number) => z.string().overwrite(within(max, cleanBody)).min(1, BLANK).max(max)

/** Text of several lines that may be empty. */
export const note = (max: number) => z.string().overwrite(within(max, cleanBody)).max(max)

/**
 * What was cleaned before it was cut, from a feed or as a name of then: one line that may be empty, without control
 * characters, overrides of direction and halves of characters.
 */
export const cleaned = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Surrogate}\u2028\u2029\u202d\u202e]*$/u)

/** An id that CueRoom made: a UUID, or a short name such as `studio`. */
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{C}]+$/u, 'an id has no characters that cannot be seen')

/** Milliseconds since 1970 on the studio's clock; no number of an import is larger than that. */
export const instant = z
  .int()
  .nonnegative()
  .max(2 ** 52)

/** How many days a token lasts. */
export const tokenDays = z.int().min(1).max(400)

/** Text in Chinese, English or both; at least one of them says something. One line unless `clean` is another's. */
export const localized = (max: number, clean: (text: string) => string = cleanLine) =>
  z
    .strictObject({
      zh: z.string().overwrite(within(max, clean)).max(max).optional(),
      en: z.string().overwrite(within(max, clean)).max(max).optional(),
    })
    .refine((value) => Boolean(value.zh || value.en), { message: BLANK })
export type Localized = { zh?: string | undefined; en?: string | undefined }

/** The text in `language`, or in the other one where that is missing. */
export function inLanguage(value: Localized | null | undefined, language: ScreenLanguage): string {
  if (!value) return ''
  return value[language] || value.zh || value.en || ''
}
