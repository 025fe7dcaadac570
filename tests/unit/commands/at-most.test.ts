import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { revokeDevice } from '../../../src-main/areas/people/claims'
import { AT_MOST } from '../../../src-main/engine/store'
import { addDevice } from '../../../src-main/identity/tokens'
import { Refusal } from '../../../src-shared/errors'
import type { Device } from '../../../src-shared/records'
import { NECKLACE } from '../../support/rows'
import { testRules } from '../../support/rules'

type Rules = ReturnType<typeof testRules>
type Made = Exclude<keyof typeof AT_MOST, 'device'>

/** Makes one of each. */
const MAKE: { readonly [N in Made]: (rules: Rules) => string } = {
  article: ({ act }) => act('support', 'article.create', { title: { en: 'A' }, answers: { en: 'B' } }).id,
  product: ({ product }) => product(randomUUID().slice(0, 16)),
  segment: ({ act, read }) =>
    act('operator', 'segment.create', {
      showId: read.rows('show')[0]!.id,
      kind: 'opening',
      title: { en: 'A' },
      plannedSeconds: 60,
    }).id,
  cueTemplate: ({ act }) => act('operator', 'cueTemplate.create', { text: { en: 'A' } }).id,
  member: ({ act }) => act('operator', 'member.create', { name: 'A', roles: ['host'] }).id,
  show: ({ show }) => show(),
}

/** So many more rows as the first one, of the same show where it has one. */
function fill({ store, read }: Rules, record: Made | 'device', first: string, count: number): void {
  const row = read.must(record, first)
  store.transact((tx) => {
    for (let n = 0; n < count; n += 1) {
      const code = record === 'product' ? { code: `f${n}` } : {}
      tx.put(record, { ...row, id: `f${n}`, ...code } as never)
    }
  })
}

function refusalOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.toWire()
    throw error
  }
  throw new Error('it was not refused')
}

describe('C23: there is an end to how many there may be', () => {
  test.each(Object.keys(MAKE) as Made[])('of the record %s', (record) => {
    const rules = testRules()
    if (record !== 'show') rules.show()
    const first = MAKE[record](rules)
    fill(rules, record, first, AT_MOST[record].rows - 2)
    MAKE[record](rules)
    const { head } = rules.store
    const refusal = refusalOf(() => MAKE[record](rules))
    expect(refusal).toMatchObject({ code: 'conflict', reason: `too_many.${record}` })
    expect(rules.store.head).toBe(head)
    expect(rules.read.rows(record)).toHaveLength(AT_MOST[record].rows)
  })

  test('of segments in each show by itself', () => {
    const rules = testRules()
    rules.show()
    fill(rules, 'segment', MAKE.segment(rules), AT_MOST.segment.rows - 1)
    const fields = { kind: 'opening', title: { en: 'A' }, plannedSeconds: 60 } as const
    rules.act('operator', 'segment.create', { showId: rules.show(), ...fields })
  })

  test('what was deleted is not brought back beyond it', () => {
    const rules = testRules()
    rules.show()
    const [first, second] = [MAKE.segment(rules), MAKE.segment(rules)]
    rules.act('operator', 'segment.delete', { id: first }, 'deleted')
    fill(rules, 'segment', second, AT_MOST.segment.rows - 1)
    const refusal = rules.refused('operator', 'command.undo', { id: 'deleted' })
    expect(refusal).toMatchObject({ code: 'conflict', reason: 'too_many.segment' })
  })
})

