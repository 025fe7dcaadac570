import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { usualDataDir } from './data-dir'
import { Usage } from './start-options'
import {
  bringBeside,
  CannotOpen,
  checkStudio,
  claimDataDir,
  copyNamed,
  copyTime,
  exportTo,
  makePrivate,
  offThread,
  openStore,
  type Put,
  placeIn,
  putInPlace,
  type Recovery,
  readCopies,
  restoringPath,
  unreadable,
} from './store'

const USAGE = `npm run data -- WHAT [--data DIR]
  copies         lists the copies of the database, newest first
  restore COPY   opens a copy in the place of the database, which is kept beside it
  export FILE    writes the whole studio into one new file: database, recordings, settings
  import FILE    opens an exported studio in the place of this one, which is kept beside it
restore and import want CueRoom to be closed and tell what would be lost; --yes does it. Devices that come with an import
and that this studio does not know cannot join it; --devices lets them.`

/** Entry: looks after the data of a studio that is not running; an export may be made beside a running one. */
async function main(): Promise<void> {
  makePrivate()
  const { values, positionals } = parseArgs({
    options: {
      data: { type: 'string' },
      yes: { type: 'boolean' },
      devices: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  const [what, given] = positionals
  if (values.help || what === undefined) return console.log(USAGE)
  const dataDir = resolve(values.data ?? process.env.CUEROOM_DATA ?? usualDataDir())
  if (what === 'copies') return listCopies(dataDir)
  if (given === undefined) throw new Usage(USAGE)
  if (what === 'export') {
    await exportTo(dataDir, resolve(given))
    return console.log(`The studio is in ${resolve(given)}. Whoever has that file has all that is in it.`)
  }
  const replace = values.yes ? (...args: [string, string, Put]) => replaceBy(...args, values.devices ?? false) : tellOf
  if (what === 'import') return replace(dataDir, resolve(given), 'imported')
  if (what !== 'restore') throw new Usage(USAGE)
  const copy = copyNamed(dataDir, given)
  if (!copy) throw new Usage(`There is no copy called ${given}; see npm run data -- copies.`)
  return replace(dataDir, copy.path, 'restored')
}

const time = (instant: number | null) => (instant === null ? '–' : new Date(instant).toISOString())

function listCopies(dataDir: string): void {
  for (const { path, history, lastAt } of readCopies(dataDir))
    console.log(
      `${basename(path)}  made ${time(copyTime(path))}  ${history ? `up to change ${history.seq}, ${time(lastAt)}` : 'cannot be read'}`,
    )
}

/** Tells what would come in the place of what. Only reads: a database that is older or damaged stays as it is too. */
async function tellOf(dataDir: string, source: string, kind: Put): Promise<void> {
  const place = placeIn(dataDir, Date.now())
  const { path } = place
  if (!existsSync(source)) throw unreadable(source)
  const next = await checkStudio(place, source, kind)
  const [now] = await offThread({ kind: 'look', paths: [path] }).done
  console.log(`What would be open goes up to change ${next.history.seq}, ${time(next.at)}.`)
  if (now) {
    const upTo = `change ${now.history.seq}, ${time(now.at)}`
    console.log(`What is open now goes up to ${upTo}. It would be kept beside the database.`)
  } else if (existsSync(path)) {
    console.log('What is open now cannot be read. It would be kept beside the database.')
  }
  if (kind === 'imported' && existsSync(path) && now) {
    const found = Object.entries(await offThread({ kind: 'newDevices', path: source, former: path }).done)
    const said = found.map(([role, count]) => `${count} ${role}`).join(', ')
    if (said) console.log(`In it are devices that this studio does not know: ${said}. Add --devices to let them join.`)
  }
  console.log('Nothing was changed. Add --yes to do it.')
}

/** Opens what lies at `source` in the place of the database. */
async function replaceBy(dataDir: string, source: string, kind: Put, devices: boolean): Promise<void> {
  const release = claimDataDir(dataDir)
  try {
    const place = placeIn(dataDir, Date.now())
    // Read whole before anything is changed.
    await bringBeside(place, source, kind)
    // Who may join is read out of what is open now, as this version has it.
    openStore(dataDir, place.now).store.close()
    if (!existsSync(restoringPath(place.path))) await bringBeside(place, source, kind)
    const by = { role: 'operator', deviceId: null, memberId: null, who: 'npm run data', at: place.now }
    const wish =
      kind === 'restored'
        ? { ...by, name: 'data.restore', input: { copy: basename(source) } }
        : { ...by, name: 'data.import', input: { upload: '', file: basename(source), letIn: devices } }
    putInPlace(place, kind, copyTime(source), kind === 'restored' || devices, wish)
    const { store, recovery } = openStore(dataDir, Date.now())
    console.log(`Open is now what goes up to change ${store.head}. ${kept(recovery)}`)
    store.close()
  } finally {
    release()
  }
}

const kept = (recovery: Recovery | null) =>
  recovery?.movedTo ? `The former database is kept at ${recovery.movedTo}.` : ''

main().catch((error: NodeJS.ErrnoException) => {
  const isSaid = error instanceof CannotOpen || error instanceof Usage || error.code?.startsWith('ERR_PARSE_ARGS')
  console.error(isSaid ? error.message : error)
  process.exit(1)
})
