/** Support's shortcuts of what is known, by what they do. */
export const KEYS = {
  searchArticles: 'f',
  nextArticle: 'shift+j',
  previousArticle: 'shift+k',
  insert: 'i',
  copyArticle: 'v',
  articleLanguage: 'g',
  editArticle: 'w',
  newArticle: 'n',
  readArticles: 'u',
} as const

/** Keys of an article that is being written, beside those of every form. */
export const FORM_KEYS = { topics: 'F2', product: 'F8', keywords: 'F9', delete: 'F4' } as const
