import { describe, expect, test } from 'vitest'
import { decode } from '../../../src-main/sources/decode'
import { type FeedEvent, repeatKey } from '../../../src-main/sources/event'
import { recordedLines, showFile } from './sample'

type Kind<K extends FeedEvent['kind']> = Extract<FeedEvent, { kind: K }>

const MINUTE = 60_000
const { products, segments } = showFile()
const lines = recordedLines()
const events = lines.map((line) => ({ at: line.at, event: decode(line) }))
const all = <K extends FeedEvent['kind']>(kind: K) =>
  events.flatMap(({ at, event }) => (event.kind === kind ? [{ ...(event as Kind<K>), at }] : []))
const chats = all('chat')

/** When each product is on air if the rundown is kept to, in milliseconds from the start. */
const onAir = new Map<string, { from: number; to: number }>()
let from = 0
for (const { productCode, plannedSeconds } of segments) {
  const to = from + Number(plannedSeconds) * 1_000
  if (typeof productCode === 'string') onAir.set(productCode, { from, to })
  from = to
}

describe('the sample recording', () => {
  test('holds at least 1,500 events in order over twenty minutes', () => {
    expect(lines.length).toBeGreaterThanOrEqual(1_500)
    expect(lines.every(({ at }) => Number.isInteger(at) && at >= 0)).toBe(true)
    expect(lines.every(({ at }, i) => i === 0 || at >= lines[i - 1]!.at)).toBe(true)
    expect(lines.at(-1)!.at - lines[0]!.at).toBeGreaterThanOrEqual(19 * MINUTE)
    expect(lines.at(-1)!.at).toBeLessThanOrEqual(20 * MINUTE)
  })

  test('can be read to the last line, and shows every kind of event there is', () => {
    expect(all('bad')).toEqual([])
    expect([...new Set(all('unknown').map(({ name }) => name))].sort()).toEqual(['emote', 'envelope'])
    const kinds = new Set(events.map(({ event }) => event.kind))
    for (const kind of ['chat', 'question', 'like', 'gift', 'viewers', 'join', 'follow', 'share', 'pin', 'stock']) {
      expect(kinds).toContain(kind)
    }
  })

  test('speaks each dialect of the feed', () => {
    const data = lines.filter(({ event }) => event === 'chat').map((line) => line.data as Record<string, object>)
    expect(data.some((one) => 'userId' in one && 'msgId' in one)).toBe(true)
    expect(data.some((one) => 'userId' in (one.user ?? {}))).toBe(true)
    expect(data.some((one) => 'displayId' in (one.user ?? {}) && 'common' in one)).toBe(true)
    expect(data.some((one) => !('msgId' in one) && !('common' in one))).toBe(true)
  })

  test('has ids of 19 digits as text', () => {
    for (const { userId } of [...all('join'), ...chats].map(({ user }) => user)) expect(userId).toMatch(/^\d{19}$/)
    expect(JSON.stringify(lines)).not.toMatch(/:\d{16,}/)
  })

  test('keeps to one handle and one nickname for each viewer, who comes in before speaking', () => {
    const names = new Map<string, string>()
    for (const { user } of [...all('join'), ...chats, ...all('follow')]) {
      const name = `${user.handle} ${user.nickname}`
      expect(names.get(user.userId) ?? name).toBe(name)
      names.set(user.userId, name)
    }
    expect(names.size).toBeGreaterThanOrEqual(300)
    const cameIn = new Map(all('join').map(({ user, at }) => [user.userId, at]))
    expect(chats.filter(({ user, at }) => at < (cameIn.get(user.userId) ?? 0))).toEqual([])
  })

  test('has at least 900 comments, 500 of them worded differently, in six languages', () => {
    expect(chats.length).toBeGreaterThanOrEqual(900)
    expect(new Set(chats.map(({ text }) => text)).size).toBeGreaterThanOrEqual(500)
    const marks = {
      zh: /\p{Script=Han}/u,
      th: /\p{Script=Thai}/u,
      vi: /[ơưđạảấầẩậắặẹẻẽềểệịỉọỏốồổộớờởợụủứừửữựỳỵỷỹ]|\b(không|shop ơi|bao nhieu)\b/iu,
      en: /\b(the|how much|does|will|is it|ship|my)\b/i,
      es: /\b(el|la|los|que|cuanto|cuánto|es|se|me|para|pedido)\b/i,
      id: /\b(kak|ga|gak|berapa|bisa|udah|dong|aku|min|masih)\b/i,
    }
    for (const [language, mark] of Object.entries(marks)) {
      expect(chats.filter(({ text }) => mark.test(text)).length, language).toBeGreaterThanOrEqual(50)
    }
  })

  test('delivers a handful of events twice', () => {
    const keys = events.flatMap(({ event }) => repeatKey(event) ?? [])
    const repeats = keys.length - new Set(keys).size
    expect(repeats).toBeGreaterThanOrEqual(5)
    expect(repeats).toBeLessThanOrEqual(20)
  })

  test('has bursts well above its usual pace', () => {
    const perTenSeconds = Array.from(
      { length: 120 },
      (_, i) => chats.filter(({ at }) => Math.floor(at / 10_000) === i).length,
    )
    const median = [...perTenSeconds].sort((a, b) => a - b)[60]!
    expect(Math.max(...perTenSeconds)).toBeGreaterThan(3 * median)
  })

  test('tells the number of viewers every few seconds: it climbs, peaks with the paid traffic, and sags', () => {
    const counts = all('viewers')
    for (const [i, { at }] of counts.entries()) expect(at - (counts[i - 1]?.at ?? 0)).toBeLessThanOrEqual(6_000)
    const peak = counts.reduce((top, one) => (one.viewers > top.viewers ? one : top))
    expect(peak.viewers).toBeGreaterThan(4 * counts[0]!.viewers)
    expect(counts.at(-1)!.viewers).toBeLessThan(peak.viewers / 2)
  })

  test('ends each streak of gifts once', () => {
    const told = lines.filter(({ event }) => event === 'gift').map(({ data }) => data as { repeatEnd: boolean })
    expect(told.some(({ repeatEnd }) => !repeatEnd)).toBe(true)
    const isOver = ({ streak }: { streak: { ended: boolean } | null }) => streak === null || streak.ended
    expect(all('gift').filter(isOver)).toHaveLength(told.filter(({ repeatEnd }) => repeatEnd).length)
    expect(new Set(all('gift').map(({ name }) => name)).size).toBeGreaterThanOrEqual(4)
  })

  test('pins each product while it is on air', () => {
    for (const { code, shopId } of products) {
      const { from, to } = onAir.get(String(code))!
      expect(all('pin').filter((pin) => pin.shopId === shopId && pin.at >= from && pin.at < to)).not.toEqual([])
    }
  })

  test('sells each product while it is on air, never more than there is', () => {
    for (const { code, stockStart } of products) {
      const { from, to } = onAir.get(String(code))!
      const told = all('stock').filter((one) => one.code === code)
      expect(told.every(({ stock }) => stock < Number(stockStart))).toBe(true)
      const during = told.filter(({ at }) => at >= from && at < to).map(({ stock }) => stock)
      expect(during.length).toBeGreaterThanOrEqual(5)
      expect(during).toEqual([...during].sort((a, b) => b - a))
      expect(during.at(-1)).toBeLessThan(Number(stockStart) / 2)
    }
  })
})
