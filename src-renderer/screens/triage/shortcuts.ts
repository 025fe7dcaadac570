import { KEYS as KNOWLEDGE } from '../../areas/knowledge/support-keys'
import { KEYS as THREAD } from '../../areas/thread/support-keys'
import { UNDO_KEY } from '../../kit/undo-key'

/**
 * Every shortcut of support's screen, by what it does. Each area gives out its own; here they come together, so that no
 * two meet. A character alone may choose, open or go somewhere; what changes something takes a combination with Alt or
 * Ctrl that browsers leave alone.
 */
export const KEYS = {
  ...THREAD,
  ...KNOWLEDGE,
  seat: 'm',
  undo: UNDO_KEY,
  language: 'z',
  help: 'shift+?',
} as const
export type Shortcut = keyof typeof KEYS

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
