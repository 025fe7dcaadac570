import { newFeed } from '../../src-main/areas/feed/rows'
import type { CommandInput } from '../../src-shared/commands'
import type {
  Comment,
  Cue,
  CueTemplate,
  Device,
  Escalation,
  Feed,
  Segment,
  Show,
  Signal,
  Thread,
} from '../../src-shared/records'

/** A moment to count from, studio milliseconds. */
export const T0 = 1_800_000_000_000

export const aShow = (fields: Partial<Show> = {}): Show => ({
  id: 'show',
  title: { en: 'Show' },
  state: 'live',
  plannedStartAt: null,
  startedAt: T0,
  endedAt: null,
  segmentId: 's1',
  segmentStartedAt: T0,
  boardHidden: false,
  rehearsal: false,
  createdAt: T0,
  ...fields,
})

export const aSegment = (id: string, plannedSeconds: number): Segment => ({
  id,
  showId: 'show',
  position: id,
  kind: 'product',
  title: { en: id },
  productId: null,
  plannedSeconds,
  hook: null,
})

export const aCue = (id: string, fields: Partial<Cue> = {}): Cue => ({
  id,
  showId: 'show',
  text: id,
  localized: null,
  templateId: null,
  urgency: 'soon',
  state: 'sent',
  sentAt: T0,
  sentBy: null,
  holdSeconds: null,
  leftMs: null,
  expiresAt: null,
  standsSince: null,
  shownOn: [],
  unshowableOn: [],
  acknowledgedAt: null,
  acknowledgedBy: null,
  closedAt: null,
  turn: 0,
  threadId: null,
  escalationId: null,
  askers: null,
  ...fields,
})

export const aTemplate = (id: string, fields: Partial<CueTemplate> = {}): CueTemplate => ({
  id,
  text: { zh: `${id} 中`, en: `${id} en` },
  urgency: 'info',
  intent: null,
  holdSeconds: null,
  position: id,
  ...fields,
})

export const aSignal = (id: string, fields: Partial<Signal> = {}): Signal => ({
  id,
  showId: 'show',
  kind: 'link_up',
  state: 'raised',
  raisedAt: T0,
  raisedBy: null,
  raisedByName: 'Board 1',
  takenAt: null,
  takenBy: null,
  lapsedFrom: '',
  closedAt: null,
  turn: 0,
  productId: null,
  ...fields,
})

export const anEscalation = (id: string, fields: Partial<Escalation> = {}): Escalation => ({
  id,
  showId: 'show',
  threadId: `thread of ${id}`,
  question: id,
  intent: 'durability',
  askers: 3,
  note: '',
  state: 'open',
  raisedAt: T0,
  raisedBy: null,
  raisedByName: 'Lin',
  cueId: null,
  returnNote: '',
  closedAt: null,
  turn: 0,
  firstAskToAirMs: null,
  ...fields,
})

export const aThread = (id: string, fields: Partial<Thread> = {}): Thread => ({
  id,
  showId: 'show',
  intent: 'durability',
  language: 'en',
  title: id,
  state: 'open',
  count: 1,
  waiting: 1,
  waitingViewers: 1,
  waitingSince: T0,
  lastAskedAt: T0,
  claimedBy: null,
  claimedByName: '',
  claimedAt: null,
  lapsedFrom: '',
  answer: '',
  answeredHow: null,
  answeredAt: null,
  answeredAfterMs: null,
  answeredUpTo: 0,
  turn: 0,
  ...fields,
})

export const aDevice = (id: string, fields: Partial<Device> = {}): Device => ({
  id,
  name: id,
  role: 'host',
  kind: 'lan',
  memberId: null,
  pairedAt: T0,
  revokedAt: null,
  links: 1,
  seenAt: T0,
  away: false,
  expiresAt: null,
  machine: null,
  browser: '',
  address: '',
  ...fields,
})

export const aFeed = (fields: Partial<Feed> = {}): Feed => ({ ...newFeed(fields.id ?? 'playback'), ...fields })

/** The comment that came as the `n`th; its number is its id. */
export const aComment = (n: number, fields: Partial<Comment> = {}): Comment => ({
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
  ...fields,
})

/** Comments `from` to `to`, both included. */
export const someComments = (from: number, to: number): Comment[] =>
  Array.from({ length: to - from + 1 }, (_, index) => aComment(from + index))

/** What `product.create` is given where it does not matter which product it is. */
export const NECKLACE = {
  code: 'J01',
  name: { zh: '项链', en: 'Necklace' },
  currency: 'USD',
  listPrice: 5_000,
  stock: 40,
} satisfies CommandInput<'product.create'>
