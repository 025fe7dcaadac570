import fc from 'fast-check'
import { canHaveBeenRead } from '../../src-shared/areas/cue/cue-time'
import { COMMANDS, type CommandInput, type CommandName, isCommandName } from '../../src-shared/commands'
import {
  type Cue,
  type Escalation,
  type RecordName,
  type RecordOf,
  type Show,
  type Signal,
  UNSHOWABLE,
} from '../../src-shared/records'
import type { Role } from '../../src-shared/roles'
import type { TestStudio } from './studio'

/** What a random command is made of: `n` picks rows, `k` words. */
interface Dice {
  n: number
  m: number
  k: number
  yes: boolean
}

/** Ids of the rows that there are; `known('cue', 7)` is one of them. */
type Known = (record: Exclude<RecordName, 'comment'>, dice: number) => string

const WORDS = ['讲镀层', 'Stock is going', '改价', 'slow', 'ประกาศ']
const pick = <T>(from: readonly T[], k: number): T => from[k % from.length]!

/**
 * A sensible input for every command; which rows it is about is up to the dice, so many are refused.
 * The type makes a new command part of this.
 */
const INPUTS: { [N in CommandName]: (dice: Dice, known: Known, room: TestStudio) => CommandInput<N> } = {
  'show.create': ({ k }) => ({ title: { zh: pick(WORDS, k) } }),
  'show.copy': ({ n }, known) => ({ id: known('show', n) }),
  'show.update': ({ n, yes }, known) => ({ id: known('show', n), rehearsal: yes }),
  'show.open': ({ n }, known) => ({ id: known('show', n) }),
  'show.start': ({ n, yes }, known) => ({ id: known('show', n), anyway: yes }),
  'show.end': ({ n }, known) => ({ id: known('show', n) }),
  'segment.go': ({ n }, known) => ({ id: known('segment', n) }),
  'segment.next': () => ({}),
  'segment.create': ({ n, m, k, yes }, known) => ({
    showId: known('show', n),
    title: { en: pick(WORDS, k) },
    productId: yes ? known('product', m) : null,
  }),
  'segment.update': ({ n, k }, known) => ({ id: known('segment', n), hook: { en: pick(WORDS, k) }, plannedSeconds: k }),
  'segment.move': ({ n, m, yes }, known) => ({ id: known('segment', n), after: yes ? known('segment', m) : null }),
  'segment.delete': ({ n }, known) => ({ id: known('segment', n) }),
  'product.create': ({ n, k }) => ({
    code: `P${n % 40}`,
    name: { zh: pick(WORDS, k) },
    currency: 'USD',
    listPrice: k,
    stock: k,
    shopId: '1729384756102938475',
    facts: { en: '925 silver' },
  }),
  'product.update': ({ n, k }, known) => ({ id: known('product', n), listPrice: k, confirmed: true }),
  'product.price': ({ n, k, yes }, known) => ({ id: known('product', n), livePrice: yes ? k : null, confirmed: true }),
  'product.stock': ({ n, k, yes }, known) =>
    yes
      ? { id: known('product', n), stock: k, confirmed: true }
      : { id: known('product', n), change: -k, confirmed: true },
  'product.delete': ({ n }, known) => ({ id: known('product', n) }),
  'board.hide': ({ yes }) => ({ hidden: yes }),
  'sample.load': () => ({}),
  'cue.send': ({ n, m, k }, known) => ({
    text: pick(WORDS, k),
    urgency: pick(['info', 'soon', 'now'] as const, k),
    ...pick([{}, { threadId: known('thread', n) }, { escalationId: known('escalation', n) }], m),
  }),
  'cue.shown': ({ n }, known) => ({ id: known('cue', n) }),
  'cue.unshowable': ({ n, k }, known) => ({ id: known('cue', n), reason: pick(UNSHOWABLE, k) }),
  'cue.recall': ({ n }, known) => ({ id: known('cue', n) }),
  'cue.sendAgain': ({ n }, known) => ({ id: known('cue', n) }),
  'cue.acknowledge': ({ n }, known) => ({ id: known('cue', n) }),
  'cue.withdraw': ({ n }, known) => ({ id: known('cue', n) }),
  'cueTemplate.create': ({ k }) => ({ text: { en: pick(WORDS, k) } }),
  'cueTemplate.update': ({ n, k }, known) => ({ id: known('cueTemplate', n), text: { zh: pick(WORDS, k) } }),
  'cueTemplate.delete': ({ n }, known) => ({ id: known('cueTemplate', n) }),
  'signal.raise': ({ k }) => ({ kind: pick(['link_up', 'help', 'slow_down'] as const, k) }),
  'signal.take': ({ n }, known) => ({ id: known('signal', n) }),
  'signal.done': ({ n }, known) => ({ id: known('signal', n) }),
  'signal.decline': ({ n }, known) => ({ id: known('signal', n) }),
  'signal.cancel': ({ n }, known) => ({ id: known('signal', n) }),
  'thread.claim': ({ n }, known) => ({ id: known('thread', n) }),
  'thread.release': ({ n }, known) => ({ id: known('thread', n) }),
  'thread.answer': ({ n, k }, known) => ({ id: known('thread', n), answer: pick(WORDS, k) }),
  'thread.dismiss': ({ n }, known) => ({ id: known('thread', n) }),
  'thread.restore': ({ n }, known) => ({ id: known('thread', n) }),
  'thread.escalate': ({ n, k }, known) => ({ id: known('thread', n), note: pick(WORDS, k) }),
  'escalation.answered': ({ n }, known) => ({ id: known('escalation', n) }),
  'escalation.return': ({ n }, known) => ({ id: known('escalation', n) }),
  'article.create': ({ n, k, yes }, known) => ({
    title: { en: pick(WORDS, k) },
    answers: { zh: pick(WORDS, k) },
    productId: yes ? known('product', n) : null,
  }),
  'article.update': ({ n, k }, known) => ({ id: known('article', n), answers: { en: pick(WORDS, k) } }),
  'article.delete': ({ n }, known) => ({ id: known('article', n) }),
  'member.create': ({ k }) => ({ name: pick(WORDS, k), roles: ['operator', 'support'] }),
  'member.update': ({ n, yes }, known) => ({ id: known('member', n), archived: yes }),
  'device.sit': ({ n, yes }, known) => ({ memberId: yes ? known('member', n) : null }),
  'device.rename': ({ n, k }, known) => ({ id: known('device', n), name: pick(WORDS, k) }),
  'device.lasts': ({ n, yes }, known) => ({ id: known('device', n), days: yes ? 30 : null }),
  'device.revoke': ({ n }, known) => ({ id: known('device', n) }),
  'pairing.open': () => ({ role: 'host' }),
  'pairing.close': () => ({}),
  'lan.share': () => ({ on: false }),
  'recovery.dismiss': () => ({}),
  'pairing.read': () => ({}),
  'lan.choose': ({ yes }) => ({ address: yes ? '192.168.1.20' : null }),
  // What these do is proved where they find something: here the rest of the evening would be gone.
  'data.restore': () => ({ copy: 'none' }),
  'data.import': () => ({ upload: 'none' }),
  'data.export': () => ({}),
  'accounts.own': ({ k, yes }) => ({ handles: yes ? ['@Studio', `viewer${k}`] : [] }),
  'accounts.mark': ({ k, yes }) => ({ handle: `@viewer${k}`, own: yes }),
  'feed.tikfinity': ({ yes }) => ({ on: yes, url: 'ws://127.0.0.1:9/' }),
  'playback.start': ({ k }) => ({ name: 'take', speed: 1 + (k % 50) }),
  'playback.pause': ({ yes }) => ({ paused: yes }),
  'playback.speed': ({ k }) => ({ speed: 1 + (k % 50) }),
  'playback.stop': () => ({}),
  'recording.start': ({ n }) => ({ name: `new ${n}` }),
  'recording.stop': () => ({}),
  'command.undo': ({ n }, _known, room) => ({ id: pick(undoable(room), n % 8 === 0 ? 1 : 0)?.id ?? 'none' }),
}

