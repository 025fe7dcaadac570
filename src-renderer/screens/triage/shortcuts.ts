import { PUT_BACK_KEY } from '../../kit/put-back-key'
import { UNDO_KEY } from '../../kit/undo-key'

/**
 * Every shortcut of support's screen, by what it does; the one place where keys are given out. A character alone may
 * choose, open or go somewhere; what changes something takes a combination with Alt or Ctrl that browsers leave alone.
 */
export const KEYS = {
  next: 'j',
  previous: 'k',
  write: 'Enter',
  tabOpen: '1',
  tabMine: '2',
  tabEscalated: '3',
  tabClosed: '4',
  tabDismissed: '5',
  moreThreads: 'y',
  withHandle: 'a',
  sort: 's',
  claim: 'alt+c',
  release: 'alt+r',
  dismiss: 'alt+x',
  olderInThread: 'b',
  again: 'p',
  formerAnswers: 'd',
  copy: 'mod+shift+Enter',
  answer: 'mod+Enter',
  putBack: PUT_BACK_KEY,
  discard: 'alt+q',
  escalate: 'e',
  back: 'Escape',
  searchArticles: 'f',
  nextArticle: 'shift+j',
  previousArticle: 'shift+k',
  insert: 'i',
  copyArticle: 'v',
  articleLanguage: 'g',
  editArticle: 'w',
  newArticle: 'n',
  readArticles: 'u',
  searchComments: '/',
  topic: 't',
  commentLanguage: 'l',
  questionsOnly: 'q',
  openThread: 'o',
  account: 'h',
  newest: 'End',
  earlier: 'Home',
  moreResults: 'PageDown',
  seat: 'm',
  undo: UNDO_KEY,
  language: 'z',
  help: 'shift+?',
} as const
export type Shortcut = keyof typeof KEYS

/** Keys that do the same as another. */
export const ARROWS = { next: 'ArrowDown', previous: 'ArrowUp' } as const

/** Keys of an article that is being written, beside those of every form. */
export const FORM_KEYS = { topics: 'F2', product: 'F8', keywords: 'F9', delete: 'F4' } as const

/** How the list of all shortcuts groups them. */
export const GROUPS = {
  queue: [
    'next',
    'previous',
    'write',
    'claim',
    'release',
    'dismiss',
    'tabOpen',
    'tabMine',
    'tabEscalated',
    'tabClosed',
    'tabDismissed',
    'moreThreads',
    'sort',
  ],
  reply: [
    'answer',
    'copy',
    'again',
    'formerAnswers',
    'putBack',
    'discard',
    'escalate',
    'back',
    'olderInThread',
    'withHandle',
  ],
  knowledge: [
    'searchArticles',
    'nextArticle',
    'previousArticle',
    'insert',
    'copyArticle',
    'articleLanguage',
    'editArticle',
    'newArticle',
    'readArticles',
  ],
  stream: [
    'searchComments',
    'topic',
    'commentLanguage',
    'questionsOnly',
    'openThread',
    'account',
    'newest',
    'earlier',
    'moreResults',
  ],
  screen: ['seat', 'undo', 'language', 'help'],
} as const satisfies Record<string, readonly Shortcut[]>
