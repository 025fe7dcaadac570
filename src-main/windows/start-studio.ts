import { version } from '../../package.json'
import { rendererDir, resourcesDir } from '../places'
import { RunningStudio } from '../running-studio'
import { portFrom } from '../start-options'

import { CannotStart } from './cannot-start'
import type { Words } from './words'

/** Ports tried after the first one. */
const FURTHER_PORTS = 9

/**
 * Starts the desktop's studio, on the port that was asked for or, when another program has that, on the next free one.
 * @param given the port as it was asked for, `CUEROOM_PORT`
 * @throws CannotOpen for the data folder, CannotStart for the port
 */
export async function startStudio(
  dataDir: string,
  given: string | undefined,
  words: Words,
  report: (error: unknown) => void,
): Promise<RunningStudio> {
  const first = portFrom(given)
  if (first === null) throw new CannotStart(words.badPort(given ?? ''))
  const last = first === 0 ? 0 : Math.min(first + FURTHER_PORTS, 65_535)
  for (let port = first; port <= last; port++) {
    try {
      return await RunningStudio.start({ dataDir, port, host: '127.0.0.1', version, rendererDir, resourcesDir, report })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
  throw new CannotStart(words.portsTaken(first, last))
}
