import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFrame, listOf, NO_ROWS, rowOf, type StudioRows } from '../../../src-renderer/sync/rows'
import type { Del, Put, ServerFrame } from '../../../src-shared/frames'
import type { Member, Product } from '../../../src-shared/records'

const EPOCH = 'e1'

const member = (id: string, name = id): Member => ({ id, name, roles: [], archived: false })
const snapshot = (seq: number, members: Member[] = []): ServerFrame & { type: 'snapshot' } => ({
  type: 'snapshot',
  epoch: EPOCH,
  seq,
  records: { member: members },
})
const patch = (from: number, to: number, puts: Put[] = [], dels: Del[] = []): ServerFrame & { type: 'patch' } => ({
  type: 'patch',
  epoch: EPOCH,
  from,
  to,
  puts,
  dels,
})
const start = (members: Member[] = []): StudioRows => applyFrame(NO_ROWS, snapshot(10, members)).rows

describe('frames applied to what a screen knows', () => {
  it('a snapshot replaces everything, also what it does not mention', () => {
    const { rows } = applyFrame(start([member('a'), member('b')]), { ...snapshot(3), epoch: 'e2', records: {} })
    expect(rows).toMatchObject({ epoch: 'e2', seq: 3 })
    expect(listOf(rows, 'member')).toEqual([])
  })

  it('a patch puts whole rows and takes rows away, in one step', () => {
    const frame = patch(10, 12, [['member', member('b', 'new')]], [['member', 'a']])
    const { rows, outcome } = applyFrame(start([member('a'), member('b')]), frame)
    expect(outcome).toBe('applied')
    expect(rows.seq).toBe(12)
    expect(listOf(rows, 'member')).toEqual([member('b', 'new')])
  })

  it('a patch that ends at or before what is known changes nothing', () => {
    const rows = start([member('a')])
    for (const to of [9, 10]) {
      expect(applyFrame(rows, patch(8, to, [], [['member', 'a']]))).toEqual({ rows, outcome: 'known' })
    }
  })

  it.each([
    ['begins after what is known', patch(11, 12)],
    ['begins before it and ends after it', patch(9, 12)],
    ['is of another epoch', { ...patch(10, 12), epoch: 'e2' }],
  ])('a patch that %s is a gap and changes nothing', (_, frame) => {
    const rows = start([member('a')])
    expect(applyFrame(rows, frame)).toEqual({ rows, outcome: 'gap' })
  })

  it('never changes rows in place', () => {
    const before = start([member('a')])
    applyFrame(before, patch(10, 11, [['member', member('z')]], [['member', 'a']]))
    expect(listOf(before, 'member')).toEqual([member('a')])
  })

  it('keeps the list of a record the same array until that record changes', () => {
    const rows = start([member('a')])
    const other = applyFrame(rows, patch(10, 11, [['product', { id: 'p' } as Product]])).rows
    expect(listOf(other, 'member')).toBe(listOf(rows, 'member'))
    const changed = applyFrame(other, patch(11, 12, [['member', member('a', 'new')]])).rows
    expect(listOf(changed, 'member')).not.toBe(listOf(rows, 'member'))
    expect(listOf(changed, 'product')).toBe(listOf(other, 'product'))
  })

  it('has no row for no id', () => {
    expect(rowOf(start([member('a')]), 'member', null)).toBeUndefined()
    expect(rowOf(start([member('a')]), 'member', 'a')).toEqual(member('a'))
  })

  it('snapshot + patches = a later snapshot, with patches repeated on the way', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    const change = fc.record({
      step: fc.integer({ min: 1, max: 3 }),
      puts: fc.array(fc.record({ id, name: fc.string() })),
      dels: fc.array(id),
      repeat: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.array(change), (ids, changes) => {
        const studio = new Map(ids.map((one) => [one, member(one)]))
        let rows = start([...studio.values()])
        for (const { step, puts, dels, repeat } of changes) {
          for (const { id, name } of puts) studio.set(id, member(id, name))
          for (const one of dels) studio.delete(one)
          const frame = patch(
            rows.seq,
            rows.seq + step,
            puts.map(({ id, name }): Put => ['member', member(id, name)]),
            dels.map((one): Del => ['member', one]),
          )
          rows = applyFrame(rows, frame).rows
          if (repeat) rows = applyFrame(rows, frame).rows
        }
        const later = applyFrame(NO_ROWS, snapshot(rows.seq, [...studio.values()])).rows
        const byId = (of: StudioRows) => new Map(of.tables.member)
        expect(rows.seq).toBe(later.seq)
        expect(byId(rows)).toEqual(byId(later))
      }),
    )
  })
})