describe('C23: there is an end to how long all answers and all facts may be together', () => {
  const long = 'x'.repeat(4_000)
  const answers = { zh: long, en: long, es: long, id: long, vi: long, th: long }

  test('a further article is refused, and so is a longer one; a shorter one is not', () => {
    const rules = testRules()
    const { id } = rules.act('support', 'article.create', { title: { en: 'A' }, answers })
    fill(rules, 'article', id, 82)
    const full = { code: 'conflict', reason: 'too_many.article' }
    expect(rules.refused('support', 'article.create', { title: { en: 'A' }, answers })).toMatchObject(full)
    const { id: short } = rules.act('support', 'article.create', { title: { en: 'A' }, answers: { en: 'B' } })
    expect(rules.refused('support', 'article.update', { id: short, answers })).toMatchObject(full)
    rules.act('support', 'article.update', { id, answers: { en: long } })
  })

  test('of a studio that has more from before, articles may be shortened', () => {
    const rules = testRules()
    const { id } = rules.act('support', 'article.create', { title: { en: 'A' }, answers })
    fill(rules, 'article', id, 200)
    rules.act('support', 'article.update', { id, answers: { en: long } })
  })

  test('a text does not grow in the place of what is no text', () => {
    const rules = testRules()
    const intents = ['how_to_order', 'price', 'promotion', 'shipping_time'] as const
    const { id } = rules.act('support', 'article.create', {
      title: { en: 'A' },
      answers: { en: 'B' },
      intents: [...intents],
    })
    const { id: other } = rules.act('support', 'article.create', { title: { en: 'A' }, answers })
    fill(rules, 'article', other, 200)
    const longer = { id, answers: { en: 'BBBBB' }, intents: [] }
    expect(rules.refused('support', 'article.update', longer)).toMatchObject({ reason: 'too_many.article' })
    rules.act('support', 'article.update', { id, intents: [] })
    rules.act('support', 'article.update', { id, intents: [...intents] })
  })

  test('products as well', () => {
    const rules = testRules()
    const facts = { zh: long, en: long }
    const { id } = rules.act('operator', 'product.create', { ...NECKLACE, facts })
    fill(rules, 'product', id, 247)
    const full = { code: 'conflict', reason: 'too_many.product' }
    expect(rules.refused('operator', 'product.create', { ...NECKLACE, code: 'J02', facts })).toMatchObject(full)
    const plain = rules.product('J03')
    expect(rules.refused('operator', 'product.update', { id: plain, facts })).toMatchObject(full)
  })
})

describe('C23: devices', () => {
  const add = ({ store }: Rules, kind: Device['kind'] = 'lan') =>
    store.transact((tx) => addDevice(tx, { name: 'Board', role: 'host', kind }, 1)).device

  test('that may come in have an end; the windows of the desktop are let in all the same, and take no room', () => {
    const rules = testRules()
    add(rules, 'window')
    const { id } = add(rules)
    fill(rules, 'device', id, AT_MOST.device.rows - 1)
    expect(refusalOf(() => add(rules))).toMatchObject({ code: 'conflict', reason: 'too_many.device' })
    add(rules, 'window')
    rules.act('operator', 'device.revoke', { id })
    rules.act('operator', 'device.revoke', { id: 'f0' })
    expect(add(rules).revokedAt).toBeNull()
  })

  test('of which there are more, from before there was an end, keep no window of the desktop out', () => {
    const rules = testRules()
    fill(rules, 'device', add(rules).id, AT_MOST.device.rows + 1)
    expect(add(rules, 'window').kind).toBe('window')
  })

  test('that were taken back stay synced, the latest 500', () => {
    const rules = testRules()
    const first = add(rules)
    rules.store.transact((tx) => revokeDevice(tx, first, 1))
    fill(rules, 'device', first.id, 499)
    const last = add(rules)
    rules.store.transact((tx) => revokeDevice(tx, last, 2))
    const synced = rules.read.synced('device').map(({ id }) => id)
    expect(synced).toHaveLength(500)
    expect(synced).toContain(last.id)
    expect(synced).not.toContain(first.id)
    expect(rules.read.rows('device')).toHaveLength(501)
  })

  test('that were taken back long ago leave before those of now, whenever they joined', () => {
    const rules = testRules()
    const [oldest, second] = [add(rules), add(rules)]
    rules.store.transact((tx) => revokeDevice(tx, second, 1))
    fill(rules, 'device', second.id, 499)
    rules.store.transact((tx) => revokeDevice(tx, oldest, 2))
    const synced = rules.read.synced('device').map(({ id }) => id)
    expect(synced).toHaveLength(500)
    expect(synced).toContain(oldest.id)
    expect(synced).not.toContain(second.id)
  })
})
