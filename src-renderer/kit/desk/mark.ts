/** The id that a mark comes to stand on, `step` places on, round and round; the first one where it stands on none. */
export function nextMark(ids: readonly string[], marked: string | undefined, step: 1 | -1): string | undefined {
  const at = marked === undefined ? -1 : ids.indexOf(marked)
  if (at < 0) return step === 1 ? ids[0] : ids.at(-1)
  return ids[(at + step + ids.length) % ids.length]
}

/** Which of the rows is chosen when the one that was is gone: the one that has come into its place, or the last. */
export function stillChosen(ids: readonly string[], chosen: string | undefined, place: number): string | undefined {
  if (chosen !== undefined && ids.includes(chosen)) return chosen
  return ids[Math.min(Math.max(place, 0), ids.length - 1)]
}
