import { randomUUID } from 'node:crypto'
import type { Comment, Thread } from '../../../src-shared/records'
import type { NewComment, Tx } from '../../engine/store'
import type { ThreadIndex, Understood } from '../../language'
import type { FeedEvent } from '../../sources/event'
import { UNCLAIMED } from '../people/claims'

type Chat = Extract<FeedEvent, { kind: 'chat' | 'question' }>

const WAITS = 'SELECT 1 FROM comment WHERE threadId = ? AND n > ?'
/** Who waits in a thread, by what tells viewers apart; each is one look into an index. */
export const WAITS_BY_ID = `${WAITS} AND userId = ? LIMIT 1`
export const WAITS_BY_HANDLE = `${WAITS} AND userId = '' AND handle = ? LIMIT 1`

/** The questions of one batch, gathered in threads; those are not written yet. */
export class Questions {
  /** The threads that somebody asks in, by id, as they are with that. */
  readonly threads = new Map<string, Thread>()
  /** Who asks in them. */
  private readonly asking = new Set<string>()

  /** @param index knows the threads of the show, and learns those that are added */
  constructor(
    private readonly tx: Tx,
    private readonly index: ThreadIndex,
  ) {}

  /** Puts a question into its thread, an old one or a new one. */
  gather(comment: NewComment, understood: Understood): void {
    const known = this.index.match(understood)
    const thread = known === null ? undefined : (this.threads.get(known) ?? this.tx.get('thread', known))
    const id = thread?.id ?? randomUUID()
    this.index.add(id, understood)
    comment.threadId = id
    const viewer = `${id}\n${comment.userId || comment.handle || randomUUID()}`
    const isNewViewer = !this.asking.has(viewer) && !(thread && waitsAlready(this.tx, id, comment))
    this.asking.add(viewer)
    const base = thread ?? newThread(id, comment, this.tx.seq)
    this.threads.set(id, {
      ...base,
      // In a rehearsal that is over it may not yet be where it is kept.
      showId: comment.showId,
      // Asked again after it was answered: it stands open again, with the former answer at hand.
      state: base.state === 'answered' ? 'open' : base.state,
      count: base.count + 1,
      waiting: base.waiting + 1,
      waitingViewers: base.waitingViewers + (isNewViewer ? 1 : 0),
      waitingSince: base.waitingSince ?? comment.at,
      lastAskedAt: comment.at,
    })
  }
}

/** The comment that an event is, as it is understood. */
export function toComment(
  event: Chat,
  understood: Understood,
  showId: string,
  at: number,
): Omit<NewComment, 'feedKey'> {
  const { language, intent, score } = understood
  return { showId, ...event.user, text: event.text, language, intent, score, threadId: null, at }
}

function newThread(id: string, comment: NewComment, turn: number): Thread {
  return {
    id,
    showId: comment.showId,
    intent: comment.intent,
    language: comment.language,
    title: comment.text,
    state: 'open',
    count: 0,
    waiting: 0,
    waitingViewers: 0,
    waitingSince: null,
    lastAskedAt: comment.at,
    ...UNCLAIMED,
    answer: '',
    answeredHow: null,
    answeredAt: null,
    answeredAfterMs: null,
    answeredUpTo: 0,
    turn,
  }
}

/** Whether the viewer is among those that wait in the thread. */
function waitsAlready(tx: Tx, threadId: string, { userId, handle }: Pick<Comment, 'userId' | 'handle'>): boolean {
  const answered = tx.answeredUpTo(threadId)
  if (userId) return tx.sql(WAITS_BY_ID).get(threadId, answered, userId) !== undefined
  return handle !== '' && tx.sql(WAITS_BY_HANDLE).get(threadId, answered, handle) !== undefined
}
