import { create } from 'zustand'
import type { Intent } from '../../src-shared/intents'
import { cleanBody } from '../../src-shared/plain-text'
import type { Article } from '../../src-shared/records'
import type { Tab } from './queue/tabs'
import { EMPTY_DRAFT, insertAnswer, type ReplyDraft } from './thread/draft'

/** What the lower part of the open thread is used for. */
export type Mode = 'reply' | 'escalate'

/** What lies over the screen; the keys under it rest meanwhile. `intent` is what a new article is about. */
export type Overlay = { kind: 'help' | 'seat' } | { kind: 'article'; article: Article | null; intent: Intent | null }

interface TriageState {
  tab: Tab
  /** The thread at the right: the one that keys and buttons act on, wherever it is in the queue. */
  openId: string | null
  mode: Mode
  /** What is being written, by thread: looking at another thread loses nothing. */
  drafts: Readonly<Record<string, ReplyDraft>>
  notes: Readonly<Record<string, string>>
  /** The thread whose text field is to take the focus, until it has. */
  focusFor: string | null
  overlay: Overlay | null
  /** Whether copied answers name who asked; remembered on this device. */
  withHandle: boolean
}

const HANDLE_KEY = 'cueroom.copy-with-handle'

/** What the browser keeps; nothing where it keeps nothing. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** State of this screen alone; all but `withHandle` is gone with the page. */
export const useTriage = create<TriageState>(() => ({
  tab: 'open',
  openId: null,
  mode: 'reply',
  drafts: {},
  notes: {},
  focusFor: null,
  overlay: null,
  withHandle: remembered(HANDLE_KEY) === 'yes',
}))

const set = useTriage.setState

/** Shows another tab of the queue; the open thread stays. */
export const showTab = (tab: Tab): void => set({ tab })

/** Opens a thread at the right; `focus` puts the caret into its text field. */
export const openThread = (id: string, focus = false): void =>
  set((state) => ({
    openId: id,
    mode: state.openId === id ? state.mode : 'reply',
    focusFor: focus ? id : null,
  }))

/** Switches between replying and escalating, with the caret in the text field. */
export const setMode = (mode: Mode): void => set(({ openId }) => ({ mode, focusFor: openId }))

/** The caret is where it was wanted. */
export const focusTaken = (): void => set({ focusFor: null })

/** What is being written for a thread; an empty one where nothing is. */
export const draftOf = (state: Pick<TriageState, 'drafts'>, threadId: string | null): ReplyDraft =>
  (threadId !== null && state.drafts[threadId]) || EMPTY_DRAFT

/** Keeps what was written so far. */
export const setDraft = (threadId: string, draft: ReplyDraft): void =>
  set((state) => ({ drafts: { ...state.drafts, [threadId]: draft } }))

/** Puts an answer into a thread's draft, with the caret behind it. */
export const insertInto = (threadId: string, answer: string): void => {
  setDraft(threadId, insertAnswer(draftOf(useTriage.getState(), threadId), answer))
  setMode('reply')
}

/** Keeps the note for the operator as it was written so far. */
export const setNote = (threadId: string, note: string): void =>
  set((state) => ({ notes: { ...state.notes, [threadId]: note } }))

/** An answer is on disk: its draft is done with, unless more was written meanwhile. Another open thread is left alone. */
export const answerSent = (threadId: string, answer: string): void =>
  set(({ drafts, openId, mode }) => {
    const { [threadId]: draft, ...others } = drafts
    return {
      drafts: cleanBody(draft?.text ?? '') === answer ? others : drafts,
      mode: openId === threadId ? 'reply' : mode,
    }
  })

/** An escalation is on disk: its note is done with, unless more was written meanwhile. */
export const escalationSent = (threadId: string, note: string): void =>
  set(({ notes, openId, mode }) => {
    const { [threadId]: written = '', ...others } = notes
    return {
      notes: cleanBody(written) === note ? others : notes,
      mode: openId === threadId ? 'reply' : mode,
    }
  })

/** Lays something over the screen. */
export const openOverlay = (overlay: Overlay): void => set({ overlay })

/** Takes it away. */
export const closeOverlay = (): void => set({ overlay: null })

/** Copied answers name who asked from now on, or no longer. */
export const setWithHandle = (withHandle: boolean): void => {
  set({ withHandle })
  try {
    localStorage.setItem(HANDLE_KEY, withHandle ? 'yes' : 'no')
  } catch {
    // It holds until the page is closed.
  }
}
