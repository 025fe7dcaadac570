import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { accountOf, type Comment } from '../../../../src-shared/records'
import { useGrowth, useKeys } from '../../../kit'
import { useRecord } from '../../../sync'
import { OwnAccount } from '../../feed/own-account'
import { whyNotSend } from '../rights'
import { closeOverlay, openOverlay, openThread, useTriage } from '../state'
import { KEYS } from '../support-keys'
import { useMe } from '../use-me'
import { CommentRow } from './comment-row'
import { isAnswered } from './filter'
import { END_THRESHOLD, type Scrolled } from './stick'
import css from './stream.module.css'
import { useAnswered } from './use-answered'
import { useHand } from './use-hand'

const TYPICAL_ROW = 52
/** Height of what stands above the first and below the last row, in pixels before the screen's growth; `.edge` has the same. */
const EDGE = 36

interface Props {
  readonly comments: readonly Comment[]
  /** `true` while the newest, at the end, is followed; undefined for a list that follows nothing. */
  readonly following?: boolean
  readonly marked?: string
  readonly inThread?: boolean
  readonly onScrolled?: (event: Scrolled) => void
  /** What the key that goes to the first row does besides; undefined leaves the key alone. */
  readonly onTop?: (() => void) | undefined
  /** Above the first and below the last row, scrolling with them. */
  readonly before?: ReactNode
  readonly after?: ReactNode
}

/** A list of comments of any length: only the rows in sight are drawn. */
export function CommentList({ comments, following, marked, inThread, onScrolled, onTop, before, after }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const lastTop = useRef(0)
  const handIsOn = useHand(scroller)
  const openId = useTriage((state) => state.openId)
  const answered = useAnswered()
  const own = useRecord('studio', 'studio')?.ownAccounts ?? []
  const live = following !== undefined
  const growth = useGrowth()
  const virtualizer = useVirtualizer({
    count: comments.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => TYPICAL_ROW,
    getItemKey: (index) => comments[index]?.id ?? index,
    overscan: 4,
    paddingStart: before ? EDGE * growth : 0,
    paddingEnd: after ? EDGE * growth : 0,
    ...(live ? { anchorTo: 'end' as const, scrollEndThreshold: END_THRESHOLD } : {}),
  })

  // At each new comment, wherever the list stands: its own position may lag behind while much comes at once, and whether
  // the newest is followed is for the reader to say.
  const newest = comments.at(-1)?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new comment is what there is to follow
  useLayoutEffect(() => {
    if (following) virtualizer.scrollToEnd()
  }, [following, newest, virtualizer])

  const scrolled = (element: HTMLDivElement) => {
    const { scrollTop, scrollHeight, clientHeight } = element
    const up = scrollTop < lastTop.current && handIsOn()
    lastTop.current = scrollTop
    onScrolled?.({ up, distance: scrollHeight - clientHeight - scrollTop, newest })
  }

  const toTop = () => {
    onScrolled?.({ up: true, distance: Number.POSITIVE_INFINITY, newest })
    virtualizer.scrollToOffset(0)
    onTop?.()
  }
  const newestWithThread = inThread ? undefined : newestOf(comments, live)
  const newestThreadId = newestWithThread?.threadId
  const marks = whyNotSend('accounts.mark', useMe()) === null
  // Of a thread's comments the newest has the key.
  const markable = inThread && marks ? comments.find(({ handle }) => handle !== '') : undefined
  useKeys({
    ...(markable
      ? { [KEYS.account]: () => openOverlay(<OwnAccount handle={markable.handle} onClose={closeOverlay} />) }
      : {}),
    ...(onTop ? { [KEYS.earlier]: toTop } : {}),
    ...(newestThreadId ? { [KEYS.openThread]: () => openThread(newestThreadId) } : {}),
  })

  return (
    <div
      ref={scroller}
      className={css.scroller}
      data-newest={live ? newest : undefined}
      onScroll={(event) => scrolled(event.currentTarget)}
    >
      <div className={css.rows} style={{ height: virtualizer.getTotalSize() }}>
        {before && <div className={css.edge}>{before}</div>}
        {virtualizer.getVirtualItems().map((item) => {
          const comment = comments[item.index]
          if (!comment) return null
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              className={css.slot}
              style={{ transform: `translateY(${item.start}px)` }}
              data-index={item.index}
              data-comment-id={comment.id}
            >
              <CommentRow
                comment={comment}
                answered={isAnswered(comment, answered.get(comment.threadId ?? '') ?? 0)}
                open={comment.threadId !== null && comment.threadId === openId}
                inThread={inThread}
                keyed={comment === newestWithThread}
                marked={marked}
                marks={marks}
                marksByKey={comment === markable}
                own={own.length > 0 && own.includes(accountOf(comment.handle))}
              />
            </div>
          )
        })}
        {after && <div className={`${css.edge} ${css.last}`}>{after}</div>}
      </div>
    </div>
  )
}

/** The newest comment that belongs to a thread; `comments` are oldest first in a live list, newest first elsewhere. */
function newestOf(comments: readonly Comment[], live: boolean): Comment | undefined {
  const hasThread = ({ threadId }: Comment) => threadId !== null
  return live ? comments.findLast(hasThread) : comments.find(hasThread)
}
