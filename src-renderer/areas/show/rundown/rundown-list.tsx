import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment, Show } from '../../../../src-shared/records'
import { useAct, useGrowth } from '../../../kit'
import { openDialog } from '../../../kit/desk/over-desk'
import { ROW_KEYS } from '../../../kit/desk/row-keys'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { SHORTCUTS } from '../shortcuts'
import { selectSegment, useChosenSegment } from './chosen-segment'
import { DeleteSegmentDialog } from './delete-segment-dialog'
import { restrictToList } from './restrict-to-list'
import classes from './rundown.module.css'
import { afterFor } from './rundown-move'
import type { RundownPlan } from './rundown-plan'
import { SegmentDeeds } from './segment-deeds'
import { SegmentDialog } from './segment-dialog'
import { SegmentRow } from './segment-row'
import { SortableSegment } from './sortable-segment'

/** Height of a row and the gap under it as the style sheet has it, before the screen's growth; every row has the same. */
const ROW_HEIGHT = 58

interface Props {
  readonly show: Show
  readonly segments: readonly Segment[]
  readonly plan: RundownPlan
}

/** The rows: only those in view are in the page. Dragged by the handle, or moved with Alt and the arrows. */
export function RundownList({ show, segments, plan }: Props) {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const ids = useMemo(() => segments.map((row) => row.id), [segments])
  const [draggedId, setDraggedId] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const selectedId = useChosenSegment((chosen) => chosen.segmentId)
  const selectedIndex = selectedId === null ? -1 : ids.indexOf(selectedId)
  const draggedIndex = draggedId === null ? -1 : ids.indexOf(draggedId)

  const growth = useGrowth()
  const rows = useVirtualizer({
    count: segments.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT * growth,
    overscan: 6,
    getItemKey: (index) => ids[index] ?? index,
    // The dragged row stays in the page however far the list has scrolled: the drag hangs on its element.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range)
      return draggedIndex < 0 || inView.includes(draggedIndex)
        ? inView
        : [...inView, draggedIndex].sort((a, b) => a - b)
    },
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes kept from before the screen grew are not asked for again
  useEffect(() => rows.measure(), [growth])

  const onAirIndex = show.state === 'live' && show.segmentId ? ids.indexOf(show.segmentId) : -1
  useEffect(() => {
    if (onAirIndex >= 0) rows.scrollToIndex(onAirIndex, { align: 'center' })
  }, [onAirIndex, rows])

  const select = useCallback(
    (index: number) => {
      const id = ids[Math.min(Math.max(index, 0), ids.length - 1)]
      if (id === undefined) return
      selectSegment(id)
      rows.scrollToIndex(ids.indexOf(id))
      const focus = () => {
        const row = scroller.current?.querySelector<HTMLElement>(`[data-segment="${id}"]`)
        row?.focus()
        return row
      }
      // One that was out of view is only drawn after the scroll.
      if (!focus()) requestAnimationFrame(focus)
    },
    [ids, rows],
  )
  useShortcuts(SHORTCUTS, {
    'rundown.focus': () => select(selectedIndex >= 0 ? selectedIndex : Math.max(onAirIndex, 0)),
  })

  const focusAsked = useChosenSegment((chosen) => chosen.segmentFocus)
  const focusGiven = useRef(focusAsked)
  useEffect(() => {
    // A row that was just made may come a moment after it was asked for.
    if (focusAsked === focusGiven.current || selectedIndex < 0) return
    focusGiven.current = focusAsked
    select(selectedIndex)
  }, [focusAsked, selectedIndex, select])

  const move = useCallback(
    (id: string, to: number) => {
      const after = afterFor(ids, id, to)
      if (after !== undefined) void act('segment.move', { id, after })
    },
    [ids, act],
  )
  // The one on air is on air already.
  const go = useCallback(
    (id: string) => {
      if (id !== show.segmentId) void act('segment.go', { id })
    },
    [act, show.segmentId],
  )

  const hasEnded = show.state === 'ended'
  const canDelete = (id: string) => show.state !== 'live' || id !== show.segmentId
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const index = ids.indexOf(id)
    const step = event.key === ROW_KEYS.before ? -1 : event.key === ROW_KEYS.after ? 1 : 0
    const moving = event.altKey && step !== 0
    if (step !== 0 && !moving) select(index + step)
    else if (hasEnded) return
    else if (moving) move(id, index + step)
    else if (event.key === ROW_KEYS.enter && !event.ctrlKey && !event.metaKey && show.state === 'live') go(id)
    else if (event.key === ROW_KEYS.edit) openDialog(<SegmentDialog id={id} />)
    else if (event.key === ROW_KEYS.remove && canDelete(id)) openDialog(<DeleteSegmentDialog id={id} />)
    else return
    event.preventDefault()
  }

  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDraggedId(null)
    if (over) move(String(active.id), ids.indexOf(String(over.id)))
  }
  const dragged = segments[draggedIndex]

  const selected = segments[selectedIndex]

  return (
    <>
      <div ref={scroller} className={classes.scroller} aria-busy={pending}>
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          modifiers={restrictToList}
          onDragStart={({ active }) => setDraggedId(String(active.id))}
          onDragEnd={onDragEnd}
          onDragCancel={() => setDraggedId(null)}
        >
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            <ol className={classes.list} style={{ height: rows.getTotalSize() }} aria-label={t('rundown.title')}>
              {rows.getVirtualItems().map((item) => {
                const segment = segments[item.index]
                const place = segment && plan.rows.get(segment.id)
                if (!segment || !place) return null
                return (
                  <SortableSegment
                    key={segment.id}
                    segment={segment}
                    number={item.index + 1}
                    top={item.start}
                    place={place.place}
                    offsetMs={place.offsetMs}
                    expectedAt={place.expectedAt}
                    live={show.state === 'live'}
                    stays={hasEnded}
                    startedAt={place.place === 'on_air' ? show.segmentStartedAt : null}
                    selected={segment.id === selectedId}
                    focusable={selectedIndex < 0 ? item.index === 0 : item.index === selectedIndex}
                    onGo={go}
                    onKeyDown={onKeyDown}
                  />
                )
              })}
            </ol>
          </SortableContext>
          <DragOverlay dropAnimation={null}>
            {dragged && (
              <SegmentRow
                segment={dragged}
                number={draggedIndex + 1}
                place="later"
                offsetMs={plan.rows.get(dragged.id)?.offsetMs ?? 0}
                expectedAt={null}
                live={false}
                stays={hasEnded}
                startedAt={null}
                selected
                focusable={false}
                onGo={go}
                onKeyDown={onKeyDown}
              />
            )}
          </DragOverlay>
        </DndContext>
      </div>
      {hasEnded && <p className={classes.stays}>{t('rundown.stays')}</p>}
      {selected && !hasEnded && (
        <SegmentDeeds
          segment={selected}
          live={show.state === 'live'}
          onAir={selectedIndex === onAirIndex}
          onGo={() => go(selected.id)}
          onMove={(step) => move(selected.id, selectedIndex + step)}
        />
      )}
    </>
  )
}
