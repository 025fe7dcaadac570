import type { Comment } from '../../../../src-shared/records'

/**
 * A thread's comments after its newest page was read again; all lists newest first. What was read further down stays,
 * unless so many came that the page no longer reaches it: a list with a hole would pass for complete.
 */
export function withNewest(held: readonly Comment[], page: readonly Comment[]): readonly Comment[] {
  const lowest = Number(page.at(-1)?.id ?? Number.POSITIVE_INFINITY)
  const reaches = held[0] !== undefined && Number(held[0].id) >= lowest
  return reaches ? [...page, ...held.filter((row) => Number(row.id) < lowest)] : page
}
