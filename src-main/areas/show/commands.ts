import type { showCommands } from '../../../src-shared/areas/show/commands'
import { missingToStart, type Need } from '../../../src-shared/areas/show/readiness'
import { nextSegment } from '../../../src-shared/areas/show/rundown'
import { Refusal } from '../../../src-shared/errors'
import type { Show } from '../../../src-shared/records'
import { refuseTooMany } from '../../engine/run/at-most'
import type { Tx } from '../../engine/store'
import type { Handlers } from '../context'
import { copyShow } from './copy-show'
import { createShow, currentShow, openShow, refuseAfterEnd } from './current-show'
import { endShow, stopPlayback } from './end-show'
import { beginPractice, startedAs } from './rehearsal/practised'
import { isBeingPutAway } from './rehearsal/practised-rows'
import { isRehearsing, setProductsAside } from './rehearsal/set-aside'
import { loadSampleShow } from './sample-show'

type Names = Extract<
  keyof typeof showCommands,
  `show.${string}` | 'segment.go' | 'segment.next' | 'board.hide' | 'sample.load'
>

/** The course of a live: plan, open, start, go through the segments, end. */
export const showHandlers: Handlers<Names> = {
  'show.create': (tx, { open, ...fields }, { now }) => {
    const show = createShow(tx, now, fields)
    refuseTooMany(tx, 'show', show)
    if (open) openNow(tx, show, now)
    else if (!currentShow(tx)) openShow(tx, show, now)
    return { id: show.id }
  },

  'show.copy': (tx, { id, open }, { now }) => {
    const copy = copyShow(tx, tx.must('show', id), now)
    refuseTooMany(tx, 'show', copy)
    if (open) openNow(tx, copy, now)
    return { id: copy.id }
  },

  'show.update': (tx, { id, ...changes }) => {
    const show = tx.must('show', id)
    if (show.state !== 'planned' && changes.rehearsal !== undefined && changes.rehearsal !== show.rehearsal) {
      tx.conflict('show_begun', 'the show has begun; it stays a rehearsal or none', 'show', show)
    }
    tx.patch('show', id, changes)
    return {}
  },

  'show.open': (tx, { id }, { now }) => {
    refuseWhileAnotherIsLive(tx, id)
    if (isBeingPutAway(tx, id))
      throw new Refusal('busy', 'the rehearsal is being put away', { reason: 'being_put_away' })
    openShow(tx, tx.must('show', id), now)
    return {}
  },

  'show.start': (tx, { id, anyway, rehearsal }, { now, note }) => {
    const planned = tx.must('show', id)
    const show = startedAs(tx, planned, rehearsal)
    if (show.state !== 'planned')
      tx.conflict(`show_${show.state}`, `the show is ${show.state} already`, 'show', planned)
    refuseWhileAnotherIsLive(tx, id)
    const missing = show.rehearsal ? [] : missingNow(tx, id, now)
    if (missing.length > 0) {
      if (!anyway) refuseUnready(planned, missing)
      note({ missing })
    }
    openShow(tx, show, now)
    if (show.rehearsal) {
      setProductsAside(tx)
      beginPractice(tx, id)
      note({ rehearsal: true })
    } else stopPlayback(tx)
    const first = nextSegment(tx.rows('segment', 'showId = ?', id), null)
    tx.put('show', {
      ...show,
      state: 'live',
      startedAt: now,
      segmentId: first?.id ?? null,
      segmentStartedAt: first ? now : null,
    })
    return {}
  },

  'show.end': (tx, { id }, { now, note }) => {
    const show = tx.must('show', id)
    if (show.state !== 'live') tx.conflict('show_not_live', 'the show is not live', 'show', show)
    if (isRehearsing(show)) note({ rehearsal: true })
    endShow(tx, show, now)
    return {}
  },

  'segment.go': (tx, { id }, { now }) => {
    const segment = tx.must('segment', id)
    putOnAir(tx, tx.must('show', segment.showId), id, now)
    return {}
  },

  'segment.next': (tx, _input, { now }) => {
    const show = mustHaveShow(tx)
    const next = nextSegment(tx.rows('segment', 'showId = ?', show.id), show.segmentId)
    if (!next) return tx.conflict('rundown_over', 'this is the last segment of the rundown', 'show', show)
    putOnAir(tx, show, next.id, now)
    return { id: next.id }
  },

  'board.hide': (tx, { hidden }) => {
    const show = mustHaveShow(tx)
    if (hidden) refuseAfterEnd(tx, show)
    tx.patch('show', show.id, { boardHidden: hidden })
    return {}
  },

  'sample.load': (tx, _input, { now, sampleShow }) => {
    refuseWhileAnotherIsLive(tx, null)
    const show = loadSampleShow(tx, sampleShow(), now)
    refuseTooMany(tx, 'show', show)
    openShow(tx, show, now)
    return { showId: show.id }
  },
}

/** Opens a show that was just added. @throws Refusal `conflict` while another one is live */
function openNow(tx: Tx, show: Show, now: number): void {
  refuseWhileAnotherIsLive(tx, show.id)
  openShow(tx, show, now)
}

function missingNow(tx: Tx, showId: string, now: number): Need[] {
  const segments = tx.rows('segment', 'showId = ?', showId).length
  return missingToStart(tx.rows('feed'), tx.rows('device', "role = 'host'"), segments, now)
}

function refuseUnready(show: Show, missing: readonly Need[]): never {
  throw new Refusal('conflict', `the live would start without: ${missing.join(', ')}; \`anyway\` starts it`, {
    reason: 'not_ready',
    record: 'show',
    current: show,
    missing: [...missing],
  })
}

function putOnAir(tx: Tx, show: Show, segmentId: string, now: number): void {
  if (show.state !== 'live') tx.conflict('show_not_live', 'the show is not live', 'show', show)
  if (show.segmentId !== segmentId) tx.put('show', { ...show, segmentId, segmentStartedAt: now })
}

function mustHaveShow(tx: Tx): Show {
  const show = currentShow(tx)
  if (!show) throw new Refusal('conflict', 'no show is open', { reason: 'no_show' })
  return show
}

function refuseWhileAnotherIsLive(tx: Tx, id: string | null): void {
  const current = currentShow(tx)
  if (current && current.id !== id && current.state === 'live') {
    tx.conflict('show_live', 'another show is live; end it first', 'show', current)
  }
}
