import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react'
import classes from './fit.module.css'
import { largestFit } from './largest-fit'

interface Props {
  /** What the content says; the size is found anew when this changes. */
  readonly of: string
  /** Largest letters, as a part of the box's height. */
  readonly most: number
  /**
   * No letters smaller than those around it: items of a list that they leave no room for are left out, the last first,
   * and this says how many.
   */
  readonly leftOut?: (count: number) => string
  readonly className?: string
  readonly children: ReactNode
}

const LEAST_PX = 12
const STEP_PX = 0.5
/** Phrases are kept whole where that leaves the letters at least so large, compared with breaking between words. */
const WHOLE_PHRASES_FROM = 0.8

/**
 * Sets its content in the largest letters with which all of it fits the box, before it is painted. The box takes its
 * size from the layout around it, never from the content, so that nothing jumps.
 */
export function Fit({ of, most, leftOut, className, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const leavesOut = leftOut !== undefined
  const sayLeftOut = useEffectEvent((count: number) => leftOut?.(count) ?? '')

  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` stands for the content that is measured.
  useLayoutEffect(() => {
    const outer = box.current
    const inner = content.current
    if (!outer || !inner) return
    const again = () => {
      const least = leavesOut ? Number.parseFloat(getComputedStyle(outer).fontSize) : LEAST_PX
      fitTo(outer, inner, least, most)
      if (leavesOut) leaveOut(outer, inner, sayLeftOut)
    }
    again()
    const watch = new ResizeObserver(again)
    watch.observe(outer)
    // A slice of the fonts that comes later has letters of other widths than those that stood in for it.
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      watch.disconnect()
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [of, most, leavesOut])

  return (
    <div ref={box} className={`${classes.box} ${className ?? ''}`} data-fit>
      <div ref={content} className={classes.content}>
        {children}
      </div>
    </div>
  )
}

function fitTo(outer: HTMLElement, inner: HTMLElement, least: number, most: number): void {
  const { clientWidth: width, clientHeight: height } = outer
  if (width === 0 || height === 0) return
  for (const item of inner.querySelectorAll('li')) {
    item.hidden = false
    delete item.dataset.more
  }
  const fits = (size: number) => {
    inner.style.fontSize = `${size}px`
    return inner.scrollWidth <= width && inner.offsetHeight <= height
  }
  const sizeBreaking = (breaks: 'phrases' | 'words' | 'anywhere') => {
    inner.dataset.breaks = breaks
    return largestFit(least, height * most, STEP_PX, fits)
  }
  const byWords = sizeBreaking('words')
  const byPhrases = sizeBreaking('phrases')
  let size = byPhrases
  if (byPhrases < byWords * WHOLE_PHRASES_FROM) {
    size = byWords
    inner.dataset.breaks = 'words'
  }
  // A word that not even the smallest letters hold whole, such as a long address.
  if (!fits(size)) size = sizeBreaking('anywhere')
  inner.style.fontSize = `${size}px`
}

/** Takes items from the end of a list until the rest fits; the last one that stays tells how many are left out. */
function leaveOut(outer: HTMLElement, inner: HTMLElement, say: (count: number) => string): void {
  const items = [...inner.querySelectorAll('li')]
  const fits = () => inner.offsetHeight <= outer.clientHeight
  for (let left = items.length - 1; left > 0 && !fits(); left--) {
    items[left]!.hidden = true
    delete items[left]!.dataset.more
    items[left - 1]!.dataset.more = say(items.length - left)
  }
}
