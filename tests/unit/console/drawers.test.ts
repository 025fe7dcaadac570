import { describe, expect, it } from 'vitest'
import { formatSeconds } from '../../../src-renderer/areas/cue/log/seconds'
import { compactCount } from '../../../src-renderer/areas/feed/compact-count'
import { faultOf, progressOf, retryIn, unknownEvents } from '../../../src-renderer/areas/feed/feeds'
import { recordingNameAt } from '../../../src-renderer/areas/feed/panel/recording-name'
import { pairingLink, reachable } from '../../../src-renderer/areas/people/lan/pairing'
import { type JournalWords, journalDetail, journalWhat } from '../../../src-renderer/areas/studio/journal/journal'
import { recordingName } from '../../../src-shared/areas/feed/commands'
import { aFeed, T0 } from '../../support/rows'

describe('feeds', () => {
  it('count down to the next attempt while they wait for it', () => {
    const waiting = aFeed({ state: 'waiting', retryAt: T0 + 3_200 })
    expect(retryIn(waiting, T0)).toBe(4)
    expect(retryIn(waiting, T0 + 9_000)).toBe(0)
    expect(retryIn({ ...waiting, state: 'on' }, T0)).toBeNull()
  })

  it('show how much has been played, nothing while the length is not known', () => {
    expect(progressOf(aFeed({ done: 300, total: 1_200 }))).toBe(0.25)
    expect(progressOf(aFeed({ done: 300, total: 0 }))).toBe(0)
  })

  it('list events that are not used, the most frequent first', () => {
    expect(unknownEvents(aFeed({ unknown: { emote: 2, battle: 9 } })).map(({ name }) => name)).toEqual([
      'battle',
      'emote',
    ])
  })

  it('have a sentence for a fault that this screen does not know', () => {
    expect(faultOf(aFeed({ errorCode: 'disk_full' }))).toBe('disk_full')
    expect(faultOf(aFeed({ errorCode: 'from_a_newer_station' }))).toBe('other')
  })

  it('offer a name that a recording may have', () => {
    expect(recordingName.safeParse(recordingNameAt(T0)).success).toBe(true)
  })
})

describe('pairing', () => {
  it('puts the code in the fragment of the address', () => {
    expect(pairingLink('http://192.168.1.20:4310/', 'board', '012345')).toBe(
      'http://192.168.1.20:4310/board#pair=012345',
    )
  })

  it('offers addresses that other machines reach', () => {
    const all = ['http://127.0.0.1:4310', 'http://localhost:4310', 'http://[::1]:4310', 'http://192.168.1.20:4310']
    expect(reachable(all)).toEqual(['http://192.168.1.20:4310'])
  })
})

describe('a journal line', () => {
  const names: Record<string, string> = {
    p1: 'J01 Hoops',
    help: 'Help',
    'board.hide': 'Hid or showed the board',
    'product.stock': 'Changed a stock',
  }
  const said: Record<string, string> = {
    none: 'none',
    'did.board.hide.true': 'Hid the board',
    'did.board.hide.false': 'Showed the board',
    'became.archived.true': 'archived',
    'became.archived.false': 'back from the archive',
    'missing.feed': 'without a feed',
    'signal.help': 'Help',
  }
  const words: JournalWords = {
    language: 'en',
    nameOf: (id) => names[id],
    field: (name) => name,
    word: (key) => said[key],
    dateTime: String,
  }
  const detail = (input: unknown, name = 'product.update') => {
    const { about, changed } = journalDetail(name, input, words)
    return [about, changed].filter(Boolean).join(' · ')
  }

  it('says by its name then what it was about, and each value from and to', () => {
    expect(
      detail({
        id: 'gone',
        about: { zh: 'J01 耳环', en: 'J01 Hoops' },
        changes: [{ field: 'stock', from: 24, to: 3 }],
      }),
    ).toBe('J01 Hoops · stock 24 → 3')
    const price = (minor: number) => ({ minor, currency: 'USD' })
    expect(detail({ changes: [{ field: 'livePrice', from: price(1_990), to: price(199) }] })).toBe(
      'livePrice $19.90 → $1.99',
    )
    expect(detail({ changes: [{ field: 'livePrice', from: price(1_990), to: null }] })).toBe('livePrice $19.90 → none')
    expect(detail({ changes: [{ field: 'plannedSeconds', from: 300, to: 90 }, { field: 'facts' }] })).toBe(
      'plannedSeconds 5:00 → 1:30 · facts',
    )
    expect(detail({ id: 'x', anyway: true, missing: ['feed'] })).toBe('without a feed')
    expect(detail({ id: 'x', about: { word: 'signal.help' } })).toBe('Help')
  })

  it('says which of the two it was, and nothing of yes and no', () => {
    const line = (hidden: boolean) => ({ hidden, changes: [{ field: 'boardHidden', from: !hidden, to: hidden }] })
    const both = (hidden: boolean) => [
      journalWhat('board.hide', line(hidden), words),
      detail(line(hidden), 'board.hide'),
    ]
    expect(both(true)).toEqual(['Hid the board', ''])
    expect(both(false)).toEqual(['Showed the board', ''])
    expect(detail({ undone: 'board.hide', hidden: true }, 'command.undo')).toBe('Hid the board')
    expect(detail({ undone: 'board.hide' }, 'command.undo')).toBe('Hid or showed the board')
    expect(detail({ undone: 'product.stock' }, 'command.undo')).toBe('Changed a stock')
    const archived = (to: boolean) => detail({ about: 'Lin', changes: [{ field: 'archived', from: !to, to }] })
    expect([archived(true), archived(false)]).toEqual(['Lin · archived', 'Lin · back from the archive'])
  })

  it('says what it was about: its own words before the name of the row', () => {
    expect(detail({ text: 'slower' })).toBe('slower')
    expect(detail({ id: 'p1', title: { zh: '开场' } })).toBe('开场')
    expect(detail({ id: 'p1', livePrice: 990 })).toBe('J01 Hoops')
    expect(detail({ kind: 'help' })).toBe('Help')
  })

  it('is silent about what it does not know', () => {
    for (const input of [{ id: 'gone' }, {}, null, 'text', 3]) expect(detail(input)).toBe('')
  })
})

describe('figures', () => {
  it('stay exact until they grow wide', () => {
    expect(compactCount(99_999, 'en')).toBe('99,999')
    expect(compactCount(1_234_567, 'en')).toBe('1.2M')
    expect(compactCount(123_456, 'zh')).toBe('12.3万')
  })

  it('tell reaction times in tenths, seconds, then minutes', () => {
    const told = (language: 'zh' | 'en') => [300, 9_960, 59_400, 80_000].map((ms) => formatSeconds(ms, language))
    expect(told('en')).toEqual(['0.3 s', '10 s', '59 s', '1:20'])
    expect(told('zh')).toEqual(['0.3 秒', '10 秒', '59 秒', '1:20'])
  })
})
