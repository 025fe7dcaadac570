import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { generateNKeysBetween } from 'fractional-indexing'
import { z } from 'zod'
import { article, cueTemplate, member, product, type Show, segment } from '../../../src-shared/records'
import { LIMITS, localized } from '../../../src-shared/text'
import type { Tx } from '../../engine/store'
import { putArticle } from '../knowledge/article-words'
import { createShow } from './current-show'

const productCode = product.shape.code.nullable().default(null)

/** The sample show as it lies in `resources/sample/show.json`: rows without ids, products named by their code. */
const sampleShow = z.object({
  show: z.object({ title: localized(LIMITS.name) }),
  products: z.array(product.omit({ id: true })),
  segments: z.array(segment.omit({ id: true, showId: true, position: true, productId: true }).extend({ productCode })),
  cueTemplates: z.array(cueTemplate.omit({ id: true, position: true })),
  articles: z.array(article.omit({ id: true, productId: true }).extend({ productCode })),
  members: z.array(member.omit({ id: true, archived: true })),
})
export type SampleShow = z.infer<typeof sampleShow>

/** Reads and checks the sample show's file. */
export const readSampleShow = (path: string): SampleShow => sampleShow.parse(JSON.parse(readFileSync(path, 'utf8')))

/**
 * Adds the sample show as a rehearsal, its products as they are shipped. What is the studio's own (a product of the same
 * code, any templates, articles or members) is kept as it is.
 */
export function loadSampleShow(tx: Tx, sample: SampleShow, now: number): Show {
  const idOf = new Map<string, string>()
  for (const fields of sample.products) {
    const [known] = tx.rows('product', 'shopId = ?', fields.shopId)
    const id = known?.id ?? randomUUID()
    idOf.set(fields.code, tx.put('product', { ...fields, id, code: freeCode(tx, fields.code, id) }).id)
  }
  const productId = (code: string | null) => (code === null ? null : (idOf.get(code) ?? null))
  const isEmpty = (record: 'cueTemplate' | 'article' | 'member') => tx.rows(record, '1 LIMIT 1').length === 0

  if (isEmpty('cueTemplate')) {
    const positions = generateNKeysBetween(null, null, sample.cueTemplates.length)
    sample.cueTemplates.forEach((fields, i) => {
      tx.put('cueTemplate', { id: randomUUID(), position: positions[i] as string, ...fields })
    })
  }
  if (isEmpty('article')) {
    for (const { productCode: code, ...fields } of sample.articles) {
      putArticle(tx, { id: randomUUID(), productId: productId(code), ...fields })
    }
  }
  if (isEmpty('member')) {
    for (const fields of sample.members) tx.put('member', { id: randomUUID(), archived: false, ...fields })
  }

  const show = createShow(tx, now, { title: sample.show.title, rehearsal: true })
  const positions = generateNKeysBetween(null, null, sample.segments.length)
  sample.segments.forEach(({ productCode: code, ...fields }, i) => {
    tx.put('segment', {
      id: randomUUID(),
      showId: show.id,
      position: positions[i] as string,
      productId: productId(code),
      ...fields,
    })
  })
  return show
}

/** The code, with a number behind it where another product has it. */
function freeCode(tx: Tx, code: string, id: string): string {
  const isTaken = (tried: string) => tx.rows('product', 'code = ? AND id <> ?', tried, id).length > 0
  let free = code
  for (let n = 2; isTaken(free); n += 1) free = `${code}-${n}`
  return free
}
