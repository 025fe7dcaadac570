import { randomUUID } from 'node:crypto'
import type { threadCommands } from '../../../src-shared/areas/thread/commands'
import { ESCALATION_LIFE, THREAD_LIFE } from '../../../src-shared/areas/thread/life'
import type { Escalation, Thread } from '../../../src-shared/records'
import { mustTake } from '../../engine/run/lives'
import type { Tx } from '../../engine/store'
import type { Context, Handlers } from '../context'
import { isOpen } from '../cue/open-cues'
import { givenBack, UNCLAIMED } from '../people/claims'
import { ofOpenShow, trim } from '../show/current-show'
import { mustBeAsSeen } from './overtaken'

/** Threads from claim to answer, and the way over the operator to the host. */
export const threadHandlers: Handlers<keyof typeof threadCommands> = {
  'thread.claim': (tx, { id }, { now, actor }) => {
    const thread = mustBeMine(tx, 'thread.claim', id, actor.deviceId)
    tx.put('thread', {
      ...thread,
      state: 'claimed',
      claimedBy: actor.deviceId,
      claimedByName: actor.name,
      claimedAt: thread.claimedAt ?? now,
      lapsedFrom: '',
    })
    return {}
  },

  // Anyone of support may give a thread back: a colleague who left the screen on must not block it. The queue tells whose.
  'thread.release': (tx, { id }, { actor }) => {
    const thread = ofOpenShow(tx, 'thread', id)
    mustTake(tx, 'thread', THREAD_LIFE, 'thread.release', thread)
    const lapsedFrom = thread.claimedBy === actor.deviceId ? '' : thread.claimedByName
    tx.put('thread', givenBack(thread, lapsedFrom))
    return {}
  },

  'thread.answer': (tx, { id, answer, turn }, { now, actor }) => {
    const thread = mustBeMine(tx, 'thread.answer', id, actor.deviceId)
    mustBeAsSeen(tx, thread, turn, actor.deviceId)
    return { answered: closeThread(tx, thread, { answer, how: 'reply', now }) }
  },

  // Dismissed is not answered: whoever waits is kept, and waits again when the thread is brought back, as does that it
  // was given back.
  'thread.dismiss': (tx, { id, turn }, { actor }) => {
    const thread = mustBeMine(tx, 'thread.dismiss', id, actor.deviceId)
    mustBeAsSeen(tx, thread, turn, actor.deviceId)
    const { lapsedFrom } = thread
    tx.put('thread', { ...thread, ...UNCLAIMED, lapsedFrom, state: 'dismissed', turn: tx.seq })
    return {}
  },

  'thread.restore': (tx, { id }) => {
    const thread = ofOpenShow(tx, 'thread', id)
    mustTake(tx, 'thread', THREAD_LIFE, 'thread.restore', thread)
    const state = thread.waiting > 0 || thread.answeredAt === null ? 'open' : 'answered'
    // Its last end was its last answer, where it had one.
    tx.put('thread', { ...thread, state, turn: tx.answeredAtSeq(id) })
    return {}
  },

  'thread.escalate': (tx, { id, note, turn }, context) => {
    const { deviceId } = context.actor
    const thread = mustBeMine(tx, 'thread.escalate', id, deviceId)
    mustBeAsSeen(tx, thread, turn, deviceId)
    return { id: escalate(tx, thread, note, context).id }
  },

  'escalation.answered': (tx, { id }, { now }) => {
    const escalation = mustBeOpen(tx, id, 'escalation.answered')
    const thread = tx.must('thread', escalation.threadId)
    const cue = escalation.cueId === null ? undefined : tx.get('cue', escalation.cueId)
    const firstAskToAirMs = Math.max(0, now - (thread.waitingSince ?? escalation.raisedAt))
    const answered = closeThread(tx, thread, { answer: cue?.text ?? '', how: 'air', now })
    if (cue && isOpen(cue)) {
      tx.put('cue', { ...cue, state: 'answered', closedAt: now })
    }
    tx.put('escalation', { ...escalation, state: 'answered', closedAt: now, turn: tx.seq, firstAskToAirMs })
    return { answered, firstAskToAirMs }
  },

  'escalation.return': (tx, { id, note }, { now }) => {
    const escalation = mustBeOpen(tx, id, 'escalation.return')
    const thread = tx.must('thread', escalation.threadId)
    const cue = escalation.cueId === null ? undefined : tx.get('cue', escalation.cueId)
    if (cue && isOpen(cue)) {
      tx.put('cue', { ...cue, state: 'withdrawn', closedAt: now })
    }
    tx.put('thread', { ...thread, ...UNCLAIMED, state: 'open' })
    tx.put('escalation', { ...escalation, state: 'returned', returnNote: note, closedAt: now, turn: tx.seq })
    return {}
  },
}

const nobodyWaits = { waiting: 0, waitingViewers: 0, waitingSince: null } as const

/** Hands a thread to the operator. */
export function escalate(tx: Tx, thread: Thread, note: string, { now, actor }: Context): Escalation {
  tx.put('thread', { ...thread, ...UNCLAIMED, state: 'escalated' })
  const escalation = tx.put('escalation', {
    id: randomUUID(),
    showId: thread.showId,
    threadId: thread.id,
    question: thread.title,
    intent: thread.intent,
    askers: thread.waitingViewers,
    note,
    state: 'open',
    raisedAt: now,
    raisedBy: actor.deviceId,
    raisedByName: actor.name,
    cueId: null,
    returnNote: '',
    closedAt: null,
    turn: tx.seq,
    firstAskToAirMs: null,
  })
  trim(tx, 'escalation', thread.showId)
  return escalation
}

/** Everyone who waits in the thread is answered. Returns how many comments that closes. */
function closeThread(tx: Tx, thread: Thread, by: { answer: string; how: 'reply' | 'air'; now: number }): number {
  const answeredUpTo = tx.answerComments(thread.id, by.now)
  tx.put('thread', {
    ...thread,
    ...UNCLAIMED,
    ...nobodyWaits,
    state: 'answered',
    turn: tx.seq,
    answeredUpTo,
    answer: by.answer,
    answeredHow: by.how,
    answeredAt: by.now,
    answeredAfterMs: thread.waitingSince === null ? null : Math.max(0, by.now - thread.waitingSince),
  })
  return thread.waiting
}

/** The thread, unless a colleague has it or it is with the operator. */
function mustBeMine(
  tx: Tx,
  command: 'thread.claim' | 'thread.answer' | 'thread.dismiss' | 'thread.escalate',
  id: string,
  deviceId: string | null,
): Thread {
  const thread = ofOpenShow(tx, 'thread', id)
  mustTake(tx, 'thread', THREAD_LIFE, command, thread)
  if (thread.state === 'claimed' && thread.claimedBy !== deviceId) {
    tx.conflict('thread_claimed', `${thread.claimedByName} has claimed the thread`, 'thread', thread)
  }
  return thread
}

/** @throws Refusal `not_found`, or `conflict` when the escalation is answered or returned */
export function mustBeOpen(tx: Tx, id: string, command: keyof (typeof ESCALATION_LIFE)['steps']): Escalation {
  const escalation = ofOpenShow(tx, 'escalation', id)
  mustTake(tx, 'escalation', ESCALATION_LIFE, command, escalation)
  return escalation
}
