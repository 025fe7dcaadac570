import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { memo } from 'react'
import classes from './rundown.module.css'
import { SegmentRow, type SegmentRowProps } from './segment-row'

interface Props extends Omit<SegmentRowProps, 'handle'> {
  /** CSS pixels from the top of the list. */
  readonly top: number
}

/** A row in its place in the list, that can be dragged and makes room for one that is. */
export const SortableSegment = memo(function SortableSegment({ top, ...row }: Props) {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: row.segment.id,
    disabled: row.stays,
  })
  return (
    <li
      ref={setNodeRef}
      className={classes.item}
      style={{ top, transform: CSS.Translate.toString(transform), transition, opacity: isDragging ? 0.35 : 1 }}
    >
      <SegmentRow {...row} {...(row.stays ? {} : { handle: { ref: setActivatorNodeRef, ...listeners } })} />
    </li>
  )
})
