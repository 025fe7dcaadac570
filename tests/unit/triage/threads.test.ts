import { describe, expect, test } from 'vitest'
import { ThreadIndex, understand } from '../../../src-main/language'

/** Puts the comments into threads as the feed does; gives for each the number of its thread. */
function gather(texts: readonly string[]): number[] {
  const index = new ThreadIndex()
  let threads = 0
  return texts.map((text) => {
    const understood = understand(text)
    const id = index.match(understood) ?? String(threads++)
    index.add(id, understood)
    return Number(id)
  })
}

describe('comments that ask the same gather in one thread', () => {
  test.each([
    [['多久发货', '几天能发货', '什么时候发货啊', '亲 请问大概多久能发货呢', '什麼時候發貨']],
    [['包邮吗', '免邮吗', '这个包不包邮啊', '包郵嗎??']],
    [['会掉色吗', '会不会褪色', '这个褪色不']],
    [['耳环有货吗', '耳环还有货吗', '那个耳环有现货吗亲']],
    [['when do you ship', 'how long until u ship out', 'hii when will it ship pls', 'how soon do you ship']],
    [['does it tarnish', 'will it tarnish??', 'do these turn green', 'does it tarnsih girl']],
    [['is shipping free', 'free shipping?', 'FREE SHIPPING plsssss']],
    [['how do i order', 'how to buy', 'how can i purchase this']],
    [['cuando envian', 'en cuanto tiempo lo mandan', 'cuando lo envian amiga']],
    [['se despinta?', 'pierde el color', 'hola se decolora porfa']],
    [['kapan dikirim', 'berapa lama kirimnya kak', 'brp hari dikirim ya']],
    [['luntur ga kak', 'bisa karatan gak', 'warnanya pudar ga']],
    [['bao lâu giao hàng', 'mấy ngày thì giao hàng ạ', 'khi nao giao hang shop oi']],
    [['có phai màu không', 'phai mau ko shop', 'bị bay màu ko chị']],
    [['ส่งวันไหนคะ', 'จัดส่งเมื่อไหร่ครับ', 'ส่งของวันไหนจ้า']],
    [['ลอกไหมคะ', 'ใส่แล้วดำมั้ย', 'เป็นสนิมป่าวคะ']],
  ])('%j', (texts) => {
    expect(new Set(gather(texts)).size).toBe(1)
  })
})

describe('comments that ask something else stay apart', () => {
  test.each([
    ['多久发货', '发什么快递'],
    ['多久发货', '多久能到'],
    ['项链有货吗', '戒指有货吗'],
    ['有银色的吗', '有金色的吗'],
    ['能寄到日本吗', '能寄到美国吗'],
    ['when do you ship', 'which courier do you ship with'],
    ['do you ship to canada', 'do you ship to mexico'],
    ['is there a size 6', 'is there a size 8'],
    ['how much is the ring', 'how much is the necklace'],
    ['how long is the chain', 'how heavy is the chain'],
    ['cuando envian', 'por que paqueteria envian'],
    ['precio del anillo', 'precio del collar'],
    ['kapan dikirim', 'pake ekspedisi apa'],
    ['cincin ada stok', 'kalung ada stok'],
    ['bao lâu giao hàng', 'giao hàng bên nào'],
    ['nhẫn giá bao nhiêu', 'dây chuyền giá bao nhiêu'],
    ['ส่งวันไหนคะ', 'ส่งขนส่งอะไรคะ'],
    ['แหวนกี่บาท', 'สร้อยกี่บาท'],
    ['包邮吗', 'free shipping?'],
    ['my order never came, number 3391', 'i was charged twice'],
  ])('%s | %s', (one, other) => {
    expect(gather([one, other])).toEqual([0, 1])
  })
})

test('praise, chat and spam match no thread and teach none', () => {
  const index = new ThreadIndex()
  for (const text of ['so pretty', 'hi', 'follow me']) {
    index.add('a', understand(text))
    expect(index.match(understand(text))).toBeNull()
  }
})

test('a thread learns a wording and then knows what is like it', () => {
  const index = new ThreadIndex()
  index.add('a', understand('when do you ship'))
  expect(index.match(understand('shipped the same day?'))).toBeNull()
  index.add('a', understand('shipped the same day?'))
  expect(index.match(understand('is it shipped same day'))).toBe('a')
})

test('a thread keeps its first wording and the latest ones', () => {
  const index = new ThreadIndex()
  const wordings = Array.from({ length: 40 }, (_, at) =>
    understand(`when do you ship zq${'abcdefghij'[at % 10]}${'klmn'[at % 4]}x`),
  )
  for (const wording of [understand('when do you ship'), ...wordings]) index.add('a', wording)
  expect(index.match(understand('how soon do you ship'))).toBe('a')
  expect(index.match(wordings.at(-1)!)).toBe('a')
})

test('a wording belongs to the thread that it was last added to, so that a deleted thread cannot hold it', () => {
  const index = new ThreadIndex()
  index.add('deleted', understand('多久发货'))
  index.add('new', understand('几天能发货'))
  expect(index.match(understand('几天能发货'))).toBe('new')
})

test('built again from the title and the latest comments of its threads, an index knows them', () => {
  const stored = [
    {
      id: 'ship',
      title: '多久发货',
      latest: ['什么时候发货啊', '今天能发吗'],
      asked: ['几天能发货', '今天可以发货吗'],
    },
    {
      id: 'fade',
      title: 'luntur ga kak',
      latest: ['tahan berapa lama warnanya'],
      asked: ['bisa karatan gak', 'tahan lama ga'],
    },
  ]
  const index = new ThreadIndex()
  for (const { id, title } of stored) index.add(id, understand(title))
  for (const { id, latest } of stored) for (const text of latest) index.add(id, understand(text))
  for (const { id, asked } of stored) for (const text of asked) expect(index.match(understand(text)), text).toBe(id)
})
