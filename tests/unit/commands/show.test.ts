import { describe, expect, test } from 'vitest'
import { inOrder } from '../../../src-shared/areas/show/rundown'
import { aDevice } from '../../support/rows'
import { testRules } from '../../support/rules'

/** A show with segments of these titles, in this order. */
function rundown(titles: string[]) {
  const rules = testRules()
  const showId = rules.show()
  const ids = titles.map((en) => rules.act('operator', 'segment.create', { showId, title: { en } }).id)
  const order = () => inOrder(rules.read.rows('segment', 'showId = ?', showId)).map((row) => row.title.en)
  return { ...rules, showId, ids, order }
}

describe('the rundown', () => {
  test('a segment is added at the end, at the top, or after another', () => {
    const { act, showId, ids, order } = rundown(['a', 'b'])
    act('operator', 'segment.create', { showId, title: { en: 'c' } })
    act('operator', 'segment.create', { showId, title: { en: 'top' }, after: null })
    act('operator', 'segment.create', { showId, title: { en: 'a2' }, after: ids[0] })
    expect(order()).toEqual(['top', 'a', 'a2', 'b', 'c'])
  })

  test('a move in a rundown of 300 changes one row and is under 1 KB', () => {
    const { act, changes, ids, order } = rundown(Array.from({ length: 300 }, (_, i) => `segment ${i}`))
    changes.length = 0
    act('operator', 'segment.move', { id: ids[299]!, after: ids[0]! })
    expect(changes).toHaveLength(1)
    expect(changes[0]!.puts.map(([record, row]) => [record, row.id])).toEqual([['segment', ids[299]]])
    expect(changes[0]!.dels).toEqual([])
    expect(JSON.stringify(changes[0]).length).toBeLessThan(1_024)
    expect(order().slice(0, 3)).toEqual(['segment 0', 'segment 299', 'segment 1'])
  })

  test('a segment moves to the top, behind another, behind itself, and never loses a neighbour', () => {
    const { act, ids, order } = rundown(['a', 'b', 'c', 'd'])
    const [a, b, c, d] = ids as [string, string, string, string]
    act('operator', 'segment.move', { id: c, after: null })
    expect(order()).toEqual(['c', 'a', 'b', 'd'])
    act('operator', 'segment.move', { id: c, after: d })
    expect(order()).toEqual(['a', 'b', 'd', 'c'])
    act('operator', 'segment.move', { id: b, after: b })
    act('operator', 'segment.move', { id: b, after: a })
    expect(order()).toEqual(['a', 'b', 'd', 'c'])
  })

  test('however often segments change places, a place is as short as every studio takes it', () => {
    const { act, read, ids, order } = rundown(['a', 'b', 'c', 'd'])
    const [a, b, c] = ids as [string, string, string]
    for (let n = 0; n < 500; n += 1) act('operator', 'segment.move', { id: n % 2 ? b : c, after: a })
    expect(order()).toEqual(['a', 'b', 'c', 'd'])
    expect(Math.max(...read.rows('segment').map(({ position }) => position.length))).toBeLessThanOrEqual(60)
  })

  test('between segments whose places are as long as an import may have them, there is room', () => {
    const { act, store, read, showId, ids, order } = rundown(['a', 'b', 'c'])
    const [a, b, c] = ids as [string, string, string]
    const long = `a0${'z'.repeat(197)}`
    store.transact((tx) => {
      for (const [id, end] of [
        [a, 'y'],
        [b, 'z'],
      ] as const)
        tx.patch('segment', id, { position: long + end })
    })
    act('operator', 'segment.move', { id: c, after: a })
    act('operator', 'segment.create', { showId, title: { en: 'a2' }, after: a })
    expect(order()).toEqual(['a', 'a2', 'c', 'b'])
    expect(Math.max(...read.rows('segment').map(({ position }) => position.length))).toBeLessThan(10)
  })

  test('a segment of another show is no neighbour', () => {
    const { act, refused, ids } = rundown(['a'])
    const { id: other } = act('operator', 'show.create', { title: { en: 'other' } })
    const { id } = act('operator', 'segment.create', { showId: other, title: { en: 'x' } })
    expect(refused('operator', 'segment.move', { id, after: ids[0]! })).toMatchObject({ code: 'not_found' })
    expect(refused('operator', 'segment.create', { showId: other, title: { en: 'y' }, after: ids[0] })).toMatchObject({
      code: 'not_found',
    })
  })

  test('C10: the segment on air is not deleted; any other is, with a tombstone', () => {
    const { act, refused, read, showId, ids } = rundown(['a', 'b'])
    act('operator', 'show.start', { id: showId, anyway: true })
    expect(refused('operator', 'segment.delete', { id: ids[0]! })).toMatchObject({
      code: 'conflict',
      reason: 'segment_on_air',
      current: read.must('segment', ids[0]!),
    })
    act('operator', 'segment.delete', { id: ids[1]! })
    expect(read.sql('SELECT record, id FROM gone').all()).toEqual([{ record: 'segment', id: ids[1] }])
  })
})

