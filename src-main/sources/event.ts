/** One event as a feed gives it: TikTok's name for it and whatever came with it. */
export interface RawEvent {
  event: string
  data: unknown
  /** Of a recording: milliseconds from its start. */
  at?: number
  /** Of a playback: the run it belongs to, which keeps its message ids apart from those of other runs. */
  run?: string
}

/** Who did it. Ids have up to 19 digits, so they are text; each is empty where the feed did not tell. */
export interface Viewer {
  userId: string
  handle: string
  nickname: string
}

/** What most events tell beside their own matter. */
export interface Told {
  /** TikTok's id of the message; null where the feed had none, or only one whose last digits are lost. */
  msgId: string | null
  /** When it happened by TikTok's clock, in milliseconds since 1970; null where the feed did not tell. */
  at: number | null
}

/** A row of the same gift by one viewer. */
interface Streak {
  /** TikTok's id of it; empty where the feed had none. */
  group: string
  ended: boolean
}

/** What an event means to CueRoom. Every text is printable, well-formed and cut to what a record may hold. */
export type FeedEvent =
  | (Told & { kind: 'chat'; user: Viewer; text: string })
  /** Asked in TikTok's Q&A rather than among the comments. */
  | (Told & { kind: 'question'; user: Viewer; text: string })
  /** `count`: likes of this event; `total`: of the live so far. */
  | (Told & { kind: 'like'; user: Viewer; count: number; total: number | null })
  /** `diamonds`: what each of the `count` pieces is worth. `streak`: of one that is sent in a row, of which `count` is the number so far. */
  | (Told & {
      kind: 'gift'
      user: Viewer
      giftId: string
      name: string
      count: number
      diamonds: number
      streak: Streak | null
    })
  /** `viewers`: in the room now; `viewersTotal`: who ever came. */
  | (Told & { kind: 'viewers'; viewers: number; viewersTotal: number | null })
  | (Told & { kind: 'join'; user: Viewer })
  | (Told & { kind: 'follow'; user: Viewer })
  | (Told & { kind: 'share'; user: Viewer })
  /** The shop's product now pinned; `price` as the platform words it. */
  | (Told & { kind: 'pin'; shopId: string; title: string; price: string })
  /** The live's own state by TikTok's number: 3 ended by the host, 4 ended by the platform. */
  | (Told & { kind: 'control'; action: number })
  /** CueRoom's own: pieces left of the product with this code. */
  | (Told & { kind: 'stock'; code: string; stock: number })
  /** Understood, and nothing to count: the double of another event, nothing said. */
  | { kind: 'ignored'; name: string }
  /** A kind that CueRoom does not use. */
  | { kind: 'unknown'; name: string }
  /** A kind that CueRoom uses, with data that cannot be read. */
  | { kind: 'bad'; name: string; why: string }

/**
 * What two deliveries of one event share, or null where that cannot be told. Different events carry one message id
 * (a follow and the share in the same breath), so only the same kind with the same id is a repeat.
 */
export function repeatKey(event: FeedEvent): string | null {
  if (!('msgId' in event) || event.msgId === null) return null
  // The events of a streak may carry one message id.
  const step = event.kind === 'gift' && event.streak ? `:${event.count}:${event.streak.ended}` : ''
  return `${event.kind}:${event.msgId}${step}`
}
