import type { Article } from '../../../src-shared/records'
import { type ScreenLanguage, VIEWER_LANGUAGES, type ViewerLanguage } from '../../../src-shared/text'

/** Languages an article can be written in; `und` is a finding about viewers, not a language to answer in. */
export const ANSWER_LANGUAGES = VIEWER_LANGUAGES.filter((language) => language !== 'und')

/**
 * Languages `article` has an answer in, the one to offer first at the head: the viewers' own, then the screen's, then
 * English as the one that most can read.
 * @param asked the thread's language; undefined where no thread is open
 */
export function answerLanguages(
  article: Pick<Article, 'answers'>,
  asked: ViewerLanguage | undefined,
  screen: ScreenLanguage,
): ViewerLanguage[] {
  const wanted = [asked, screen, 'en' as const, ...VIEWER_LANGUAGES]
  return [...new Set(wanted)].filter(
    (language): language is ViewerLanguage => language !== undefined && Boolean(article.answers[language]),
  )
}

/** Whether an article can be offered to who asked in `asked`; every one can where that is not known. */
export const speaks = (article: Pick<Article, 'answers'>, asked: ViewerLanguage | undefined): boolean =>
  asked === undefined || asked === 'und' || Boolean(article.answers[asked])

/** Articles with an answer in the viewers' language before those without one, each in their order. */
export const offered = <A extends Pick<Article, 'answers'>>(
  articles: readonly A[],
  asked: ViewerLanguage | undefined,
) => [...articles.filter((article) => speaks(article, asked)), ...articles.filter((article) => !speaks(article, asked))]