test('T11: no show is planned for a time that no import takes', () => {
  const { act, refused, read } = testRules()
  const title = { en: 'Far away' }
  const { id } = act('operator', 'show.create', { title, plannedStartAt: 2 ** 52 })
  expect(refused('operator', 'show.create', { title, plannedStartAt: 2 ** 52 + 1 })).toMatchObject({ code: 'invalid' })
  expect(refused('operator', 'show.update', { id, plannedStartAt: 2 ** 53 - 1 })).toMatchObject({ code: 'invalid' })
  expect(read.rows('show')).toMatchObject([{ plannedStartAt: 2 ** 52 }])
})

describe('the course of a live', () => {
  test('it starts with the first segment, goes through the rundown and ends', () => {
    const { act, refused, read, clock, showId, ids } = rundown(['a', 'b'])
    act('operator', 'show.start', { id: showId, anyway: true })
    expect(read.must('show', showId)).toMatchObject({ state: 'live', startedAt: clock.at, segmentId: ids[0] })
    clock.pass(60_000)
    expect(act('operator', 'segment.next', {}).id).toBe(ids[1])
    expect(read.must('show', showId)).toMatchObject({ segmentId: ids[1], segmentStartedAt: clock.at })
    expect(refused('operator', 'segment.next', {})).toMatchObject({ code: 'conflict', reason: 'rundown_over' })
    act('operator', 'segment.go', { id: ids[0]! })
    expect(read.must('show', showId).segmentId).toBe(ids[0])
  })

  test('putting the segment on air that is on air does not start its clock anew', () => {
    const { act, read, clock, showId, ids } = rundown(['a'])
    act('operator', 'show.start', { id: showId, anyway: true })
    const { segmentStartedAt } = read.must('show', showId)
    clock.pass(1_000)
    act('operator', 'segment.go', { id: ids[0]! })
    expect(read.must('show', showId).segmentStartedAt).toBe(segmentStartedAt)
  })

  test('C10: while a show is live no other is opened or started, and it starts once', () => {
    const { act, refused, read, showId } = rundown(['a'])
    const { id: other } = act('operator', 'show.create', { title: { en: 'other' } })
    act('operator', 'show.start', { id: showId, anyway: true })
    const current = read.must('show', showId)
    expect(refused('operator', 'show.open', { id: other })).toMatchObject({ reason: 'show_live', current })
    expect(refused('operator', 'show.start', { id: other, anyway: true })).toMatchObject({
      reason: 'show_live',
      current,
    })
    expect(refused('operator', 'sample.load', {})).toMatchObject({ reason: 'show_live', current })
    expect(refused('operator', 'show.start', { id: showId, anyway: true })).toMatchObject({
      reason: 'show_live',
      current,
    })
  })

  test('nothing goes on air before the show is live', () => {
    const { refused, ids } = rundown(['a'])
    expect(refused('operator', 'segment.go', { id: ids[0]! })).toMatchObject({ reason: 'show_not_live' })
    expect(refused('operator', 'segment.next', {})).toMatchObject({ reason: 'show_not_live' })
  })
})

