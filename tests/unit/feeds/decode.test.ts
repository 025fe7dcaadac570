import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../src-main/sources/decode'
import { type FeedEvent, type RawEvent, repeatKey } from '../../../src-main/sources/event'
import { LIMITS } from '../../../src-shared/text'
import flatV1 from '../../data/feeds/flat-v1.json'
import v2 from '../../data/feeds/v2.json'
import v3 from '../../data/feeds/v3.json'

const one = (event: string, data: unknown) => decode({ event, data })
const find = (events: RawEvent[], event: string) => decode(events.find((raw) => raw.event === event)!)
const chat = (text: unknown, more: object = {}) => one('chat', { comment: text, ...more })

/** Everything decoded, without what is not counted. */
const counted = (events: RawEvent[]) =>
  events.map(decode).filter(({ kind }) => kind !== 'ignored' && kind !== 'unknown' && kind !== 'bad')

const zerody = { userId: '6813181309701719620', handle: 'zerodytester', nickname: 'Zerody Tester' }
const rosa = { userId: '7200000000000000011', handle: 'rosa.mx', nickname: 'Rosa 🌹' }
const mai = { userId: '7300000000000000001', handle: 'mai.vn', nickname: 'Mai 🌸' }

describe('flat events (v1), as TikFinity sends them', () => {
  test('each kind is read', () => {
    expect(counted(flatV1)).toEqual([
      { kind: 'join', msgId: '7137750885996120859', at: 1661887134195, user: zerody },
      { kind: 'chat', msgId: '7137750790064065286', at: 1661887134718, user: zerody, text: 'How are you?' },
      {
        kind: 'gift',
        msgId: '7137749190944230150',
        at: 1661887134397,
        user: zerody,
        giftId: '5953',
        name: 'Nevalyashka doll',
        count: 1,
        diamonds: 25,
        streak: { group: '1661887131074', ended: true },
      },
      { kind: 'viewers', msgId: null, at: null, viewers: 630, viewersTotal: null },
      { kind: 'like', msgId: '7137750883651619630', at: 1661887134554, user: zerody, count: 6, total: 21349 },
      {
        kind: 'question',
        msgId: null,
        at: null,
        user: zerody,
        text: 'Do you know why TikTok has such a complicated API?',
      },
      { kind: 'follow', msgId: '7137750889884076842', at: 1661887134629, user: zerody },
      { kind: 'share', msgId: '7137750889884076842', at: 1661887134629, user: zerody },
    ] satisfies FeedEvent[])
  })

  test('kinds that CueRoom does not use keep their names', () => {
    const unknown = flatV1.map(decode).flatMap((event) => (event.kind === 'unknown' ? event.name : []))
    expect(unknown).toEqual(['emote', 'envelope', 'linkMicBattle', 'linkMicArmies', 'liveIntro', 'subscribe'])
  })
})

describe('nested events (v2)', () => {
  test('each kind is read', () => {
    const at = 1727000000123
    const id = (n: number) => `74200000000000000${String(n).padStart(2, '0')}`
    const rose = { giftId: '5655', name: 'Rose' }
    const group = '1727000000000'
    expect(counted(v2)).toEqual([
      { kind: 'chat', msgId: id(1), at, user: rosa, text: '¿hacen envíos a México?' },
      { kind: 'question', msgId: id(2), at, user: rosa, text: '¿Es plata de verdad?' },
      { kind: 'like', msgId: id(3), at, user: rosa, count: 12, total: 9001 },
      { kind: 'gift', msgId: id(4), at, user: rosa, ...rose, count: 2, diamonds: 1, streak: { group, ended: false } },
      {
        kind: 'gift',
        msgId: id(5),
        at,
        user: rosa,
        ...rose,
        count: 5,
        diamonds: 1,
        streak: { group, ended: true },
      },
      {
        kind: 'gift',
        msgId: id(6),
        at,
        user: rosa,
        giftId: '5879',
        name: 'Doughnut',
        count: 1,
        diamonds: 30,
        streak: null,
      },
      { kind: 'viewers', msgId: id(7), at, viewers: 812, viewersTotal: 15021 },
      { kind: 'join', msgId: id(8), at, user: rosa },
      { kind: 'follow', msgId: id(9), at, user: rosa },
      { kind: 'share', msgId: id(10), at, user: rosa },
      { kind: 'pin', msgId: id(11), at, shopId: '', title: 'Aros CZ', price: '$19.90' },
      { kind: 'control', msgId: null, at: null, action: 3 },
    ] satisfies FeedEvent[])
  })
})

