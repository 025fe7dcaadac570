/** How long a device may join, as it is offered; null for no end. */
export const LASTS = [1, 30, null] as const
export type Lasts = (typeof LASTS)[number]

/** As a choice of a list holds it, and under `lan.lastsFor`. */
export const lastsKey = (days: Lasts) => (days === null ? 'none' : (`${days}` as const))

/** What a choice of a list stands for. */
export const lastsOf = (key: string | null): Lasts => LASTS.find((days) => lastsKey(days) === key) ?? null
