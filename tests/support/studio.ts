import { resolve } from 'node:path'
import { addDevice } from '../../src-main/identity/tokens'
import { RunningStudio } from '../../src-main/running-studio'
import type { Studio } from '../../src-main/studio'
import type { StudioOptions } from '../../src-main/studio-options'
import type { Device } from '../../src-shared/records'
import type { Role } from '../../src-shared/roles'
import { type Folder, temporaryFolder } from './folder'

const root = resolve(import.meta.dirname, '..', '..')

/** A real studio on a folder and port of its own, with what it reported as faults. */
export interface TestStudio {
  readonly studio: Studio
  running: RunningStudio
  dataDir: string
  faults: unknown[]
  /** The studio's clock, milliseconds. */
  now: () => number
  url: string
  /** A token of its own for one more device. */
  token: (role: Role, name?: string) => string
  /** The device of a token, as it stands now. */
  device: (token: string) => Device
  /** Lines in the journal. */
  journaled: () => number
  /** Ends it, where `studio.close` has not, and starts another one with the same options on its folder. */
  restart: () => Promise<TestStudio>
  /** Ends it, or the one that was started again in its place, and removes its folder unless that was given. */
  stop: () => Promise<void>
}

/** Starts a studio on loopback, on any free port and a folder of its own. */
export function startStudio(options: Partial<StudioOptions> = {}): Promise<TestStudio> {
  if (options.dataDir) return startOn({ path: options.dataDir, remove: () => {} }, options)
  return startOn(temporaryFolder(), options)
}

async function startOn(folder: Folder, options: Partial<StudioOptions>): Promise<TestStudio> {
  const dataDir = folder.path
  const faults: unknown[] = []
  const running = await RunningStudio.start({
    port: 0,
    host: '127.0.0.1',
    version: 'test',
    rendererDir: resolve(root, 'out', 'renderer'),
    resourcesDir: resolve(root, 'resources'),
    report: (error) => {
      faults.push(error)
      if (process.env.DEBUG) console.error(error)
    },
    ...options,
    dataDir,
  })
  // The one that is open now; closed, it can still be asked.
  let studio!: Studio
  running.follow((next) => {
    studio = next
  })
  let again: TestStudio | undefined
  return {
    running,
    get studio() {
      return studio
    },
    dataDir,
    faults,
    now: () => studio.now(),
    url: `http://127.0.0.1:${studio.port}`,
    token: (role, name: string = role) =>
      studio.store.transact((tx) => addDevice(tx, { role, name, kind: 'script' }, Date.now())).token,
    device: (token) => studio.store.read.must('device', token.slice(0, token.indexOf('.'))),
    journaled: () => (studio.store.read.sql('SELECT COUNT(*) AS size FROM journal').get() as { size: number }).size,
    restart: async () => {
      await running.close()
      again = await startOn(folder, options)
      return again
    },
    stop: async () => {
      if (again) return again.stop()
      await running.close()
      folder.remove()
    },
  }
}
