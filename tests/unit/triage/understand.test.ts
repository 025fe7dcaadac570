import { describe, expect, test } from 'vitest'
import { understand } from '../../../src-main/language'

describe('language', () => {
  test.each([
    ['有货吗', 'zh'],
    ['這個包郵嗎', 'zh'],
    ['这个有货吗 free shipping?', 'zh'],
    ['how much is the ring 戒指', 'en'],
    ['kapan dikirim kak', 'id'],
    ['cuanto cuesta el envio', 'es'],
    ['bao lâu thì giao', 'vi'],
    ['bao lau thi giao hang', 'vi'],
    ['ส่งฟรีไหมคะ', 'th'],
    ['มี size ไหมคะ', 'th'],
    ['1', 'und'],
    ['😍😍😍', 'und'],
    ['', 'und'],
    ['これはいくらですか', 'und'],
    ['مرحبا كم السعر', 'und'],
  ])('%s is %s', (text, language) => {
    expect(understand(text).language).toBe(language)
  })
})

describe('intent', () => {
  test.each([
    ['怎么下单', 'how_to_order'],
    ['包邮吗', 'shipping_fee'],
    ['包郵嗎', 'shipping_fee'],
    ['可以寄到马来西亚吗', 'shipping_region'],
    ['do you ship to canada', 'shipping_region'],
    ['plsssss how much is itttt', 'price'],
    ['does it tarnsih', 'durability'],
    ['ＨＯＷ ＭＵＣＨ', 'price'],
    ['so pretty, how much', 'price'],
    ['se despintan?', 'durability'],
    ['kena air luntur ga', 'durability'],
    ['co phai mau ko', 'durability'],
    ['แพ้ง่ายใส่ได้ไหม', 'material'],
    ['beautiful', 'praise'],
    ['好漂亮', 'praise'],
    ['❤️❤️❤️', 'praise'],
  ] as const)('%s is about %s', (text, intent) => {
    expect(understand(text).intent).toBe(intent)
  })

  test.each(['1', '111', '已拍', 'hi', '哈哈哈', '😂', ''])('%s is chat, not a question', (text) => {
    expect(understand(text)).toMatchObject({ intent: 'chat', asks: null })
  })

  test.each([
    'follow me i follow back',
    '加微信 vx abc8899 更多好货',
    'make money from home, link in my bio',
    'visit www.cheap-bags.shop',
  ])('%s is spam', (text) => expect(understand(text).intent).toBe('spam'))

  test.each([
    ['fake, scam seller', 'complaint'],
    ['我要投诉', 'complaint'],
    ['love the ring but my order never arrived', 'tracking'],
    ['hi beautiful, i was charged twice', 'order_problem'],
    ['什么时候发货 我付了钱显示未支付', 'order_problem'],
    ['hola linda donde esta mi paquete', 'tracking'],
  ] as const)('a matter for a person goes first: %s is %s', (text, intent) => {
    expect(understand(text).intent).toBe(intent)
  })

  test('the score tells a plain question from a guess', () => {
    expect(understand('free shipping?').score).toBeGreaterThan(0.7)
    expect(understand('qwrtp zxcvb').score).toBeLessThan(0.3)
  })
})
