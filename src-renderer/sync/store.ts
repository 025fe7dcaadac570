import { create } from 'zustand'
import { inOrder, nextSegment } from '../../src-shared/areas/show/rundown'
import type { Product, RecordName, RecordOf, Segment, Show, Studio } from '../../src-shared/records'
import { listOf, NO_ROWS, rowOf, type StudioRows } from './rows'
import type { Link } from './session'

interface Synced {
  readonly rows: StudioRows
  readonly link: Link
}

/** What every screen reads. Written by the page's session only, one set a frame. */
export const useSynced = create<Synced>(() => ({
  rows: NO_ROWS,
  link: { state: 'connecting', since: Date.now(), role: null, deviceId: null, timeIsOver: false },
}))

/** All rows of a record, oldest known first. The same array until a row of that record changes. */
export function useRecords<N extends RecordName>(name: N): readonly RecordOf<N>[] {
  return useSynced((synced) => listOf(synced.rows, name))
}

/** One row; undefined without an id, or where there is no such row. */
export function useRecord<N extends RecordName>(name: N, id: string | null | undefined): RecordOf<N> | undefined {
  return useSynced((synced) => rowOf(synced.rows, name, id))
}

/** How this screen's link to the studio fares, and who it is there. */
export const useLink = (): Link => useSynced((synced) => synced.link)

/** Names the history that the rows are of: another one after a restore or an import. */
export const useEpoch = (): string => useSynced((synced) => synced.rows.epoch)

/** The number of the last change that the rows hold. */
export const useSeq = (): number => useSynced((synced) => synced.rows.seq)

/** Whether anything came from the studio yet. */
export const useHasRows = (): boolean => useSynced((synced) => synced.rows !== NO_ROWS)

/** What is on: the studio's current show and where in its rundown it is. */
export interface StudioState {
  readonly studio: Studio | undefined
  readonly show: Show | undefined
  /** The show's rundown, in its order. */
  readonly segments: readonly Segment[]
  /** The segment on air and the product it presents. */
  readonly segment: Segment | undefined
  readonly product: Product | undefined
  readonly nextSegment: Segment | undefined
}

/** The studio's current show. The same object until one of the rows it is made of may have changed. */
export const useStudioState = (): StudioState => useSynced((synced) => studioState(synced.rows))

/** The studio's current show at this moment. */
export const openShow = (): StudioState['show'] => studioState(useSynced.getState().rows).show

let last: { tables: StudioRows['tables']; state: StudioState } | null = null

/** Derives `StudioState`, remembering the last answer. */
export function studioState(rows: StudioRows): StudioState {
  const { tables } = rows
  if (last && SOURCES.every((name) => last?.tables[name] === tables[name])) return last.state
  const studio = rowOf(rows, 'studio', 'studio')
  const show = rowOf(rows, 'show', studio?.showId)
  const segments = show ? inOrder(listOf(rows, 'segment').filter((row) => row.showId === show.id)) : []
  const segment = segments.find((row) => row.id === show?.segmentId)
  const product = rowOf(rows, 'product', segment?.productId)
  const state = { studio, show, segments, segment, product, nextSegment: nextSegment(segments, segment?.id ?? null) }
  last = { tables, state }
  return state
}

const SOURCES = ['studio', 'show', 'segment', 'product'] as const satisfies RecordName[]
