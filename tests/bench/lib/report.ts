/** One line of the result: what was measured, against which limit. */
export interface Verdict {
  /** Number of the row in the table of figures, and a letter where a row has several: `4c`. */
  row: string
  what: string
  figure: string
  limit: string
  /** Null where there is no limit: the figure is only shown. */
  ok: boolean | null
  /** How the figure came about, for whoever reads the JSON lines. */
  detail: Record<string, unknown>
  /** A time is no promise in a quick run; a count always is. */
  timed: boolean
}

/** The result as a table for people. */
export function table(verdicts: readonly Verdict[], quick: boolean): string {
  const lines = verdicts.map((one) => [one.row, one.what, one.figure, one.limit, word(one, quick)])
  const rows = [['row', 'what', 'figure', 'limit', 'verdict'], ...lines]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const text = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  text.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '))
  return text.join('\n')
}

function word(verdict: Verdict, quick: boolean): string {
  if (verdict.ok === null) return 'shown, no limit'
  if (verdict.ok) return 'holds'
  return isBinding(verdict, quick) ? 'FALLS SHORT' : 'short (not binding in a quick run)'
}

/** The result for programs, one JSON object a line. */
export const jsonLines = (verdicts: readonly Verdict[], quick: boolean): string =>
  verdicts.map((one) => JSON.stringify({ ...one, binding: isBinding(one, quick) })).join('\n')

export const isBinding = (verdict: Pick<Verdict, 'ok' | 'timed'>, quick: boolean): boolean =>
  verdict.ok !== null && !(quick && verdict.timed)

/** What the bench ends with: 1 when a row that binds falls short, or when nothing was measured. */
export const exitCode = (verdicts: readonly Pick<Verdict, 'ok' | 'timed'>[], quick: boolean): 0 | 1 =>
  verdicts.length > 0 && verdicts.every((one) => one.ok || !isBinding(one, quick)) ? 0 : 1
