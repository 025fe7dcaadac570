import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { busyWithOthers } from './lib/machine.ts'
import { rounded } from './lib/numbers.ts'
import { dataParent, fileSystem, isInMemory } from './lib/places.ts'
import { exitCode, jsonLines, table, type Verdict } from './lib/report.ts'
import { measureBoards } from './rows/boards.ts'
import { measureCopy } from './rows/copy.ts'
import { measureEditBytes } from './rows/edit-bytes.ts'
import { measureFeed } from './rows/feed.ts'
import { measureFeedCues } from './rows/feed-cues.ts'
import { measureGreedy } from './rows/greedy.ts'
import { measureJoinBytes } from './rows/join-bytes.ts'
import { measureKills } from './rows/kills.ts'

const USAGE = `npm run bench -- [--only 1,4] [--quick] [--data DIR]
  --only ROWS  rows of the table to measure, by number
  --quick      smaller counts, for a smoke test: times are shown but do not bind
  --data DIR   where to make the data folders, on a disk; else CUEROOM_BENCH_DATA, else the folder for temporary files`

/** Above this share of the processors, other work decides what the times are. */
const QUIET = 0.1

/** A whole run takes some ten minutes; one that takes this many milliseconds hangs. */
const LONGEST_MS = 15 * 60_000

/** What measures which rows; some rows come of one experiment. */
const EXPERIMENTS: readonly { rows: readonly string[]; measure: (quick: boolean) => Promise<Verdict[]> }[] = [
  { rows: ['1'], measure: measureBoards },
  { rows: ['2'], measure: measureEditBytes },
  { rows: ['3'], measure: measureJoinBytes },
  { rows: ['4', '5'], measure: measureKills },
  { rows: ['6'], measure: measureFeed },
  { rows: ['6'], measure: measureFeedCues },
  { rows: ['7'], measure: measureCopy },
  { rows: ['8'], measure: measureGreedy },
]

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    data: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(USAGE)
  process.exit(0)
}
const { quick } = values
const known = EXPERIMENTS.flatMap(({ rows }) => rows)
const wanted = values.only?.split(',') ?? known
if (!wanted.every((row) => known.includes(row))) {
  console.error(USAGE)
  process.exit(2)
}
if (values.data) process.env.CUEROOM_BENCH_DATA = values.data
mkdirSync(dataParent(), { recursive: true })
const disk = fileSystem(dataParent())
if (isInMemory(disk)) {
  console.error(
    `${dataParent()} lies in memory (${disk}), where writing through to the disk costs nothing and no figure would mean anything. Choose a folder on a disk with --data DIR or CUEROOM_BENCH_DATA.`,
  )
  process.exit(2)
}
setTimeout(() => {
  console.error('The bench hangs.')
  process.exit(1)
}, LONGEST_MS).unref()

const busy = await busyWithOthers()
if (busy > QUIET)
  console.error(`The machine is ${Math.round(100 * busy)} % busy with other work: times will say little.`)
const verdicts: Verdict[] = []
for (const { rows, measure } of EXPERIMENTS) {
  if (!rows.some((row) => wanted.includes(row))) continue
  process.stderr.write(`row ${rows.join(' and ')} …\n`)
  verdicts.push(...(await measure(quick)).filter(({ row }) => wanted.includes(row.charAt(0))))
}
verdicts.sort((a, b) => a.row.localeCompare(b.row))
console.log(
  JSON.stringify({
    quick,
    busyWithOthers: rounded(busy),
    fileSystem: disk,
    cpus: availableParallelism(),
    node: process.version,
  }),
)
console.log(jsonLines(verdicts, quick))
console.log(`\n${table(verdicts, quick)}`)
process.exit(exitCode(verdicts, quick))
