import { expect, test } from 'vitest'
import { spaced, wordQuery } from '../../../src-main/engine/store'
import { testStore } from '../../support/store'

const TEXTS = [
  '多久发货',
  '包邮吗',
  'How long is shipping?',
  '¿Cuánto cuesta el envío?',
  'ส่งฟรีไหมคะ',
  'Giá bao nhiêu vậy',
  '这个项链会掉色吗',
  'is the gold 18k or plated',
]

/** Texts that the words typed find. */
function find(typed: string): string[] {
  const { store } = testStore()
  const query = wordQuery(typed)
  if (query === null) return []
  TEXTS.forEach((text, i) => {
    store.db.prepare('INSERT INTO comment_words (rowid, words) VALUES (?, ?)').run(i, spaced(text))
  })
  const rows = store.db.prepare('SELECT rowid FROM comment_words WHERE comment_words MATCH ? ORDER BY rowid').all(query)
  return (rows as { rowid: number }[]).map((row) => TEXTS[row.rowid]!)
}

test.each([
  ['发货', ['多久发货']],
  ['邮', ['包邮吗']],
  ['吗', ['包邮吗', '这个项链会掉色吗']],
  ['项链 掉色', ['这个项链会掉色吗']],
  ['色掉', []],
  ['shipping', ['How long is shipping?']],
  ['SHIPPING how', ['How long is shipping?']],
  ['envio', ['¿Cuánto cuesta el envío?']],
  ['bao nhieu', ['Giá bao nhiêu vậy']],
  ['ฟรี', ['ส่งฟรีไหมคะ']],
  ['18k', ['is the gold 18k or plated']],
  ['plated shipping', []],
])('%s finds %j', (typed, found) => {
  expect(find(typed)).toEqual(found)
})

test.each(['', '   ', '?!', '"', '*', '-', '\u0000', '😀'])('%j asks for nothing', (typed) => {
  expect(wordQuery(typed)).toBeNull()
})

test.each(['a"b', 'NEAR(a', 'a OR', '(a', 'a*', '-a', 'a\u0000b', 'col:a', '^a', 'a + b', '发"货', 'AND', 'NOT'])(
  '%j is a search like any other',
  (typed) => {
    expect(() => find(typed)).not.toThrow()
  },
)
