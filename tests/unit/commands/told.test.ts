import { expect, test } from 'vitest'
import { NECKLACE } from '../../support/rows'
import { testRules } from '../../support/rules'

/** The last line of the journal. */
function journal() {
  const rules = testRules()
  const last = () => {
    const { input } = rules.read.sql('SELECT input FROM journal ORDER BY seq DESC LIMIT 1').get() as { input: string }
    return JSON.parse(input) as Record<string, unknown>
  }
  return { ...rules, last }
}
const ABOUT = { zh: 'J01 项链', en: 'J01 Necklace' }

test('stock and price are told from and to, with the product by its name', () => {
  const { act, last } = journal()
  const { id } = act('operator', 'product.create', { ...NECKLACE, stock: 24, livePrice: 1_990 })
  act('operator', 'product.stock', { id, stock: 3 })
  expect(last()).toMatchObject({ about: ABOUT, changes: [{ field: 'stock', from: 24, to: 3 }] })
  act('operator', 'product.price', { id, livePrice: 2_000 })
  const from = { minor: 1_990, currency: 'USD' }
  expect(last().changes).toEqual([{ field: 'livePrice', from, to: { ...from, minor: 2_000 } }])
})

test('what is deleted keeps its name in the journal, and a renamed one the name it had', () => {
  const { act, last } = journal()
  const { id } = act('operator', 'product.create', NECKLACE)
  act('operator', 'product.update', { id, name: { en: 'Chain' }, facts: { en: '925 silver' } })
  expect(last()).toMatchObject({
    about: ABOUT,
    changes: [{ field: 'name', from: NECKLACE.name, to: { en: 'Chain' } }, { field: 'facts' }],
  })
  act('operator', 'product.delete', { id })
  expect(last()).toMatchObject({ about: { en: 'J01 Chain' } })
})

test('the segment on air is told by title, from and to', () => {
  const { act, last, show } = journal()
  const showId = show()
  const [, second] = ['Opening', 'Rings'].map((en) => act('operator', 'segment.create', { showId, title: { en } }).id)
  act('operator', 'show.start', { id: showId, anyway: true })
  act('operator', 'segment.next', {})
  expect(last()).toMatchObject({
    about: { en: 'Rings' },
    changes: [{ field: 'segmentId', from: { en: 'Opening' }, to: { en: 'Rings' } }],
  })
  act('operator', 'board.hide', { hidden: true })
  expect(last().changes).toEqual([{ field: 'boardHidden', from: false, to: true }])
  act('operator', 'segment.update', { id: second!, plannedSeconds: 90 })
  expect(last().changes).toEqual([{ field: 'plannedSeconds', from: 300, to: 90 }])
})

test('a signal is told by its kind', () => {
  const { act, last } = journal()
  const { id } = act('host', 'signal.raise', { kind: 'help' })
  act('operator', 'signal.take', { id })
  expect(last().about).toEqual({ word: 'signal.help' })
})
