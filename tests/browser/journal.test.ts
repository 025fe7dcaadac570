import { expect, test } from 'vitest'
import { look } from '../support/look'
import { inRoom, type Room } from '../support/room'
import { openScreen } from '../support/screens'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

const SIZE = { width: 1093, height: 614 }
const NAME = {
  en: 'Eighteen carat gold plated hoop earrings for sensitive ears, in a gift box',
  zh: '十八K包金圈形耳环，敏感耳可戴，附证书和礼盒，大中小三种尺寸任选，直播间专享，支持七天无理由退换，顺丰包邮到家',
}

let { browser, room } = {} as Room
inRoom(async (made) => {
  ;({ browser, room } = made)
  const operator = await WireClient.join(room.url, room.token('operator'))
  const product = { code: 'J01', name: NAME, currency: 'USD', listPrice: 1_990, stock: 24 }
  const { result } = await operator.send('product.create', product)
  await operator.send('product.stock', { id: result.id, stock: 3, confirmed: true })
  operator.close()
})

test.each(['zh', 'en'] as const)(
  'a line of the journal tells whole what changed, however long the name, in %s',
  async (language) => {
    const words = WORDS[language].console
    const page = await openScreen(browser, 'console', {
      url: room.url,
      token: room.token('operator', 'Lin'),
      language,
      size: SIZE,
    })
    await page.getByRole('button', { name: words.top.more }).click()
    await page.getByRole('menuitem', { name: words.panel.journal }).click()
    const changed = page.getByText(/24 → 3$/)
    await changed.waitFor()
    expect(await look(page, 'console-journal-long', language, SIZE, Object.values(NAME))).toEqual([])
    const [cut, inside] = await changed.evaluate((element) => {
      const { right } = element.getBoundingClientRect()
      return [
        element.scrollWidth > element.clientWidth + 1,
        right <= element.closest('li')!.getBoundingClientRect().right + 1,
      ]
    })
    expect([cut, inside]).toEqual([false, true])
  },
)
