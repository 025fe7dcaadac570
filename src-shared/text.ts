import { z } from 'zod'

/** Languages the screens speak. A device chooses one; content may exist in either or both. */
export const SCREEN_LANGUAGES = ['zh', 'en'] as const
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number]

/** Languages viewers write in, `und` where neither script nor words tell. */
export const VIEWER_LANGUAGES = ['zh', 'en', 'es', 'id', 'vi', 'th', 'und'] as const
export const viewerLanguage = z.enum(VIEWER_LANGUAGES)
export type ViewerLanguage = z.infer<typeof viewerLanguage>

/** Characters a text may hold at the most, by the place it is for. */
export const LIMITS = { name: 80, line: 200, note: 1_000, body: 4_000, comment: 1_000 } as const

/** Non-empty text of at most `max` characters, with surrounding space taken off. */
export const text = (max: number) => z.string().trim().min(1).max(max)

/** An id that CueRoom made: a UUID, or a short name such as `studio`. */
export const id = z.string().min(1).max(64)

/** Milliseconds since 1970 on the studio's clock. */
export const instant = z.int().nonnegative()

/** Text in Chinese, English or both; at least one of them says something. */
export const localized = (max: number) =>
  z
    .strictObject({ zh: z.string().trim().max(max).optional(), en: z.string().trim().max(max).optional() })
    .refine((value) => Boolean(value.zh || value.en), { message: 'text is needed in at least one language' })
export type Localized = { zh?: string | undefined; en?: string | undefined }

/** The text in `language`, or in the other one where that is missing. */
export function inLanguage(value: Localized | null | undefined, language: ScreenLanguage): string {
  if (!value) return ''
  return value[language] || value.zh || value.en || ''
}
