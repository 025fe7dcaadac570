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
