import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Comment } from '../../../../src-shared/records'
import { query, useCalmRecords } from '../../../sync'
import { takeEarlier, takeWindow } from './rows'
import { FOLLOWING, nextStick, type Scrolled, type Stick } from './stick'

const PAGE = 200
/** How often the list is drawn at most, in milliseconds: in a flood no eye tells more, and each drawing delays the next. */
const CALM = 100

export type Earlier = 'there' | 'loading' | 'none' | 'failed'

export interface Stream {
  /** Comments of the show, oldest first: at least the latest ones, and what was read above them. */
  rows: readonly Comment[]
  stick: Stick
  /** Whether earlier comments can be read, or are being read. */
  earlier: Earlier
  scrolled(event: Scrolled): void
  /** Follows the newest comment again. */
  follow(): void
  loadEarlier(): void
}

/** The comments of a show as they come in, with earlier ones on demand. */
export function useStream(showId: string): Stream {
  const all = useCalmRecords('comment', CALM)
  const window = useMemo(() => all.filter((row) => row.showId === showId), [all, showId])
  const [stick, setStick] = useState<Stick>(FOLLOWING)
  const [rows, setRows] = useState<readonly Comment[]>(window)
  const [taken, setTaken] = useState({ window, following: true })
  const [earlier, setEarlier] = useState<Earlier>('there')
  const loading = useRef(false)

  if (taken.window !== window || taken.following !== stick.following) {
    setTaken({ window, following: stick.following })
    // With none of the show's among the latest, what was read of it stays.
    if (window.length > 0 || taken.window.length > 0) setRows(takeWindow(rows, window, stick.following))
    if (stick.following && earlier !== 'there') setEarlier('there')
  }

  const oldest = rows[0]?.id
  const loadEarlier = useCallback(async () => {
    if (loading.current) return
    loading.current = true
    setEarlier('loading')
    try {
      const page = await query('comment.search', { ...(oldest === undefined ? {} : { before: oldest }), limit: PAGE })
      setRows((held) => takeEarlier(held, page.comments))
      setEarlier(page.more ? 'there' : 'none')
    } catch {
      setEarlier('failed')
    } finally {
      loading.current = false
    }
  }, [oldest])

  // Of a show that is opened again none may be among the latest of the studio.
  const isEmpty = oldest === undefined
  useEffect(() => {
    if (isEmpty) void loadEarlier()
  }, [isEmpty, loadEarlier])

  const scrolled = useCallback((event: Scrolled) => setStick((now) => nextStick(now, event)), [])
  const follow = useCallback(() => setStick(FOLLOWING), [])
  return { rows, stick, earlier, scrolled, follow, loadEarlier }
}
