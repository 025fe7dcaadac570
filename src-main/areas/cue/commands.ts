import { randomUUID } from 'node:crypto'
import { generateKeyBetween } from 'fractional-indexing'
import type { cueCommands } from '../../../src-shared/areas/cue/commands'
import { canHaveBeenRead } from '../../../src-shared/areas/cue/cue-time'
import { CUE_LIFE } from '../../../src-shared/areas/cue/life'
import { ESCALATION_LIFE } from '../../../src-shared/areas/thread/life'
import type { CommandParsed } from '../../../src-shared/commands'
import { isUnderWay } from '../../../src-shared/define-life'
import type { Cue, Escalation } from '../../../src-shared/records'
import { inLanguage } from '../../../src-shared/text'
import { refuseTooMany } from '../../engine/run/at-most'
import type { Actor } from '../../engine/run/context'
import { mustTake, underWay } from '../../engine/run/lives'
import { shortPlace } from '../../engine/run/places'
import type { Tx } from '../../engine/store'
import type { Context, Handlers } from '../context'
import { excessOf, ofOpenShow, refuseAfterEnd, showForBoards, trim } from '../show/current-show'
import { escalate, mustBeOpen } from '../thread/commands'
import { closeCue, isOpen } from './open-cues'

type Words = Pick<Cue, 'text' | 'localized' | 'templateId' | 'urgency' | 'holdSeconds'>
/** Cues: what the operator tells the host, and what became of it. */
export const cueHandlers: Handlers<keyof typeof cueCommands> = {
  'cue.send': (tx, input, context) => {
    const show = showForBoards(tx, context.now)
    const template = input.templateId === undefined ? undefined : tx.must('cueTemplate', input.templateId)
    const escalation = escalationFor(tx, input, context)
    const words = {
      text: input.text ?? inLanguage(template?.text, 'zh'),
      localized: input.text === undefined ? (template?.text ?? null) : null,
      templateId: template?.id ?? null,
      urgency: input.urgency ?? template?.urgency ?? 'soon',
      holdSeconds: input.holdSeconds === undefined ? (template?.holdSeconds ?? null) : input.holdSeconds,
    }
    return { id: putOnBoards(tx, show.id, words, escalation, context).id }
  },

  'cue.sendAgain': (tx, { id }, context) => {
    const show = showForBoards(tx, context.now)
    const former = ofOpenShow(tx, 'cue', id)
    if (former.state === 'sent') tx.conflict('cue_sent', 'the cue is on the boards', 'cue', former)
    const asked = former.escalationId === null ? undefined : tx.get('escalation', former.escalationId)
    const stillAsked = asked && isUnderWay(ESCALATION_LIFE, asked) ? asked : null
    return { id: putOnBoards(tx, show.id, former, stillAsked, context).id }
  },

  'cue.shown': (tx, { id }, { now, actor }) => {
    const cue = mustStand(tx, id)
    const { deviceId, name } = boardOf(tx, actor)
    const unshowableOn = cue.unshowableOn.filter((other) => other.deviceId !== deviceId)
    const isNew = cue.shownOn.length < 32 && !cue.shownOn.some((shown) => shown.deviceId === deviceId)
    if (!isNew && unshowableOn.length === cue.unshowableOn.length) return {}
    tx.put('cue', {
      ...cue,
      unshowableOn,
      shownOn: isNew ? [...cue.shownOn, { deviceId, name, at: now }] : cue.shownOn,
    })
    return {}
  },

  'cue.unshowable': (tx, { id, reason }, { now, actor }) => {
    const cue = mustStand(tx, id)
    const { deviceId, name } = boardOf(tx, actor)
    const others = cue.unshowableOn.filter((other) => other.deviceId !== deviceId)
    const former = cue.unshowableOn.find((other) => other.deviceId === deviceId)
    if (others.length < 32 && former?.reason !== reason)
      tx.put('cue', { ...cue, unshowableOn: [...others, { deviceId, name, at: now, reason }] })
    return {}
  },

  'cue.acknowledge': (tx, { id }, { now, actor }) => {
    const cue = ofOpenShow(tx, 'cue', id)
    if (!mustTake(tx, 'cue', CUE_LIFE, 'cue.acknowledge', cue)) return {}
    if (!canHaveBeenRead(cue, now)) tx.conflict('cue_unread', 'no host can have read the cue yet', 'cue', cue)
    tx.put('cue', {
      ...cue,
      state: 'acknowledged',
      acknowledgedAt: now,
      acknowledgedBy: actor.deviceId,
      ...withoutTime(cue),
    })
    return {}
  },

  'cue.recall': (tx, { id }) => {
    const cue = ofOpenShow(tx, 'cue', id)
    if (!mustTake(tx, 'cue', CUE_LIFE, 'cue.recall', cue)) return {}
    refuseAfterEnd(tx, tx.must('show', cue.showId))
    tx.put('cue', { ...cue, state: 'sent', acknowledgedAt: null, acknowledgedBy: null, ...withoutTime(cue) })
    return {}
  },

  'cue.withdraw': (tx, { id }, { now }) => {
    const cue = ofOpenShow(tx, 'cue', id)
    mustTake(tx, 'cue', CUE_LIFE, 'cue.withdraw', cue)
    closeCue(tx, cue, 'withdrawn', now)
    return {}
  },

  'cueTemplate.create': (tx, input) => {
    const inTurn = () => tx.rows('cueTemplate', '1 ORDER BY position, n')
    const position = shortPlace(tx, 'cueTemplate', inTurn, (all) =>
      generateKeyBetween(all.at(-1)?.position ?? null, null),
    )
    const template = tx.put('cueTemplate', { id: randomUUID(), position, ...input })
    refuseTooMany(tx, 'cueTemplate', template)
    return { id: template.id }
  },

  'cueTemplate.update': (tx, { id, ...changes }) => {
    tx.patch('cueTemplate', id, changes)
    return {}
  },

  'cueTemplate.delete': (tx, { id }) => {
    tx.must('cueTemplate', id)
    tx.del('cueTemplate', id)
    return {}
  },
}

