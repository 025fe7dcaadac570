import { z } from 'zod'
import { isVisible } from '../../../../src-shared/plain-text'
import { keptDrafts, type Sent } from '../../../kit/kept-drafts'
import { NONE_UNCONFIRMED, sendingOf, type Unconfirmed } from '../../../kit/unconfirmed'
import { draftOf, type TriageState, useTriage } from '../state'
import { EMPTY_DRAFT, type ReplyDraft } from './draft'
import { overtaken } from './overtaken'

/** Drafts of so many threads are kept; those begun first go first. */
const KEPT = 40

type Sending = Pick<TriageState, 'drafts' | 'notes' | 'sentReplies' | 'sentNotes'>

/** Entries of one kind by thread; one that is not of it takes no other along. */
const byThread = <T>(entry: z.ZodType<T>) =>
  z.record(z.string(), z.unknown()).transform((entries): Record<string, T> => {
    const read = Object.entries(entries).map(([id, kept]) => [id, entry.safeParse(kept)] as const)
    return Object.fromEntries(read.flatMap(([id, { success, data }]) => (success ? [[id, data]] : [])))
  })

// However long: a draft that is too long to be sent is still what someone wrote.
const reply = z.object({
  text: z.string(),
  inserted: z.string().nullable(),
  turn: z.number().nullable().default(null),
  epoch: z.string().default(''),
  overtaken: overtaken.nullable().default(null),
})
const keptReplies = z.object({
  drafts: byThread(reply),
  notes: byThread(z.string()),
  // What was sent and is not confirmed, oldest first.
  sentReplies: byThread(z.array(reply).readonly()).default({}),
  sentNotes: byThread(z.array(z.string()).readonly()).default({}),
})
const NOTHING: z.infer<typeof keptReplies> = { drafts: {}, notes: {}, sentReplies: {}, sentNotes: {} }

const replies = sendingOf<ReplyDraft>(EMPTY_DRAFT, ({ text }) => !isVisible(text))
const notes = sendingOf<string>('', (note) => !isVisible(note))
type ReplySending = ReturnType<typeof replies.sendOff>
type NoteSending = ReturnType<typeof notes.sendOff>

const now = (): Sending => {
  const { drafts, notes, sentReplies, sentNotes } = useTriage.getState()
  return { drafts, notes, sentReplies, sentNotes }
}
const take = (next: Sending): void => useTriage.setState(next)

const withReply = (state: Sending, id: string, change: (now: ReplySending) => ReplySending): Sending => {
  const { draft, ...sent } = change({ draft: draftOf(state, id), ...(state.sentReplies[id] ?? NONE_UNCONFIRMED) })
  return { ...state, drafts: { ...state.drafts, [id]: draft }, sentReplies: { ...state.sentReplies, [id]: sent } }
}
const withNote = (state: Sending, id: string, change: (now: NoteSending) => NoteSending): Sending => {
  const { draft, ...sent } = change({ draft: state.notes[id] ?? '', ...(state.sentNotes[id] ?? NONE_UNCONFIRMED) })
  return { ...state, notes: { ...state.notes, [id]: draft }, sentNotes: { ...state.sentNotes, [id]: sent } }
}

const allSent = <T>(byThread: Readonly<Record<string, Unconfirmed<T>>>): Record<string, readonly T[]> =>
  Object.fromEntries(
    Object.entries(byThread)
      .map(([id, { returned, underWay }]) => [id, [...returned, ...underWay]] as const)
      .filter(([, sent]) => sent.length > 0),
  )
const newest = <T>(entries: Readonly<Record<string, T>>, isWritten: (entry: T) => boolean): Record<string, T> =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([, entry]) => isWritten(entry))
      .slice(-KEPT),
  )
const waits = (byThread: Readonly<Record<string, Unconfirmed<unknown>>>): boolean =>
  Object.values(byThread).some(({ underWay }) => underWay.length > 0)

