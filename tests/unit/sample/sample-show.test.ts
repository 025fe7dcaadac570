import { describe, expect, test } from 'vitest'
import { INTENTS, isQuestion } from '../../../src-shared/areas/thread/intents'
import { article, cueTemplate, member, product, segment, show } from '../../../src-shared/records'
import { showFile } from './sample'

/** What only a stored row has. */
const stored = { id: 'x', showId: 'x', position: 'a0', archived: false }
const keep = <K extends keyof typeof stored>(...keys: K[]) => Object.fromEntries(keys.map((key) => [key, stored[key]]))
/** The file names a product by its code where a stored row has the product's id. */
const byId = ({ productCode, ...fields }: Record<string, unknown>) => ({ ...fields, productId: productCode })

const file = showFile()
const members = file.members.map((row) => member.parse({ ...row, ...keep('id', 'archived') }))
const products = file.products.map((row) => product.parse({ ...row, ...keep('id') }))
const segments = file.segments.map((row) => segment.parse({ ...byId(row), ...keep('id', 'showId', 'position') }))
const templates = file.cueTemplates.map((row) => cueTemplate.parse({ ...row, ...keep('id', 'position') }))
const articles = file.articles.map((row) => article.parse({ ...byId(row), ...keep('id') }))
const codes = products.map((one) => one.code)

describe('the sample show', () => {
  test('has a title in both languages and a person for each role', () => {
    expect(show.shape.title.parse(file.show.title)).toEqual({ zh: expect.any(String), en: expect.any(String) })
    expect(members.flatMap((one) => one.roles).sort()).toEqual(['host', 'operator', 'support'])
  })

  test('sells eight products below their list price, all of their stock still there', () => {
    expect(codes).toEqual(['J01', 'J02', 'J03', 'J04', 'J05', 'J06', 'J07', 'J08'])
    expect(new Set(products.map((one) => one.shopId)).size).toBe(8)
    for (const one of products) {
      expect(one.shopId).toMatch(/^\d{19}$/)
      expect(one.livePrice).toBeLessThan(one.listPrice)
      expect(one.stock).toBe(one.stockStart)
    }
  })

  test('has talking points that can be read at three metres, in both languages', () => {
    for (const { points } of products) {
      expect(points.length).toBeGreaterThanOrEqual(3)
      expect(points.length).toBeLessThanOrEqual(5)
      for (const { zh = '', en = '' } of points) {
        expect(zh).toSatisfy((text: string) => text.length > 0 && text.length <= 12)
        expect(en).toSatisfy((text: string) => text.length > 0 && text.length <= 28)
      }
    }
  })

  test('tells of every product what viewers ask about', () => {
    for (const { facts } of products) {
      for (const word of ['材质', '尺寸', '镀层', '保养', '质保', '盒内', '敏感']) expect(facts?.zh).toContain(word)
      for (const word of ['Material', 'Size', 'Plating', 'Care', 'Warranty', 'In the box', 'Sensitive']) {
        expect(facts?.en).toContain(word)
      }
    }
  })

  test('presents each product once, between an opening that shows the first and a closing, in twenty minutes', () => {
    const productSegments = segments.filter((one) => one.kind === 'product')
    expect(productSegments.map((one) => one.productId)).toEqual(codes)
    expect(segments.at(0)).toMatchObject({ kind: 'opening', productId: codes[0] })
    expect(segments.at(-1)?.kind).toBe('closing')
    expect(segments.map((one) => one.kind)).toEqual(expect.arrayContaining(['interaction', 'giveaway']))
    expect(segments.reduce((sum, one) => sum + one.plannedSeconds, 0)).toBe(20 * 60)
    for (const one of segments)
      expect([one.title.zh, one.title.en, one.hook?.zh, one.hook?.en].every(Boolean)).toBe(true)
  })

  test('has twelve cues ready, each in both languages', () => {
    expect(templates).toHaveLength(12)
    expect(new Set(templates.map((one) => one.text.zh)).size).toBe(12)
    expect(new Set(templates.map((one) => one.text.en)).size).toBe(12)
    expect(templates.map((one) => one.text.zh)).toEqual(expect.arrayContaining(['材质保真', '过敏包退', '慢一点']))
  })

  test('has thirty articles, one at least for everything that viewers ask', () => {
    expect(articles).toHaveLength(30)
    const covered = new Set(articles.flatMap((one) => one.intents))
    expect(INTENTS.filter((one) => isQuestion(one) && !covered.has(one))).toEqual([])
    for (const one of articles) expect([...codes, null]).toContain(one.productId)
  })

  test('answers always in Chinese and English, and the most asked in all six languages', () => {
    for (const { answers } of articles) expect(Object.keys(answers)).toEqual(expect.arrayContaining(['zh', 'en']))
    const inSix = articles.filter(({ answers }) =>
      (['zh', 'en', 'es', 'id', 'vi', 'th'] as const).every((language) => answers[language]),
    )
    expect(inSix.length).toBeGreaterThanOrEqual(14)
  })

  test('has answers short enough for one comment', () => {
    const tooLong = articles.flatMap(({ answers }) => Object.values(answers).filter((answer) => answer.length > 150))
    expect(tooLong).toEqual([])
  })

  test('makes no absolute or unprovable claim', () => {
    const said = JSON.stringify([products, segments, articles.map((one) => one.answers)])
    const claims = /100\s?%|\b(best|guaranteed?|cure[sd]?|forever|never)\b|最(?!后)|第一|百分之?百|永[不久远]|绝对/gi
    expect(said.match(claims)).toBeNull()
  })
})
