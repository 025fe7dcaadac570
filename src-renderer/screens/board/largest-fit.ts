/**
 * The largest size between `least` and `most` for which `fits` holds, to within `step`. Text wraps, so fitting is not
 * quite monotonic; what is returned has been tried and fits, or is `least`.
 */
export function largestFit(least: number, most: number, step: number, fits: (size: number) => boolean): number {
  if (most <= least) return least
  if (fits(most)) return most
  let good = least
  let bad = most
  while (bad - good > step) {
    const middle = (good + bad) / 2
    if (fits(middle)) good = middle
    else bad = middle
  }
  return good
}
