import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CueProbe } from '../lib/cue-probe.ts'
import { multiplyComments } from '../lib/database.ts'
import { Link } from '../lib/link.ts'
import { milliseconds, rounded, spread } from '../lib/numbers.ts'
import type { Verdict } from '../lib/report.ts'
import { withDataDir, withWorkers } from '../lib/rig.ts'
import { setScene } from '../lib/scene.ts'
import { StationProcess } from '../lib/station.ts'

const LONGEST_MS = 25
/** Comments stored: some 500 MB. */
const COMMENTS = 1_200_000

/** Row 7: how long the main loop is held while a copy of a large database is made beside cues. */
export function measureCopy(quick: boolean): Promise<Verdict[]> {
  const seconds = quick ? 3 : 10
  return withDataDir(async (dataDir) => {
    const first = await StationProcess.start(dataDir)
    const { operator, token } = await setScene(first, 2_000)
    operator.close()
    await first.stop()
    multiplyComments(dataDir, quick ? 50_000 : COMMENTS)
    const bytes = statSync(join(dataDir, 'cueroom.sqlite')).size

    const station = await StationProcess.start(dataDir, { watched: true })
    return withWorkers(dataDir, station, async (rig) => {
      const probe = await CueProbe.join(rig)
      const desk = await Link.join(station.url, token)
      await probe.measure(quick ? 2 : 20)
      await station.longestBlock()
      const quiet = await probe.measure(seconds)
      const without = await station.longestBlock()

      const began = performance.now()
      const { result } = await desk.send('data.export', {})
      const made = join(dataDir, 'exports', (result as { name: string }).name)
      const during: number[] = []
      // It appears under its name when it is whole.
      while (!existsSync(made)) during.push(...(await probe.measure(1)))
      const took = performance.now() - began
      const beside = await station.longestBlock()
      const cues = await probe.outcome()
      desk.close()
      return [
        {
          row: '7',
          what: `a copy of a database of ${Math.round(bytes / 1e6)} MB beside ten cues a second: longest block of the station's main loop`,
          figure: `${milliseconds(beside.longestMs)} (without a copy ${milliseconds(without.longestMs)})`,
          limit: milliseconds(LONGEST_MS),
          ok: beside.longestMs <= LONGEST_MS && cues.isWhole,
          detail: { bytes, tookMs: rounded(took), without, beside, quiet: spread(quiet), during: spread(during), cues },
          timed: cues.isWhole,
        },
      ]
    })
  })
}
