/**
 * What `segment.move` is given as `after` to bring a segment to a place in the rundown.
 * @param ids the rundown in its order
 * @param to the place it is to have afterwards, 0 for the top; kept within the rundown
 * @returns the id to stand behind, null for the top, undefined when it would stay where it is
 */
export function afterFor(ids: readonly string[], id: string, to: number): string | null | undefined {
  const from = ids.indexOf(id)
  const place = Math.min(Math.max(to, 0), ids.length - 1)
  if (from < 0 || place === from) return undefined
  const others = ids.filter((other) => other !== id)
  return others[place - 1] ?? null
}

/**
 * What a new segment is put behind: the selected one while it stands in this rundown; undefined, for the end, when it was
 * deleted meanwhile or is another show's.
 */
export const behindSelected = (ids: readonly string[], selectedId: string | null): string | undefined =>
  selectedId !== null && ids.includes(selectedId) ? selectedId : undefined
