import { type RefObject, useEffect, useRef } from 'react'
import type { Cue } from '../../../src-shared/records'
import { send, useLink } from '../../sync'
import { howDrawn } from './how-drawn'

/** A layout that is just changing is given so long, in milliseconds. */
const SETTLES_MS = 500

/** What stands on this glass. */
export interface Drawn {
  readonly id: string
  /** Since when, by the page's own clock. */
  readonly at: number
}

/**
 * Measures whether the cue is drawn, and tells the studio: shown, or why it cannot be shown. Measured after it was
 * painted, and whenever the screen's size or sight changes; told again only when it is another word, or on the next link
 * where it could not be told.
 * @param cue the one that is to stand on the board
 * @param isCovered something was opened over it: nothing is measured, and what was told holds
 * @returns what stands on the glass; null while nothing does
 */
export function useCueDrawn(cue: Cue | null, isCovered: boolean): RefObject<Drawn | null> {
  const { state, deviceId } = useLink()
  const drawn = useRef<Drawn | null>(null)
  const told = useRef('')
  const id = cue?.state === 'sent' ? cue.id : null
  const isOwn = (one: { readonly deviceId: string }) => one.deviceId === deviceId
  const known = cue?.unshowableOn.find(isOwn)?.reason ?? (cue?.shownOn.some(isOwn) ? 'shown' : 'nothing')

  useEffect(() => {
    if (drawn.current?.id !== id) drawn.current = null
    if (id === null || isCovered) return
    let frame = 0
    let timer: ReturnType<typeof setTimeout>
    const tell = (word: ReturnType<typeof howDrawn>) => {
      const said = `${id} ${word}`
      if (state !== 'live' || word === known || told.current === said) return
      told.current = said
      const sent = word === 'shown' ? send('cue.shown', { id }) : send('cue.unshowable', { id, reason: word })
      sent.catch(() => {
        told.current = ''
      })
    }
    const measure = (isSettled: boolean) => {
      const element = document.querySelector(`[data-cue="${id}"]`)
      const word = element ? howDrawn(element) : 'no_room'
      if (word === 'shown') drawn.current ??= { id, at: performance.now() }
      else drawn.current = null
      if (word === 'shown' || isSettled) tell(word)
      else timer = setTimeout(() => measure(true), SETTLES_MS)
    }
    const look = () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      // A page out of sight draws no frames.
      if (document.visibilityState !== 'visible') measure(false)
      // The first frame draws it, the second begins when that one is on the glass.
      else
        frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(() => measure(false))
        })
    }
    look()
    document.addEventListener('visibilitychange', look)
    addEventListener('resize', look)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      removeEventListener('resize', look)
    }
  }, [id, isCovered, state, known])
  return drawn
}
