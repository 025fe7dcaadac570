import type { CommandInput } from '../../../src-shared/commands'
import type { Intent } from '../../../src-shared/intents'
import { cleanBody, cutText } from '../../../src-shared/plain-text'
import type { Article } from '../../../src-shared/records'
import type { ScreenLanguage, ViewerLanguage } from '../../../src-shared/text'
import { ANSWER_LANGUAGES } from './answers'

/** An article while it is being written: every text is there, an empty one means that there is none. */
export interface ArticleDraft {
  title: Record<ScreenLanguage, string>
  answers: Partial<Record<ViewerLanguage, string>>
  intents: Intent[]
  productId: string | null
  keywords: string[]
}

/** What still keeps a draft from being saved; each is the name of a sentence (`triage:article.problem`). */
export type DraftProblem = 'title' | 'answer'

/** A draft of `article`, or of a new one about `intent`. */
export function draftArticle(article: Article | null, intent: Intent | null): ArticleDraft {
  return {
    title: { zh: article?.title.zh ?? '', en: article?.title.en ?? '' },
    answers: Object.fromEntries(ANSWER_LANGUAGES.map((language) => [language, article?.answers[language] ?? ''])),
    intents: article ? [...article.intents] : intent ? [intent] : [],
    productId: article?.productId ?? null,
    keywords: article ? [...article.keywords] : [],
  }
}

/** Keywords as they were typed, none longer than one may be. */
export const asKeywords = (words: readonly string[]): string[] => words.map((word) => cutText(word, 40))

/** What `article.create` takes, or what is missing. */
export function articleInput(draft: ArticleDraft): CommandInput<'article.create'> | DraftProblem {
  const title = said(draft.title)
  const answers = said(draft.answers)
  if (Object.keys(title).length === 0) return 'title'
  if (Object.keys(answers).length === 0) return 'answer'
  return { title, answers, intents: draft.intents, productId: draft.productId, keywords: draft.keywords }
}

/** The texts that say something, cleaned. */
function said<K extends string>(texts: Partial<Record<K, string>>): Partial<Record<K, string>> {
  const entries = Object.entries<string | undefined>(texts).map(([key, value]) => [key, cleanBody(value ?? '')])
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as Partial<Record<K, string>>
}
