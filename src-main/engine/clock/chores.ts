/** Something that the studio does by itself, on time that nobody sets. */
export interface Chore {
  /** Milliseconds from one time to the next. */
  readonly everyMs: number
  /** Milliseconds to the next time while there is more of it. */
  readonly onMs?: number
  /** At the start as well. */
  readonly isFirst?: true
  /** @returns true while there is more of it to do */
  run(): unknown
}

/**
 * Does what is to be done by itself; one that fails is told and done again in its time.
 * @returns a function that ends it
 */
export function runChores(chores: readonly Chore[], report: (error: unknown) => void): () => void {
  const ends: (() => void)[] = []
  const done = ({ run }: Chore): boolean => {
    try {
      return run() === true
    } catch (error) {
      report(error)
      return false
    }
  }
  for (const chore of chores)
    ends.push(chore.onMs === undefined ? runEvery(chore, done) : runOn(chore, chore.onMs, done))
  return () => {
    for (const end of ends) end()
  }
}

function runEvery(chore: Chore, done: (chore: Chore) => boolean): () => void {
  if (chore.isFirst) done(chore)
  const timer = setInterval(() => done(chore), chore.everyMs)
  return () => clearInterval(timer)
}

function runOn(chore: Chore, onMs: number, done: (chore: Chore) => boolean): () => void {
  let timer: NodeJS.Timeout
  const go = () => {
    const more = done(chore)
    timer = setTimeout(go, more ? onMs : chore.everyMs)
  }
  if (chore.isFirst) go()
  else timer = setTimeout(go, chore.everyMs)
  return () => clearTimeout(timer)
}