describe('nested events (v3)', () => {
  test('each kind is read', () => {
    const told = { msgId: '7520000000000000002', at: 1786010400000 }
    expect(counted(v3)).toEqual([
      { kind: 'chat', ...told, user: mai, text: '这个有货吗 free shipping?' },
      { kind: 'like', ...told, user: mai, count: 15, total: 8432 },
      {
        kind: 'gift',
        ...told,
        user: mai,
        giftId: '5655',
        name: 'Rose',
        count: 3,
        diamonds: 1,
        streak: { group: '1700000000000', ended: true },
      },
      { kind: 'viewers', ...told, viewers: 1234, viewersTotal: 5678 },
      { kind: 'join', ...told, user: mai },
      { kind: 'follow', ...told, user: mai },
      { kind: 'share', ...told, user: mai },
      { kind: 'question', ...told, user: mai, text: 'Does it tarnish?' },
      { kind: 'pin', ...told, shopId: '1730927192019732079', title: 'CZ Hoop', price: '$19.90' },
      { kind: 'control', ...told, action: 3 },
    ] satisfies FeedEvent[])
  })

  test('a question whose message tells no time has its own, in seconds', () => {
    const data = { data: { content: 'Does it tarnish?', createTime: '1786010400' } }
    expect(one('questionNew', data)).toMatchObject({ kind: 'question', at: 1786010400000 })
  })
})

describe('gifts', () => {
  const shapes: [string, (type: number, repeatEnd: unknown) => object][] = [
    ['v1', (type, repeatEnd) => ({ giftId: 1, giftType: type, repeatEnd })],
    ['v2', (type, repeatEnd) => ({ giftId: 1, giftDetails: { giftType: type }, repeatEnd })],
    ['v3', (type, repeatEnd) => ({ giftId: '1', gift: { type }, repeatEnd })],
  ]

  test.each(shapes)('a streak (%s) tells its number so far, and its end', (_, shape) => {
    const told = [1, 2, 3].map((repeatCount) => one('gift', { ...shape(1, 0), repeatCount, groupId: '901' }))
    expect(told).toMatchObject([1, 2, 3].map((count) => ({ count, streak: { group: '901', ended: false } })))
    for (const end of [1, true])
      expect(one('gift', { ...shape(1, end), repeatCount: 3 })).toMatchObject({ count: 3, streak: { ended: true } })
  })

  test.each(shapes)('a gift of another type (%s) counts without an end', (_, shape) => {
    expect(one('gift', { ...shape(2, 0), repeatCount: 1 })).toMatchObject({ kind: 'gift', count: 1, streak: null })
  })

  test('a running streak does not make its end a repeat', () => {
    const at = (repeatEnd: number) => one('gift', { msgId: '9', giftId: 1, giftType: 1, repeatEnd })
    expect(repeatKey(at(0))).not.toBe(repeatKey(at(1)))
    expect(repeatKey(at(1))).toBe(repeatKey(at(1)))
  })
})

