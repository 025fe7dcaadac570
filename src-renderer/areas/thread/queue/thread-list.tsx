import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../../src-shared/records'
import { useGrowth } from '../../../kit'
import { useRecords } from '../../../sync'
import { latestByThread } from '../latest-escalation'
import { isMine } from '../rights'
import { openThread, useTriage } from '../state'
import { useMe } from '../use-me'
import css from './queue.module.css'
import { tabOf } from './tabs'
import { ThreadRow } from './thread-row'

/** Height of a row in pixels, before the screen's growth; `.slot` has the same. */
const ROW = 84

interface Props {
  readonly threads: readonly Thread[]
  /** The pointer moved over the list, or left it (`false`). */
  readonly onPointed: (over: boolean) => void
}

/** The threads of a tab as a list box: keys move the selection, the focus stays on the list. */
export function ThreadList({ threads, onPointed }: Props) {
  const { t } = useTranslation('triage')
  const scroller = useRef<HTMLDivElement>(null)
  const tab = useTriage((state) => state.tab)
  const openId = useTriage((state) => state.openId)
  const escalations = useRecords('escalation')
  const latest = useMemo(() => latestByThread(escalations), [escalations])
  const me = useMe()
  const growth = useGrowth()
  const virtualizer = useVirtualizer({
    count: threads.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * growth,
    getItemKey: (index) => threads[index]?.id ?? index,
    overscan: 4,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes kept from before the screen grew are not asked for again
  useEffect(() => virtualizer.measure(), [growth])

  const openAt = threads.findIndex((row) => row.id === openId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the selection, not rows that move around it
  useEffect(() => {
    if (openAt >= 0) virtualizer.scrollToIndex(openAt, { align: 'auto' })
  }, [openId])

  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t(`tab.${tab}`)}
      aria-activedescendant={openAt >= 0 ? `thread-${openId}` : undefined}
      onPointerMove={() => onPointed(true)}
      onPointerLeave={() => onPointed(false)}
    >
      <div className={css.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const thread = threads[item.index]
          if (!thread) return null
          const mine = isMine(thread, me)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the selected row wherever the focus is
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
            <div
              key={item.key}
              id={`thread-${thread.id}`}
              role="option"
              aria-selected={thread.id === openId}
              className={css.slot}
              style={{ transform: `translateY(${item.start}px)` }}
              data-thread-id={thread.id}
              data-state={thread.state}
              onClick={() => openThread(thread.id)}
            >
              <ThreadRow
                thread={thread}
                escalation={latest.get(thread.id)}
                mine={mine}
                left={tabOf(thread, mine) !== tab}
                open={thread.id === openId}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