/** Replies and notes that were begun or are not confirmed, each with its thread: kept for a device and person, and no other. */
export const replyDrafts = keptDrafts<Sending>({
  now,
  take,
  follow: (changed) =>
    useTriage.subscribe((now, before) => {
      const isSame = now.drafts === before.drafts && now.notes === before.notes
      if (!isSame || now.sentReplies !== before.sentReplies || now.sentNotes !== before.sentNotes) changed()
    }),
  pack: ({ drafts, notes, sentReplies, sentNotes }) => {
    const written = {
      drafts: newest(drafts, ({ text }) => text !== ''),
      notes: newest(notes, (note) => note !== ''),
      sentReplies: allSent(sentReplies),
      sentNotes: allSent(sentNotes),
    }
    return Object.values(written).some((entries) => Object.keys(entries).length > 0) ? written : null
  },
  read: (found, typed) => {
    const kept = keptReplies.safeParse(found).data ?? NOTHING
    let state: Sending = {
      drafts: { ...kept.drafts, ...typed?.drafts },
      notes: { ...kept.notes, ...typed?.notes },
      sentReplies: typed?.sentReplies ?? {},
      sentNotes: typed?.sentNotes ?? {},
    }
    for (const [id, sent] of Object.entries(kept.sentReplies))
      state = withReply(state, id, (now) => besideTyped(now, replies.found(now.draft, sent)))
    for (const [id, sent] of Object.entries(kept.sentNotes))
      state = withNote(state, id, (now) => besideTyped(now, notes.found(now.draft, sent)))
    return state
  },
  waits: ({ sentReplies, sentNotes }) => waits(sentReplies) || waits(sentNotes),
})

/** What was found, beside what was sent before it was known whose it is. */
const besideTyped = <S extends Unconfirmed<T>, T>(typed: Unconfirmed<T>, found: S): S => ({
  ...found,
  underWay: typed.underWay,
  returned: [...found.returned, ...typed.returned],
})

/** What becomes of a reply: taken out of its field as it is sent; what is written from then on is the next one. */
export const replyActions = {
  /** The press. Returns what is to be sent. */
  sendOff: (threadId: string): Sent<ReplyDraft> => {
    const sent = { what: draftOf(useTriage.getState(), threadId), of: replyDrafts.owner() }
    take(withReply(now(), threadId, replies.sendOff))
    return sent
  },
  /** The studio has it on disk. */
  confirmed: (threadId: string, { what, of }: Sent<ReplyDraft>) =>
    replyDrafts.change(of, (then) => withReply(then, threadId, (sending) => replies.confirmed(sending, what))),
  /** It was not sent, or refused: it comes back, to who sent it; with who was faster, where somebody was. */
  refused: (threadId: string, { what, of }: Sent<ReplyDraft>, since?: Pick<ReplyDraft, 'overtaken' | 'turn'>) =>
    replyDrafts.change(of, (then) =>
      withReply(then, threadId, (sending) => replies.refused(sending, what, { ...what, ...since })),
    ),
  /** The last one that was refused stands in the field again, what stood there in its place. */
  putBack: (threadId: string) => take(withReply(now(), threadId, replies.putBack)),
}

/** The same of a note for the operator. */
export const noteActions = {
  sendOff: (threadId: string): Sent<string> => {
    const sent = { what: useTriage.getState().notes[threadId] ?? '', of: replyDrafts.owner() }
    take(withNote(now(), threadId, notes.sendOff))
    return sent
  },
  confirmed: (threadId: string, { what, of }: Sent<string>) =>
    replyDrafts.change(of, (then) => withNote(then, threadId, (sending) => notes.confirmed(sending, what))),
  refused: (threadId: string, { what, of }: Sent<string>) =>
    replyDrafts.change(of, (then) => withNote(then, threadId, (sending) => notes.refused(sending, what))),
  putBack: (threadId: string) => take(withNote(now(), threadId, notes.putBack)),
}
