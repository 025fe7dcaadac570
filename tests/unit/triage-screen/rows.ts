import type { Comment, Escalation, Thread } from '../../../src-shared/records'

/** A comment as the feed would have made it; its number is its id. */
export function comment(n: number, changes: Partial<Comment> = {}): Comment {
  return {
    id: String(n),
    showId: 'show',
    userId: String(7_000_000_000_000_000_000n + BigInt(n)),
    handle: `viewer${n}`,
    nickname: `Viewer ${n}`,
    text: '多久发货',
    language: 'zh',
    intent: 'shipping_time',
    score: 0.9,
    threadId: null,
    at: 1_000 * n,
    answeredAt: null,
    ...changes,
  }
}

/** Comments `from` to `to`, both included. */
export const comments = (from: number, to: number): Comment[] =>
  Array.from({ length: to - from + 1 }, (_, index) => comment(from + index))

/** An open thread with one viewer waiting. */
export function thread(id: string, changes: Partial<Thread> = {}): Thread {
  return {
    id,
    showId: 'show',
    intent: 'shipping_time',
    language: 'zh',
    title: '多久发货',
    state: 'open',
    count: 1,
    waiting: 1,
    waitingViewers: 1,
    waitingSince: 0,
    lastAskedAt: 0,
    claimedBy: null,
    claimedByName: '',
    claimedAt: null,
    answer: '',
    answeredHow: null,
    answeredAt: null,
    answeredAfterMs: null,
    ...changes,
  }
}

/** An escalation of thread `t`. */
export function escalation(id: string, changes: Partial<Escalation> = {}): Escalation {
  return {
    id,
    showId: 'show',
    threadId: 't',
    question: '多久发货',
    intent: 'shipping_time',
    askers: 1,
    note: '',
    state: 'open',
    raisedAt: 0,
    raisedBy: 'device',
    raisedByName: 'Laptop',
    cueId: null,
    returnNote: '',
    closedAt: null,
    firstAskToAirMs: null,
    ...changes,
  }
}
