/** A `ref`: what has just come is scrolled to, where a long drawer would have it below its edge. */
export const intoView = (at: HTMLElement | null): void => at?.scrollIntoView({ block: 'nearest' })
