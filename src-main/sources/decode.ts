import { LIMITS } from '../../src-shared/text'
import type { FeedEvent, RawEvent, Told, Viewer } from './event'
import { type Fields, firstOf, readCount, readFields, readId, readInstant, readText } from './fields'

/**
 * TikTok's events come in three dialects: flat with everything beside each other (v1, what TikFinity sends), nested
 * under `user` and `common` (v2), and nested with the platform's own names (v3). A field is looked for under each of
 * its names, newest first, rather than by guessing a dialect: forwarding tools mix them.
 */

const LIMIT = { handle: 64, nickname: 100, code: 16, shopId: 32 }
/** `member` also tells of subscriptions. */
const MEMBER_SUBSCRIBED = 3
/** `control`: the host ended the live. */
const LIVE_ENDED = 3
/** Gifts of this type are sent in streaks; each event tells the number so far, and the end may be lost. */
const STREAK_GIFT = 1

type Decoder = (data: Fields, told: Told, name: string) => FeedEvent

const DECODERS = new Map<string, Decoder>([
  ['chat', decodeChat],
  ['questionNew', decodeQuestion],
  ['like', decodeLike],
  ['gift', decodeGift],
  ['roomUser', decodeViewers],
  ['member', decodeMember],
  ['follow', (data, told) => ({ kind: 'follow', ...told, user: readViewer(data) })],
  ['share', (data, told) => ({ kind: 'share', ...told, user: readViewer(data) })],
  // Connectors send `social` beside the `follow` or `share` it stands for: counting both would count twice.
  ['social', (_data, _told, name) => ({ kind: 'ignored', name })],
  ['oecLiveShopping', decodePin],
  ['control', decodeControl],
  // What the flat dialect sends in place of a `control` that ends the live; older connectors leave the action out.
  ['streamEnd', (data, told) => ({ kind: 'control', ...told, action: readCount(data.action) ?? LIVE_ENDED })],
  ['stock', decodeStock],
])

/** Whether CueRoom uses events of this name: then there is none without data. */
export const isUsed = (name: string): boolean => DECODERS.has(name)

/** What `raw` means. Never throws, whatever its data holds. */
export function decode(raw: RawEvent): FeedEvent {
  const decoder = DECODERS.get(raw.event)
  if (!decoder) return { kind: 'unknown', name: readName(raw.event) }
  const data = readFields(raw.data)
  if (!data) return bad(raw.event, 'the data is no object')
  return decoder(data, readTold(data, raw.run), raw.event)
}

function decodeChat(data: Fields, told: Told, name: string): FeedEvent {
  return said('chat', firstOf(readComment, data.content, data.comment), readViewer(data), told, name)
}

function decodeQuestion(data: Fields, told: Told, name: string): FeedEvent {
  const body = firstOf(readFields, data.data, data.details, data.questionDetails) ?? data
  const text = firstOf(readComment, body.content, body.questionText)
  const at = told.at ?? readInstant(body.createTime)
  return said('question', text, readViewer(body.user ? body : data), { ...told, at }, name)
}

function said(kind: 'chat' | 'question', text: string | null, user: Viewer, told: Told, name: string): FeedEvent {
  if (text === null) return bad(name, 'there is no text')
  // A comment of emotes only is an empty text.
  return text === '' ? { kind: 'ignored', name } : { kind, ...told, user, text }
}

function decodeLike(data: Fields, told: Told, name: string): FeedEvent {
  const count = firstOf(readCount, data.count, data.likeCount)
  const total = firstOf(readCount, data.total, data.totalLikeCount)
  if (count === null && total === null) return bad(name, 'there is no count')
  return { kind: 'like', ...told, user: readViewer(data), count: count ?? 0, total }
}