/** The latest commands that can be undone, the last one first. */
const undoable = (room: TestStudio) =>
  room.studio.store.read.sql('SELECT id, name FROM undo WHERE undoneAt IS NULL ORDER BY seq DESC LIMIT 2').all() as {
    id: string
    name: string
  }[]

type Fit = { [N in RecordName]?: (row: RecordOf<N>, room: TestStudio) => boolean }

const openSignal = ({ state }: Signal) => state === 'raised' || state === 'taken'
const openCue = ({ state }: Cue) => state === 'sent' || state === 'acknowledged'
const openEscalation = ({ state }: Escalation) => state === 'open' || state === 'cued'
const isLive = ({ state }: Show) => state === 'live'
const current = (room: TestStudio) => room.studio.store.read.must('studio', 'studio').showId

/** Rows for which a command is no conflict: it is mostly about these, where there are any. */
const FITS: { [N in CommandName]?: Fit } = {
  'show.start': { show: ({ state }) => state === 'planned' },
  'show.end': { show: isLive },
  'segment.go': { segment: ({ showId }, room) => isLive(room.studio.store.read.must('show', showId)) },
  'segment.move': { segment: ({ showId }, room) => showId === current(room) },
  'segment.delete': {
    segment: ({ id }, room) => room.studio.store.read.rows('show', 'segmentId = ?', id).length === 0,
  },
  'product.delete': {
    product: ({ id }, room) => room.studio.store.read.rows('segment', 'productId = ?', id).length === 0,
  },
  'device.sit': { member: ({ roles, archived }) => !archived && roles.includes('operator') },
  'cue.send': {
    thread: ({ showId }, room) => showId === current(room),
    escalation: (row, room) => row.showId === current(room) && openEscalation(row),
  },
  'cue.shown': { cue: ({ state, showId }, room) => state === 'sent' && showId === current(room) },
  'cue.unshowable': { cue: (cue, room) => openCue(cue) && cue.showId === current(room) },
  'cue.acknowledge': { cue: (cue, room) => cue.state === 'sent' && canHaveBeenRead(cue, room.now()) },
  'cue.recall': { cue: ({ state }) => state === 'acknowledged' },
  'cue.sendAgain': { cue: ({ state, showId }, room) => state !== 'sent' && showId === current(room) },
  'cue.withdraw': { cue: openCue },
  'signal.take': { signal: openSignal },
  'signal.done': { signal: openSignal },
  'signal.decline': { signal: openSignal },
  'signal.cancel': { signal: openSignal },
  'thread.claim': { thread: ({ state }) => state === 'open' },
  'thread.release': { thread: ({ state }) => state === 'claimed' },
  'thread.answer': { thread: ({ state }) => state !== 'escalated' },
  'thread.dismiss': { thread: ({ state }) => state !== 'escalated' },
  'thread.restore': { thread: ({ state }) => state === 'dismissed' },
  'thread.escalate': { thread: ({ state }) => state !== 'escalated' },
  'escalation.answered': { escalation: openEscalation },
  'escalation.return': { escalation: openEscalation },
  // Only ever one of these: the links that are watched must live.
  'device.revoke': { device: ({ name }) => name === SPARE },
}