/** Writes a new cue; with an escalation it asks the host to answer that one. */
function putOnBoards(
  tx: Tx,
  showId: string,
  { text, localized, templateId, urgency, holdSeconds }: Words,
  escalation: Escalation | null,
  { now, actor }: Context,
): Cue {
  const cue = tx.put('cue', {
    id: randomUUID(),
    showId,
    text,
    localized,
    templateId,
    urgency,
    state: 'sent',
    sentAt: now,
    sentBy: actor.deviceId,
    ...withoutTime({ holdSeconds }),
    holdSeconds,
    shownOn: [],
    unshowableOn: [],
    acknowledgedAt: null,
    acknowledgedBy: null,
    closedAt: null,
    turn: tx.seq,
    threadId: escalation?.threadId ?? null,
    escalationId: escalation?.id ?? null,
    askers: escalation ? (tx.get('thread', escalation.threadId)?.waitingViewers ?? escalation.askers) : null,
  })
  if (escalation) {
    // The same question asked of the host anew: the former cue must not stand beside it.
    const former = escalation.cueId === null ? undefined : tx.get('cue', escalation.cueId)
    if (former && isOpen(former)) tx.put('cue', { ...former, state: 'withdrawn', closedAt: now })
    tx.put('escalation', { ...escalation, state: 'cued', cueId: cue.id })
  }
  makeRoom(tx, showId, now)
  return cue
}

/** A cue's time when it is not before the host's eyes: all of it is left. */
const withoutTime = ({ holdSeconds }: Pick<Cue, 'holdSeconds'>) => ({
  leftMs: holdSeconds === null ? null : holdSeconds * 1_000,
  expiresAt: null,
  standsSince: null,
})

/**
 * A cue that a board of the current show can have before it.
 * @throws Refusal `conflict` when it is over, `not_found` when it is of another show
 */
function mustStand(tx: Tx, id: string): Cue {
  const cue = ofOpenShow(tx, 'cue', id)
  if (!isOpen(cue)) tx.conflict(`cue_${cue.state}`, `the cue is ${cue.state}`, 'cue', cue)
  return cue
}

function boardOf(tx: Tx, actor: Actor): { deviceId: string; name: string } {
  const deviceId = actor.deviceId ?? ''
  return { deviceId, name: tx.get('device', deviceId)?.name ?? actor.name }
}

/** The escalation that the cue answers: the one named, or that of the thread, made on the operator's behalf if need be. */
function escalationFor(tx: Tx, input: CommandParsed<'cue.send'>, context: Context): Escalation | null {
  if (input.escalationId !== undefined) return mustBeOpen(tx, input.escalationId, 'cue.send')
  if (input.threadId === undefined) return null
  const thread = ofOpenShow(tx, 'thread', input.threadId)
  const [open] = tx.rows('escalation', `threadId = ? AND ${underWay(ESCALATION_LIFE)}`, input.threadId)
  return open ?? escalate(tx, thread, '', context)
}

/** Makes room among the synced cues: the oldest that are over go on the shelf; stand all on the boards, the oldest has expired. */
function makeRoom(tx: Tx, showId: string, now: number): void {
  trim(tx, 'cue', showId)
  const excess = excessOf(tx, 'cue', showId)
  if (excess <= 0) return
  for (const cue of tx.rows('cue', 'showId = ? AND shelved = 0 ORDER BY n LIMIT ?', showId, excess)) {
    closeCue(tx, cue, 'expired', now)
    tx.shelve('cue', cue.id)
  }
}
