import { describe, expect, test } from 'vitest'
import type { Product } from '../../src-shared/records'
import { post } from '../support/http'
import { inOperatorRoom } from '../support/operator-room'
import { NECKLACE } from '../support/rows'
import { stored } from '../support/stored'
import type { TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
let operator: WireClient
let token: string
inOperatorRoom(
  (made) => {
    ;({ room, operator, token } = made)
  },
  () => ({ room, operator }),
)

const products = (): Product[] => [...operator.all('product')].sort((a, b) => a.code.localeCompare(b.code))
const onDisk = () =>
  stored(room, 'SELECT code, name, listPrice, livePrice, stock, stockStart, points, facts FROM product ORDER BY code')
const feedStock = (stock: number, code = 'J01') =>
  post(room.url, '/api/feed', [{ event: 'stock', data: { code, stock } }], room.token('feed'))

/** Two products of the studio's own, and a rehearsal that is live. */
async function rehearse() {
  const { result: first } = await operator.send('product.create', NECKLACE)
  const { result: second } = await operator.send('product.create', { ...NECKLACE, code: 'J02', livePrice: 3_000 })
  const real = { products: products(), onDisk: onDisk() }
  const { result: show } = await operator.send('show.create', { title: { en: 'Practice' }, rehearsal: true })
  await operator.send('show.start', { id: show.id })
  return { first: first.id, second: second.id, showId: show.id, real }
}

/** Everything that can be done to a product while a live is on. */
async function practise({ first, second }: { first: string; second: string }) {
  await operator.send('product.price', { id: first, livePrice: 1_990 })
  await operator.send('product.price', { id: second, livePrice: null })
  await operator.send('product.stock', { id: second, change: -7 })
  await operator.send('product.update', { id: first, code: 'X', listPrice: 4_900, name: { en: 'Chain' } })
  await operator.send('product.update', { id: second, code: 'J01' })
  await feedStock(3)
  await operator.until(() => products()[0]?.stock === 3, 'the stock that the feed told')
}

describe('D1: what a rehearsal changes is a copy', () => {
  test('on the screens while it is live, and real again when it has ended, on every screen and on disk', async () => {
    const { real, showId, ...ids } = await rehearse()
    await practise(ids)
    expect(products().map(({ code, livePrice, stock }) => ({ code, livePrice, stock }))).toEqual([
      { code: 'J01', livePrice: null, stock: 3 },
      { code: 'X', livePrice: 1_990, stock: 40 },
    ])
    await operator.send('show.end', { id: showId })
    expect(products()).toEqual(real.products)
    expect(onDisk()).toEqual(real.onDisk)
    const late = await WireClient.join(room.url, room.token('host'))
    expect(late.all('product').map(({ stock, livePrice }) => [stock, livePrice])).toEqual(
      real.products.map(({ stock, livePrice }) => [stock, livePrice]),
    )
    late.close()
  })

  test('and survives a restart in its middle', async () => {
    const { real, showId, ...ids } = await rehearse()
    await practise(ids)
    const before = products()
    operator.close()
    room = await room.restart()
    operator = await WireClient.join(room.url, token)
    expect(products()).toEqual(before)
    await operator.send('show.end', { id: showId })
    expect(products()).toEqual(real.products)
    expect(onDisk()).toEqual(real.onDisk)
  })

  test('what is added meanwhile stays, as it was added; nothing real is deleted or loses its code', async () => {
    const { real, showId, first } = await rehearse()
    const { result } = await operator.send('product.create', { ...NECKLACE, code: 'J03' })
    await operator.send('product.stock', { id: result.id, stock: 1, confirmed: true })
    await operator.send('product.update', { id: first, code: 'X' })
    await expect(operator.send('product.create', NECKLACE)).rejects.toMatchObject({
      error: { reason: 'product_code_taken' },
    })
    await expect(operator.send('product.delete', { id: first })).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'rehearsal_live' },
    })
    await operator.send('show.end', { id: showId })
    expect(products().slice(0, 2)).toEqual(real.products)
    expect(products()[2]).toMatchObject({ code: 'J03', stock: 40, stockStart: 40 })
  })

  test('a live show does not become a rehearsal, nor the other way round', async () => {
    const { showId } = await rehearse()
    await expect(operator.send('show.update', { id: showId, rehearsal: false })).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'show_begun' },
    })
    await operator.send('show.update', { id: showId, rehearsal: true, title: { en: 'Dress rehearsal' } })
    await operator.send('show.end', { id: showId })
    // What has ended stays what it was.
    const kept = operator.all('show').find((row) => row.state === 'ended' && row.rehearsal)!
    await expect(operator.send('show.update', { id: kept.id, rehearsal: false })).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'show_begun' },
    })
    await operator.send('show.update', { id: kept.id, title: { en: 'The first rehearsal' } })
  })

  test('what a live changes is real', async () => {
    const { result: product } = await operator.send('product.create', NECKLACE)
    const { result: show } = await operator.send('show.create', { title: { en: 'Tonight' } })
    await operator.send('show.start', { id: show.id, anyway: true })
    await operator.send('product.stock', { id: product.id, stock: 12 })
    await operator.send('show.end', { id: show.id })
    expect(products()[0]).toMatchObject({ stock: 12 })
  })
})

describe('D2: the sample show', () => {
  const ended = async () => {
    const { result } = await operator.send('sample.load', {})
    await operator.send('show.start', { id: result.showId })
    for (const { id } of products()) await operator.send('product.price', { id, livePrice: null })
    await operator.send('show.end', { id: result.showId })
  }

  test('leaves its products as they are shipped, and loaded again they are as shipped whatever was changed', async () => {
    await operator.send('sample.load', {})
    const shipped = products()
    await ended()
    expect(products()).toEqual(shipped)
    const id = shipped[0]!.id
    await operator.send('product.update', { id, name: { en: 'Mine' }, points: [] })
    await operator.send('product.price', { id, livePrice: null })
    await operator.send('product.stock', { id, stock: 0, confirmed: true })
    await operator.send('sample.load', {})
    expect(products()).toEqual(shipped)
  })

  test("leaves a product of the studio's own alone, though it has the same code", async () => {
    await operator.send('product.create', NECKLACE)
    const [own] = products()
    await operator.send('sample.load', {})
    expect(
      products()
        .filter(({ code }) => code.startsWith('J01'))
        .map(({ code }) => code),
    ).toEqual(['J01', 'J01-2'])
    expect(products()[0]).toEqual(own)
  })
})