/** What a device is called that may be revoked. */
export const SPARE = 'spare'

export const QUESTIONS = [
  '多久发货',
  '什么时候发货啊',
  'how long is shipping',
  '会掉色吗',
  '包邮吗',
  '怎么下单',
  'cuánto cuesta el envío',
  'berapa harganya',
  '好漂亮',
  'nice',
]

/** One thing that happens in the room. */
export type Step =
  | { kind: 'command'; name: CommandName; dice: Dice }
  | { kind: 'comments'; texts: string[]; users: number }
  | { kind: 'burst'; count: number }

const dice = fc.record({ n: fc.nat(1_000), m: fc.nat(1_000), k: fc.nat(50), yes: fc.boolean() })

const command = (names: readonly CommandName[]): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constant('command' as const), name: fc.constantFrom(...names), dice })
const comments: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('comments' as const),
  texts: fc.array(fc.constantFrom(...QUESTIONS), { minLength: 1, maxLength: 12 }),
  users: fc.integer({ min: 1, max: 30 }),
})
/** So many that they move their window. */
const burst: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('burst' as const),
  count: fc.integer({ min: 1, max: 400 }),
})

/** An evening in which every command comes at a time when it is taken; the others come in any order. */
const IN_ORDER: readonly CommandName[] = [
  ...['show.create', 'show.copy', 'show.update', 'show.open', 'segment.create', 'product.create', 'show.start'],
  ...['segment.go', 'segment.next', 'segment.update', 'segment.move', 'segment.delete', 'board.hide', 'command.undo'],
  ...['product.update', 'product.price', 'product.stock'],
  ...[
    'thread.claim',
    'thread.release',
    'thread.answer',
    'thread.dismiss',
    'thread.restore',
    'thread.escalate',
    'escalation.return',
  ],
  ...['cueTemplate.create', 'cueTemplate.update', 'cueTemplate.delete', 'cue.send', 'cue.shown'],
  ...['cue.acknowledge', 'cue.recall', 'cue.unshowable'],
  ...['escalation.answered', 'cue.send', 'cue.withdraw', 'cue.sendAgain', 'signal.raise', 'signal.take', 'signal.done'],
  ...['signal.raise', 'signal.decline', 'signal.raise', 'signal.cancel'],
  ...['article.create', 'article.update', 'article.delete', 'member.create', 'device.sit', 'member.update'],
  ...[
    'device.rename',
    'device.lasts',
    'device.revoke',
    'pairing.open',
    'pairing.close',
    'lan.share',
    'recovery.dismiss',
    'pairing.read',
    'lan.choose',
    'data.export',
  ],
  ...[
    'accounts.own',
    'accounts.mark',
    'feed.tikfinity',
    'playback.start',
    'playback.pause',
    'playback.speed',
    'playback.stop',
  ],
  ...['recording.start', 'recording.stop', 'show.end', 'product.delete', 'sample.load'],
] as CommandName[]
export const WELL_ORDERED: readonly Step[] = [
  { kind: 'comments', texts: [...QUESTIONS], users: 30 },
  ...IN_ORDER.map((name): Step => ({ kind: 'command', name, dice: { n: 1, m: 1, k: 1, yes: true } })),
]