describe('repeats', () => {
  test('events of different kinds with one message id are no repeats of each other', () => {
    const keys = counted(v3).map(repeatKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('an event without a message id is never a repeat', () => {
    expect(repeatKey(chat('hi'))).toBeNull()
  })

  test('`social` is the double of a follow or share and counts nothing', () => {
    expect(find(flatV1, 'social')).toEqual({ kind: 'ignored', name: 'social' })
    expect(find(v2, 'social')).toEqual({ kind: 'ignored', name: 'social' })
  })

  test('the same message in two runs of a playback is not a repeat', () => {
    const inRun = (run: string) => repeatKey(decode({ event: 'chat', data: { comment: 'hi', msgId: '5' }, run }))
    expect(inRun('a')).not.toBe(inRun('b'))
    expect(inRun('a')).toBe(inRun('a'))
  })
})

describe('ids', () => {
  /** What JSON.parse makes of 7300000000000000001. */
  const inexact = Number('7300000000000000001')
  const userId = (user: object) => (chat('hi', { user }) as { user: { userId: string } }).user.userId

  test('a number that lost its last digits gives way to the text', () => {
    expect(userId({ id: inexact, idStr: '7300000000000000001' })).toBe('7300000000000000001')
  })

  test('a number that lost its last digits is no id', () => {
    expect(userId({ userId: inexact })).toBe('')
    expect(repeatKey(chat('hi', { msgId: inexact }))).toBeNull()
  })

  test('an exact number is an id', () => {
    expect(userId({ userId: 4711 })).toBe('4711')
  })

  test('zero stands for none', () => {
    expect(repeatKey(chat('hi', { msgId: '0' }))).toBeNull()
    expect(userId({ id: '0' })).toBe('')
  })
})

describe('texts', () => {
  const textOf = (text: string) => (chat(text) as { text: string }).text

  test('are cut to what a comment may hold, not through a character', () => {
    expect(textOf('a'.repeat(5_000))).toHaveLength(LIMITS.comment)
    expect(textOf(`${'a'.repeat(LIMITS.comment - 1)}🌸🌸`)).toBe('a'.repeat(LIMITS.comment - 1))
  })

  test('lose control characters and turns of direction, and stay on one line', () => {
    expect(textOf('a\u0000b\u0007c')).toBe('abc')
    expect(textOf('how\nlong\r\n?')).toBe('how long ?')
    expect(textOf('price \u202e9.91$')).toBe('price 9.91$')
  })

  test('keep the joiners of emoji', () => {
    expect(textOf('👩‍👧 ok')).toBe('👩‍👧 ok')
  })

  test('get unpaired surrogates replaced', () => {
    expect(textOf('a\ud83cb')).toBe('a\ufffdb')
  })

  test('a comment without words, of emotes only, is ignored', () => {
    expect(chat('')).toEqual({ kind: 'ignored', name: 'chat' })
    expect(chat(' \u0000 ')).toEqual({ kind: 'ignored', name: 'chat' })
  })
})

describe('times', () => {
  test.each([
    ['milliseconds as text', '1786010400123', 1786010400123],
    ['milliseconds', 1786010400123, 1786010400123],
    ['seconds as text', '1786010400', 1786010400000],
    ['seconds', 1786010400, 1786010400000],
    ['none', '0', null],
    ['nonsense', 'yesterday', null],
  ])('%s', (_, createTime, at) => {
    expect(chat('hi', { createTime })).toMatchObject({ at })
    expect(chat('hi', { common: { createTime } })).toMatchObject({ at })
  })
})

describe('what cannot be read', () => {
  test.each([
    ['chat', {}],
    ['chat', 'hello'],
    ['chat', null],
    ['questionNew', { data: {} }],
    ['like', { count: 'many' }],
    ['like', { count: -1 }],
    ['like', { count: 1.5 }],
    ['gift', { repeatEnd: 1 }],
    ['roomUser', { viewerCount: 'full' }],
    ['oecLiveShopping', { popProduct: {} }],
    ['control', {}],
    ['stock', { code: 'J01' }],
    ['stock', { stock: 3 }],
  ])('%s %j is bad, and says why', (event, data) => {
    expect(one(event, data)).toEqual({ kind: 'bad', name: event, why: expect.stringMatching(/\w/) })
  })

  test('the name of an unknown event is fit to be a key', () => {
    expect(one('__proto__', {})).toEqual({ kind: 'unknown', name: '?' })
    expect(one('constructor', {})).toEqual({ kind: 'unknown', name: 'constructor' })
    expect(one(`a b\n<c>${'x'.repeat(200)}`, {})).toEqual({ kind: 'unknown', name: `abc${'x'.repeat(61)}` })
  })

  test('no value makes it throw, and what it gives fits its record', () => {
    const names = ['chat', 'questionNew', 'like', 'gift', 'roomUser', 'member', 'follow', 'share', 'social']
    const event = fc.constantFrom(...names, 'oecLiveShopping', 'control', 'streamEnd', 'stock', 'emote')
    const fields = [
      'user',
      'common',
      'data',
      'gift',
      'giftDetails',
      'comment',
      'content',
      'count',
      'repeatEnd',
      'total',
    ]
    const keys = fc.constantFrom(...fields, 'popProduct', 'title', 'nickname', 'userId', 'msgId', 'createTime', 'code')
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double(), tie('object')),
      object: fc.dictionary(keys, tie('value'), { maxKeys: 8 }),
    }))
    fc.assert(
      fc.property(event, value, (name, data) => {
        const decoded = decode({ event: name, data })
        if (decoded.kind === 'chat') {
          expect(decoded.text.length).toBeLessThanOrEqual(LIMITS.comment)
          expect(decoded.text).not.toMatch(/\p{Surrogate}|\p{Cc}/u)
        }
        if ('user' in decoded) expect(decoded.user.userId.length).toBeLessThanOrEqual(64)
        if ('count' in decoded) expect(Number.isSafeInteger(decoded.count) && decoded.count >= 0).toBe(true)
      }),
    )
  })
})

describe('the rest', () => {
  test('CueRoom’s own stock is read', () => {
    expect(one('stock', { code: 'J01', stock: '12' })).toMatchObject({ kind: 'stock', code: 'J01', stock: 12 })
  })

  test('a shopping event without a product pins nothing', () => {
    expect(one('oecLiveShopping', { actionType: 2, liveProductNumber: 24 }).kind).toBe('ignored')
  })

  test('a subscription is no one coming in', () => {
    expect(one('member', { action: 3 }).kind).toBe('ignored')
  })
})
