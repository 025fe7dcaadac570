import type { Holds } from '../../../../src-shared/queries'

/** What a studio holds that a person would count. */
export const COUNTED = ['shows', 'products', 'articles', 'cues', 'comments'] as const
export type Counted = (typeof COUNTED)[number]

/** How much fewer of each there would be with `instead` in the place of what is there now; what there is no less of is left out. */
export const fewer = (now: Holds, instead: Holds): { what: Counted; count: number }[] =>
  COUNTED.map((what) => ({ what, count: now[what] - instead[what] })).filter(({ count }) => count > 0)

/** How far work is, in hundredths; null while nobody knows how much it is. */
export const hundredths = (done: number, of: number): number | null =>
  of > 0 ? Math.min(Math.floor((100 * done) / of), 100) : null

/** Bytes as megabytes with one digit behind the point below ten. */
export const megabytes = (bytes: number): string => {
  const mega = bytes / 1_000_000
  return mega < 10 ? mega.toFixed(1) : String(Math.round(mega))
}
