import type { Intent } from '../../../src-shared/areas/thread/intents'
import type { CommandInput } from '../../../src-shared/commands'
import { cleanBody, cleanLine } from '../../../src-shared/plain-text'
import type { Article } from '../../../src-shared/records'
import type { ScreenLanguage, ViewerLanguage } from '../../../src-shared/text'
import { changedFields } from '../../kit/changed-fields'
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
export type DraftProblem = 'title' | 'answer' | 'keyword'

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

/** Characters of a keyword at the most. */
const LONGEST_KEYWORD = 40

/** What `article.create` takes, or what is missing. */
export function articleInput(draft: ArticleDraft): CommandInput<'article.create'> | DraftProblem {
  const fields = articleFields(draft)
  if (Object.keys(fields.title).length === 0) return 'title'
  if (Object.keys(fields.answers).length === 0) return 'answer'
  if (fields.keywords.some((word) => cleanLine(word).length > LONGEST_KEYWORD)) return 'keyword'
  return fields
}

/**
 * What `article.update` takes of a draft; null where nothing was changed.
 * @param article as it was when the draft was begun
 * @param row as it stands now
 */
export const articleChanges = (article: Article, draft: ArticleDraft, row: Article | undefined) =>
  changedFields(articleFields(draftArticle(article, null)), articleFields(draft), row)

const articleFields = ({ title, answers, ...others }: ArticleDraft) => ({
  ...others,
  title: said(title),
  answers: said(answers),
})

/** The texts that say something, cleaned. */
function said<K extends string>(texts: Partial<Record<K, string>>): Partial<Record<K, string>> {
  const entries = Object.entries<string | undefined>(texts).map(([key, value]) => [key, cleanBody(value ?? '')])
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as Partial<Record<K, string>>
}
