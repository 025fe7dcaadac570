import { PUT_BACK_KEY } from '../../kit/put-back-key'

/** Support's shortcuts of the queue, the open thread and the stream, by what they do. */
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
  searchComments: '/',
  topic: 't',
  commentLanguage: 'l',
  questionsOnly: 'q',
  openThread: 'o',
  account: 'h',
  newest: 'End',
  earlier: 'Home',
  moreResults: 'PageDown',
} as const

/** Keys that do the same as another. */
export const ARROWS = { next: 'ArrowDown', previous: 'ArrowUp' } as const
