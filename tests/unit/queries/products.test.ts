import { expect, test } from 'vitest'
import { presentedIn } from '../../../src-main/areas/product/queries'
import { testRules } from '../../support/rules'

test('Q3: the shows that keep a product from being deleted are named, open or not, each once', () => {
  const { act, refused, read, show, product } = testRules()
  const [id, other] = [product('J01'), product('J02')]
  const [past, open] = [show(), show()]
  for (const showId of [past, past, open])
    act('operator', 'segment.create', { showId, title: { en: 'Hoops' }, kind: 'product', productId: id })
  expect(presentedIn(read, { id }).showIds.sort()).toEqual([past, open].sort())
  expect(refused('operator', 'product.delete', { id }).reason).toBe('product_in_rundown')
  expect(presentedIn(read, { id: other }).showIds).toEqual([])
  act('operator', 'product.delete', { id: other })
})
