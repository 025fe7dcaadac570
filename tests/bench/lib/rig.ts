import { writeOut } from './machine.ts'
import { makeDataDir, removeDataDir } from './places.ts'
import { StationProcess } from './station.ts'
import { type Methods, Worker } from './workers.ts'

/** What a row measures with. */
export interface Rig {
  dataDir: string
  station: StationProcess
  /** Starts `workers/<name>.ts`. */
  worker<M extends Methods>(name: string): Worker<M>
}

/** A data folder of its own, gone when `measure` has settled. */
export async function withDataDir<T>(measure: (dataDir: string) => Promise<T>): Promise<T> {
  writeOut()
  const dataDir = makeDataDir()
  try {
    return await measure(dataDir)
  } finally {
    removeDataDir(dataDir)
  }
}

/** A station with a data folder of its own, and workers; all of them are gone when `measure` has settled. */
export function withStation<T>(measure: (rig: Rig) => Promise<T>): Promise<T> {
  return withDataDir(async (dataDir) => withWorkers(dataDir, await StationProcess.start(dataDir), measure))
}

/** Workers beside a station that runs; they and it are gone when `measure` has settled. */
export async function withWorkers<T>(
  dataDir: string,
  station: StationProcess,
  measure: (rig: Rig) => Promise<T>,
): Promise<T> {
  const workers: { end(): void }[] = []
  try {
    return await measure({
      dataDir,
      station,
      worker: (name) => {
        const worker = new Worker<never>(new URL(`../workers/${name}.ts`, import.meta.url))
        workers.push(worker)
        return worker as never
      },
    })
  } finally {
    for (const worker of workers) worker.end()
    await station.stop()
  }
}
