import { randomUUID } from 'node:crypto'
import { generateKeyBetween } from 'fractional-indexing'
import type { showCommands } from '../../../src-shared/areas/show/commands'
import { inOrder } from '../../../src-shared/areas/show/rundown'
import { Refusal } from '../../../src-shared/errors'
import type { Show } from '../../../src-shared/records'
import { refuseTooMany } from '../../engine/run/at-most'
import { shortPlace } from '../../engine/run/places'
import type { Tx } from '../../engine/store'
import type { Handlers } from '../context'

type Names = Exclude<Extract<keyof typeof showCommands, `segment.${string}`>, 'segment.go' | 'segment.next'>

/** The rundown. */
export const rundownHandlers: Handlers<Names> = {
  'segment.create': (tx, { after, ...fields }) => {
    mustNotHaveEnded(tx, fields.showId)
    if (fields.productId !== null) tx.must('product', fields.productId)
    const position = positionAfter(tx, fields.showId, after)
    const segment = tx.put('segment', { id: randomUUID(), position, ...fields })
    refuseTooMany(tx, 'segment', segment)
    return { id: segment.id }
  },

  'segment.update': (tx, { id, ...changes }) => {
    mustNotHaveEnded(tx, tx.must('segment', id).showId)
    if (changes.productId) tx.must('product', changes.productId)
    tx.patch('segment', id, changes)
    return {}
  },

  'segment.move': (tx, { id, after }) => {
    const segment = tx.must('segment', id)
    mustNotHaveEnded(tx, segment.showId)
    if (after !== id) tx.put('segment', { ...segment, position: positionAfter(tx, segment.showId, after, id) })
    return {}
  },

  'segment.delete': (tx, { id }) => {
    const segment = tx.must('segment', id)
    const show = mustNotHaveEnded(tx, segment.showId)
    if (show.state === 'live' && show.segmentId === id) {
      tx.conflict('segment_on_air', 'the segment is on air', 'segment', segment)
    }
    tx.del('segment', id)
    return {}
  },
}

/** The rundown of a show that has ended is what was put on. @throws Refusal `not_found`, or `conflict` */
function mustNotHaveEnded(tx: Tx, showId: string): Show {
  const show = tx.must('show', showId)
  if (show.state === 'ended') tx.conflict('show_ended', 'the show has ended; copy it into a new one', 'show', show)
  return show
}

/** A position behind `after` (null: before all, undefined: behind all) that leaves every other row as it is, as a rule. */
function positionAfter(tx: Tx, showId: string, after: string | null | undefined, moving?: string): string {
  const inShow = () => inOrder(tx.rows('segment', 'showId = ?', showId))
  return shortPlace(tx, 'segment', inShow, (all) => {
    const rows = all.filter((row) => row.id !== moving)
    const at = after === undefined ? rows.length - 1 : after === null ? -1 : rows.findIndex((row) => row.id === after)
    if (after && at < 0)
      throw new Refusal('not_found', 'that segment is not in this rundown', { reason: 'not_found.segment' })
    return generateKeyBetween(rows[at]?.position ?? null, rows[at + 1]?.position ?? null)
  })
}
