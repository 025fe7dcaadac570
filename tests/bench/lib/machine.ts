import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

/** The share of the processors, 0 to 1, that other work takes while the bench does nothing. */
export async function busyWithOthers(overMs = 2_000): Promise<number> {
  const sum = () =>
    cpus().reduce(
      (total, { times }) => {
        const all = Object.values(times).reduce((a, b) => a + b, 0)
        return { all: total.all + all, idle: total.idle + times.idle }
      },
      { all: 0, idle: 0 },
    )
  const before = sum()
  await sleep(overMs)
  const after = sum()
  return 1 - (after.idle - before.idle) / (after.all - before.all)
}

const AUTOGROUP = '/proc/self/autogroup'

/**
 * Has the bench's own processes, the station among them, take their turn before the browsers that `measure` starts:
 * those stand for other machines. Linux shares the processors out between sessions, and a browser is one of its own, so
 * that plain priorities mean nothing between the two. Afterwards all is as before.
 * @param measure is told whether the system allowed it
 */
export async function beforeBrowsers<T>(measure: (isBefore: boolean) => Promise<T>): Promise<T> {
  const usual = sessionNice()
  const isBefore = usual !== null && setSessionNice('-19')
  try {
    return await measure(isBefore)
  } finally {
    if (isBefore) setSessionNice(usual)
  }
}

/** How willingly this session lets others go first; null where the system knows no such thing. */
function sessionNice(): string | null {
  try {
    return /nice (-?\d+)/.exec(readFileSync(AUTOGROUP, 'utf8'))?.[1] ?? null
  } catch {
    return null
  }
}

function setSessionNice(nice: string): boolean {
  try {
    writeFileSync(AUTOGROUP, nice)
    return true
  } catch {
    return false
  }
}

/** Has the system write out what former rows left in memory: no row is to wait for another one's pages. */
export function writeOut(): void {
  // Where there is no such program, that is all there is to it.
  spawnSync('sync')
}