const OFTEN: readonly CommandName[] = [
  'show.open',
  'show.start',
  'cue.send',
  'segment.create',
  'segment.delete',
  'signal.raise',
  'thread.escalate',
  'thread.answer',
  'thread.dismiss',
  'escalation.answered',
  'command.undo',
  'command.undo',
]

/** Anything that may happen: every command, posts of comments, bursts. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: command(Object.keys(COMMANDS) as CommandName[]) },
  { weight: 4, arbitrary: command(OFTEN) },
  { weight: 4, arbitrary: comments },
  { weight: 1, arbitrary: burst },
)

/** The input of a random command on the rows that `room` has. */
export function inputFor(room: TestStudio, name: CommandName, roll: Dice): unknown {
  const known: Known = (record, n) => {
    const fits = FITS[name]?.[record] as ((row: unknown, room: TestStudio) => boolean) | undefined
    const all = room.studio.store.read.rows(record)
    const fitting = fits ? all.filter((row) => fits(row, room)) : all
    const isAny = name !== 'device.revoke' && (fitting.length === 0 || n % 8 === 0)
    const rows = isAny ? all : fitting
    return rows.length ? rows[n % rows.length]!.id : 'none'
  }
  return INPUTS[name](roll, known, room)
}

/** Who gives a command: the first role that may; what is undone, whoever could have done it. */
export function doerOf(room: TestStudio, name: CommandName, input: unknown): Role {
  const undone = name === 'command.undo' && undoable(room).find(({ id }) => id === (input as { id: string }).id)?.name
  return COMMANDS[undone && isCommandName(undone) ? undone : name].roles[0]!
}
