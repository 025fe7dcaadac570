/** Milliseconds of a clock that only goes forward and that all processes of this machine share. */
export const ticks = (): number => Number(process.hrtime.bigint()) / 1e6

/**
 * The value that a share `p` (0 to 1) of `values` does not exceed, by nearest rank; NaN when there are none. NaN among
 * them stands for what never came, which took longer than anything that did: it counts as infinite.
 */
export function percentile(values: ArrayLike<number>, p: number): number {
  const sorted = Float64Array.from(values, (value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value)).sort()
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
}

/** How times lie, in milliseconds, for whoever reads the JSON lines; NaN and infinite ones never came. */
export function spread(values: ArrayLike<number>) {
  const at = (p: number) => rounded(percentile(values, p))
  const came = Array.from(values).filter(Number.isFinite).length
  return { count: values.length, came, p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) }
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Numbers from 0 to 1 that look random and are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** To two decimals, for results that people read. */
export const rounded = (value: number): number => Math.round(value * 100) / 100
export const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 2 : 0)} ms`
export const bytes = (value: number): string =>
  value < 10_000
    ? `${Math.round(value)} B`
    : value < 1e6
      ? `${(value / 1024).toFixed(1)} KB`
      : `${(value / 1024 ** 2).toFixed(2)} MB`