function decodeGift(data: Fields, told: Told, name: string): FeedEvent {
  const nested = readFields(data.gift) ?? {}
  const details = readFields(data.giftDetails) ?? {}
  const giftId = readId(data.giftId, nested.id, details.id, nested.gift_id) ?? ''
  const giftName = firstOf(readWords, nested.name, details.giftName, details.name, data.giftName) ?? ''
  if (!giftId && !giftName) return bad(name, 'the gift has neither id nor name')
  const type = firstOf(readCount, nested.type, details.giftType, data.giftType, nested.gift_type)
  const ended = isTrue(data.repeatEnd) || isTrue(nested.repeat_end)
  const group = readId(data.groupId, nested.groupId, nested.group_id) ?? ''
  const count = firstOf(readCount, data.repeatCount, nested.repeat_count) || 1
  const diamonds = firstOf(readCount, nested.diamondCount, details.diamondCount, data.diamondCount) ?? 0
  return {
    kind: 'gift',
    ...told,
    user: readViewer(data),
    giftId,
    name: giftName,
    count,
    diamonds,
    streak: type === STREAK_GIFT ? { group, ended } : null,
  }
}

function decodeViewers(data: Fields, told: Told, name: string): FeedEvent {
  const viewers = firstOf(readCount, data.viewerCount, data.total)
  if (viewers === null) return bad(name, 'there is no number of viewers')
  return { kind: 'viewers', ...told, viewers, viewersTotal: readCount(data.totalUser) }
}

function decodeMember(data: Fields, told: Told, name: string): FeedEvent {
  if (firstOf(readCount, data.action, data.actionId) === MEMBER_SUBSCRIBED) return { kind: 'ignored', name }
  return { kind: 'join', ...told, user: readViewer(data) }
}

function decodePin(data: Fields, told: Told, name: string): FeedEvent {
  const product = firstOf(readFields, data.popProduct, data.shopData)
  // The same event also tells that the number of products changed, or that a pin was taken off.
  if (!product) return { kind: 'ignored', name }
  const shopId = readId(product.productId)?.slice(0, LIMIT.shopId) ?? ''
  const title = readText(product.title, LIMITS.line) ?? ''
  if (!shopId && !title) return bad(name, 'the product has neither id nor title')
  const price = firstOf(readWords, product.price, product.priceString) ?? ''
  return { kind: 'pin', ...told, shopId, title, price }
}

function decodeControl(data: Fields, told: Told, name: string): FeedEvent {
  const action = readCount(data.action)
  return action === null ? bad(name, 'there is no action') : { kind: 'control', ...told, action }
}

function decodeStock(data: Fields, told: Told, name: string): FeedEvent {
  const code = readText(data.code, LIMIT.code)
  const stock = readCount(data.stock)
  if (!code) return bad(name, 'there is no product code')
  if (stock === null) return bad(name, 'the stock is no whole number')
  return { kind: 'stock', ...told, code, stock }
}

/** The viewer under `user`, or else beside the rest. */
function readViewer(data: Fields): Viewer {
  const user = readFields(data.user) ?? data
  return {
    userId: readId(user.userId, user.idStr, user.id) ?? '',
    handle: (readText(user.uniqueId, LIMIT.handle) || readText(user.displayId, LIMIT.handle)) ?? '',
    nickname: readText(user.nickname, LIMIT.nickname) ?? '',
  }
}

function readTold(data: Fields, run: string | undefined): Told {
  const common = readFields(data.common) ?? {}
  const msgId = readId(common.msgId, data.msgId)
  return {
    msgId: msgId !== null && run !== undefined ? `${run}.${msgId}` : msgId,
    at: firstOf(readInstant, common.createTime, data.createTime, data.timestamp),
  }
}

/** The name of an event that CueRoom does not use, fit to be a key. */
function readName(name: string): string {
  const clean = name
    .slice(0, 200)
    .replace(/[^\w.:-]/g, '')
    .slice(0, 64)
  return clean === '' || clean === '__proto__' ? '?' : clean
}

const readComment = (value: unknown) => readText(value, LIMITS.comment)
const readWords = (value: unknown) => readText(value, LIMITS.name) || null
const isTrue = (value: unknown) => value === true || value === 1 || value === '1' || value === 'true'
const bad = (name: string, why: string): FeedEvent => ({ kind: 'bad', name, why })
