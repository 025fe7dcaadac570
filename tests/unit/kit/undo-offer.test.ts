import { expect, test } from 'vitest'
import { isOf, offerUndo, placeOf, useOffer } from '../../../src-renderer/kit/undo-offer'

const offered = () => {
  const { offer } = useOffer.getState()
  if (!offer) throw new Error('nothing is offered')
  return offer
}

const show = (id: string, practising = false) =>
  placeOf({ id, state: practising ? 'live' : 'planned', rehearsal: practising, startedAt: practising ? 1_000 : null })
const TONIGHT = show('tonight')
const TOMORROW = show('tomorrow')
const REHEARSING = show('tonight', true)

test('what was done in a show is offered to be taken back while that show is open', () => {
  offerUndo('hide', 'board.hide', { hidden: true }, {}, TONIGHT)
  expect(isOf(offered(), TONIGHT)).toBe(true)
  expect(isOf(offered(), TOMORROW)).toBe(false)
  expect(isOf(offered(), placeOf(null))).toBe(false)
})

test('a price is every show’s', () => {
  offerUndo('price', 'product.price', { id: 'coat', livePrice: 15_900, was: null }, {}, TONIGHT)
  expect(isOf(offered(), TOMORROW)).toBe(true)
})

test('what was practised is over with its rehearsal, changes of the rundown are not', () => {
  offerUndo('price', 'product.price', { id: 'coat', livePrice: 15_900, was: null }, {}, REHEARSING)
  expect(isOf(offered(), REHEARSING)).toBe(true)
  expect(isOf(offered(), TONIGHT)).toBe(false)
  offerUndo('move', 'segment.move', { id: 'a', after: null }, {}, REHEARSING)
  expect(isOf(offered(), TONIGHT)).toBe(true)
})

test('what was done before a start is offered on in the live', () => {
  offerUndo('move', 'segment.move', { id: 'a', after: null }, {}, TONIGHT)
  expect(isOf(offered(), REHEARSING)).toBe(true)
})
