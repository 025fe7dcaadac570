import { expect, test } from 'vitest'
import { look } from '../support/look'
import { inSampleRoom } from '../support/room'
import { openScreen } from '../support/screens'
import { WORDS } from '../support/words'

let made: Parameters<Parameters<typeof inSampleRoom>[0]>[0]
inSampleRoom((room) => {
  made = room
})

test.each(['zh', 'en'] as const)(
  'a product that another show presents names that show before it is deleted, in %s',
  async (language) => {
    const { browser, room, operator } = made
    const name = { zh: '翡翠手镯', en: 'Jade bracelet' }
    const product = { code: 'A00', name, currency: 'USD', listPrice: 1_990, stock: 24 }
    const title = { zh: '秋季大促', en: 'Autumn sale' }
    const { result: added } = await operator.send('product.create', product)
    const { result: other } = await operator.send('show.create', { title })
    await operator.send('segment.create', { showId: other.id, title: name, kind: 'product', productId: added.id })
    const size = { width: 1093, height: 614 }
    const page = await openScreen(browser, 'console', {
      url: room.url,
      token: room.token('operator', 'Lin'),
      language,
      size,
    })
    const words = WORDS[language].console
    await page.getByRole('button', { name: words.top.more }).click()
    await page.getByRole('menuitem', { name: words.panel.products }).click()
    const row = page.getByRole('dialog').getByRole('listitem').filter({ hasText: name[language] })
    await row.getByRole('button', { name: words.delete }).focus()
    await row.getByText(title[language]).waitFor()
    expect(await look(page, 'console-product-presented', language, size)).toEqual([])
    expect(await row.getByRole('button', { name: words.delete }).isDisabled()).toBe(true)
  },
)
