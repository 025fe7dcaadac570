import { create } from 'zustand'
import type { Article } from '../../src-shared/records'
import type { Tab } from './queue/tabs'
import { type Draft, EMPTY_DRAFT, insertAnswer } from './thread/draft'

/** What the lower part of the open thread is used for. */
export type Mode = 'reply' | 'escalate'

/** What lies over the screen; the keys under it rest meanwhile. */
export type Dialog = { kind: 'help' } | { kind: 'article'; article: Article | null }

interface TriageState {
  tab: Tab
  /** The queue's row that keys act on. */
  cursorId: string | null
  /** The thread at the right. */
  openId: string | null
  mode: Mode
  /** What is being written, by thread: looking at another thread loses nothing. */
  drafts: Readonly<Record<string, Draft>>
  notes: Readonly<Record<string, string>>
  /** Counts up each time the text field of the open thread is to take the focus. */
  focusText: number
  dialog: Dialog | null
}

/** State of this screen alone; gone with the page. */
export const useTriage = create<TriageState>(() => ({
  tab: 'open',
  cursorId: null,
  openId: null,
  mode: 'reply',
  drafts: {},
  notes: {},
  focusText: 0,
  dialog: null,
}))

const set = useTriage.setState

export const showTab = (tab: Tab): void => set({ tab, cursorId: null })

export const moveCursor = (cursorId: string | null): void => set({ cursorId })

/** Opens a thread at the right; `focus` puts the caret into its reply. */
export const openThread = (id: string, focus = false): void =>
  set((state) => ({
    openId: id,
    cursorId: id,
    mode: state.openId === id ? state.mode : 'reply',
    focusText: focus ? state.focusText + 1 : state.focusText,
  }))

/** Switches between replying and escalating, with the caret in the text field. */
export const setMode = (mode: Mode): void => set((state) => ({ mode, focusText: state.focusText + 1 }))

export const draftOf = (state: TriageState, threadId: string | null): Draft =>
  (threadId !== null && state.drafts[threadId]) || EMPTY_DRAFT

export const setDraft = (threadId: string, draft: Draft): void =>
  set((state) => ({ drafts: { ...state.drafts, [threadId]: draft } }))

/** Puts an answer into a thread's draft, with the caret behind it. */
export const insertInto = (threadId: string, answer: string): void => {
  setDraft(threadId, insertAnswer(draftOf(useTriage.getState(), threadId), answer))
  setMode('reply')
}

export const setNote = (threadId: string, note: string): void =>
  set((state) => ({ notes: { ...state.notes, [threadId]: note } }))

/** Forgets what was written for a thread, once it was sent. */
export const clearWriting = (threadId: string): void =>
  set(({ drafts, notes }) => {
    const { [threadId]: _draft, ...otherDrafts } = drafts
    const { [threadId]: _note, ...otherNotes } = notes
    return { drafts: otherDrafts, notes: otherNotes, mode: 'reply' }
  })

export const openDialog = (dialog: Dialog): void => set({ dialog })

export const closeDialog = (): void => set({ dialog: null })
