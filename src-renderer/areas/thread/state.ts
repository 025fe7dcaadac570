import type { ReactElement } from 'react'
import { create } from 'zustand'
import { isVisible } from '../../../src-shared/plain-text'
import type { Unconfirmed } from '../../kit/unconfirmed'
import { keep, readKept } from '../../storage'
import { EMPTY_DRAFT, insertAnswer, type ReplyDraft } from './open-thread/draft'
import type { Tab } from './queue/tabs'

/** What the lower part of the open thread is used for. */
export type Mode = 'reply' | 'escalate'

export interface TriageState {
  tab: Tab
  /** The show that the screen is about, as far as it has said so. */
  showId: string | null
  /** The thread at the right: the one that keys and buttons act on, wherever it is in the queue. */
  openId: string | null
  mode: Mode
  /** What is being written, by thread: looking at another thread loses nothing. */
  drafts: Readonly<Record<string, ReplyDraft>>
  notes: Readonly<Record<string, string>>
  /** Replies and notes that were sent and are not confirmed, by thread. */
  sentReplies: Readonly<Record<string, Unconfirmed<ReplyDraft>>>
  sentNotes: Readonly<Record<string, Unconfirmed<string>>>
  /** The thread whose text field is to take the focus, until it has. */
  focusFor: string | null
  /** What lies over the screen; the keys under it rest meanwhile. */
  overlay: ReactElement | null
  /** Whether copied answers name who asked; remembered on this device. */
  withHandle: boolean
}

const HANDLE_KEY = 'cueroom.copy-with-handle'

/** What support's screen alone has in hand; all but `withHandle` is gone with the page. */
export const useTriage = create<TriageState>(() => ({
  tab: 'open',
  showId: null,
  openId: null,
  mode: 'reply',
  drafts: {},
  notes: {},
  sentReplies: {},
  sentNotes: {},
  focusFor: null,
  overlay: null,
  withHandle: readKept(HANDLE_KEY) === 'yes',
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

/** Another show is open, or none: what was chosen of the former one is let go. */
export const showChanged = (showId: string | null): void =>
  set((state) => (state.showId === showId ? state : { showId, openId: state.showId === null ? state.openId : null }))

/** A thread has gone from the show, with a rehearsal that is over: it is open no longer. */
export const letThreadGo = (id: string): void => set(({ openId }) => ({ openId: openId === id ? null : openId }))

/** Switches between replying and escalating, with the caret in the text field. */
export const setMode = (mode: Mode): void => set(({ openId }) => ({ mode, focusFor: openId }))

/** The caret is where it was wanted. */
export const focusTaken = (): void => set({ focusFor: null })

/** What is being written for a thread; an empty one where nothing is. */
export const draftOf = (state: Pick<TriageState, 'drafts'>, threadId: string | null): ReplyDraft =>
  (threadId !== null && state.drafts[threadId]) || EMPTY_DRAFT

/** Whether something is written for a thread that is not sent, or was not confirmed and came back. */
export const isBegun = (
  { drafts, notes, sentReplies, sentNotes }: Pick<TriageState, 'drafts' | 'notes' | 'sentReplies' | 'sentNotes'>,
  threadId: string,
): boolean =>
  isVisible(drafts[threadId]?.text ?? '') ||
  isVisible(notes[threadId] ?? '') ||
  [sentReplies[threadId], sentNotes[threadId]].some((sent) => sent !== undefined && sent.returned.length > 0)

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

/** An escalation is on disk: the thread's next text is a reply, unless the next note is begun. Another open thread is left alone. */
export const escalationDone = (threadId: string): void =>
  set(({ openId, mode, notes }) => ({
    mode: openId === threadId && !isVisible(notes[threadId] ?? '') ? 'reply' : mode,
  }))

/** Lays something over the screen. */
export const openOverlay = (overlay: ReactElement): void => set({ overlay })

/** Takes it away. */
export const closeOverlay = (): void => set({ overlay: null })

/** Copied answers name who asked from now on, or no longer. */
export const setWithHandle = (withHandle: boolean): void => {
  set({ withHandle })
  keep(HANDLE_KEY, withHandle ? 'yes' : 'no')
}
