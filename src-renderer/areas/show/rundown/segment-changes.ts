import type { Segment } from '../../../../src-shared/records'
import { changedFields } from '../../../kit/changed-fields'

type Fields = Omit<Segment, 'id' | 'showId' | 'position'>

/**
 * What `segment.update` is given of a form; null where nothing was changed.
 * @param opened what the form held when it was opened
 * @param row the segment as it stands now
 */
export function segmentChanges(opened: Fields, fields: Fields, row: Segment | undefined): Partial<Fields> | null {
  const changes = changedFields(opened, fields, row)
  if (!changes) return null
  const { kind, productId } = { ...fields, ...row, ...changes }
  // Two people together would leave a product's segment without one: then both go as they stand in this form.
  if (kind !== 'product' || productId !== null) return changes
  return { ...changes, kind: fields.kind, productId: fields.productId }
}