describe('C12: a live that lacks something', () => {
  test('is asked about by name, and nothing has changed', () => {
    const { refused, read, show } = testRules()
    const id = show()
    const before = read.must('show', id)
    expect(refused('operator', 'show.start', { id })).toMatchObject({
      code: 'conflict',
      reason: 'not_ready',
      missing: ['feed', 'board', 'rundown'],
      current: before,
    })
    expect(read.must('show', id)).toEqual(before)
  })

  test('starts anyway, and the journal tells who decided it and without what', () => {
    const { act, actor, read, showId } = rundown(['a'])
    act(actor('operator', 'Mei'), 'show.start', { id: showId, anyway: true })
    expect(read.must('show', showId).state).toBe('live')
    const line = read.sql("SELECT who, input FROM journal WHERE name = 'show.start'").get() as Record<string, string>
    expect(line.who).toBe('Mei')
    expect(JSON.parse(line.input as string)).toMatchObject({ anyway: true, missing: ['feed', 'board'] })
  })

  test('starts without asking once a feed, a board and a rundown are there', () => {
    const { act, store, read, showId } = rundown(['a'])
    store.transact((tx) => {
      tx.patch('feed', 'tikfinity', { wanted: 'on', state: 'on' })
      tx.put('device', aDevice('board'))
    })
    act('operator', 'show.start', { id: showId })
    expect(read.must('show', showId).state).toBe('live')
  })

  test('is not asked about when it is a rehearsal', () => {
    const { act, read } = testRules()
    const { id } = act('operator', 'show.create', { title: { en: 'Practice' }, rehearsal: true })
    act('operator', 'show.start', { id })
    expect(read.must('show', id).state).toBe('live')
  })
})

describe('products', () => {
  test.each([
    [10, -3, 7],
    [10, -25, 0],
    [0, -1, 0],
    [10, 5, 15],
    [9_999_990, 1_000_000, 10_000_000],
  ])('of %i pieces, changed by %i, %i are left', (stock, change, left) => {
    const { act, read, product } = testRules()
    const id = product('J01', stock)
    expect(act('operator', 'product.stock', { id, change, confirmed: true })).toEqual({ stock: left })
    expect(read.must('product', id).stock).toBe(left)
  })

  test('more pieces than the live began with raise what it began with', () => {
    const { act, read, product } = testRules()
    const id = product('J01', 10)
    act('operator', 'product.stock', { id, stock: 30 })
    act('operator', 'product.stock', { id, change: -5 })
    expect(read.must('product', id)).toMatchObject({ stock: 25, stockStart: 30 })
  })

  test("C10: a code is one product's", () => {
    const { act, refused, read, product } = testRules()
    const first = product('J01')
    const second = product('J02')
    expect(refused('operator', 'product.update', { id: second, code: 'J01' })).toMatchObject({
      code: 'conflict',
      reason: 'product_code_taken',
      current: read.must('product', first),
    })
    act('operator', 'product.update', { id: first, code: 'J01' })
  })

  test('C10: a product in a rundown is not deleted; elsewhere it is, and its articles are kept', () => {
    const { act, refused, read, show, product } = testRules()
    const showId = show()
    const id = product()
    const { id: articleId } = act('support', 'article.create', {
      title: { en: 'A' },
      answers: { en: 'B' },
      productId: id,
    })
    const { id: segmentId } = act('operator', 'segment.create', { showId, title: { en: 'a' }, productId: id })
    expect(refused('operator', 'product.delete', { id })).toMatchObject({
      reason: 'product_in_rundown',
      current: read.must('segment', segmentId),
    })
    act('operator', 'segment.update', { id: segmentId, productId: null })
    act('operator', 'product.delete', { id })
    expect(read.get('product', id)).toBeUndefined()
    expect(read.must('article', articleId).productId).toBeNull()
  })
})

test('a later show can be planned while another one is on the screens: its rows stay on the shelf until it is opened', () => {
  const { act, read } = testRules()
  act('operator', 'show.create', { title: { en: 'tonight' } })
  const { id: tomorrow } = act('operator', 'show.create', { title: { en: 'tomorrow' } })
  const { id } = act('operator', 'segment.create', { showId: tomorrow, title: { en: 'opening' } })
  expect(read.synced('segment')).toEqual([])
  act('operator', 'show.open', { id: tomorrow })
  expect(read.synced('segment').map((row) => row.id)).toEqual([id])
})
