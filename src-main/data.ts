import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { inLanguage } from '../src-shared/text'
import { usualDataDir } from './data-dir'
import {
  bringBeside,
  CannotOpen,
  checkStudio,
  claimDataDir,
  copyNamed,
  copyTime,
  exportTo,
  type Holdings,
  makePrivate,
  offThread,
  openStore,
  type Put,
  placeIn,
  putInPlace,
  type Recovery,
  readCopies,
  removeFiles,
  restoringPath,
  unreadable,
} from './engine/store'
import { Usage } from './start-options'

const USAGE = `npm run data -- WHAT [--data DIR]
  copies         lists the copies of the database, newest first
  restore COPY   opens a copy in the place of the database, which is kept beside it
  export FILE    writes the whole studio into one new file: database, recordings, settings
  import FILE    opens an exported studio in the place of this one, which is kept beside it
restore and import want CueRoom to be closed and tell what would be lost; --yes does it. Devices that come with an import
and that this studio does not know cannot join it; --devices lets them. A show that is live in what is opened has ended by that; with --go-on it goes on.`

/** Entry: looks after the data of a studio that is not running; an export may be made beside a running one. */
async function main(): Promise<void> {
  makePrivate()
  const { values, positionals } = parseArgs({
    options: {
      data: { type: 'string' },
      yes: { type: 'boolean' },
      devices: { type: 'boolean' },
      'go-on': { type: 'boolean' },
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
  const { devices = false, 'go-on': goesOn = false } = values
  const replace = (dataDir: string, source: string, kind: Put) =>
    values.yes ? replaceBy(dataDir, source, kind, devices, goesOn) : tellOf(dataDir, source, kind)
  if (what === 'import') return replace(dataDir, resolve(given), 'imported')
  if (what !== 'restore') throw new Usage(USAGE)
  const copy = copyNamed(dataDir, given)
  if (!copy) throw new Usage(`There is no copy called ${given}; see npm run data -- copies.`)
  return replace(dataDir, copy.path, 'restored')
}

const time = (instant: number | null) => (instant === null ? '–' : new Date(instant).toISOString())

async function listCopies(dataDir: string): Promise<void> {
  const copies = readCopies(dataDir).map(({ path }) => path)
  const held = await offThread({ kind: 'look', paths: copies }).done
  for (const [i, path] of copies.entries())
    console.log(`${basename(path)}  made ${time(copyTime(path))}  ${said(held[i])}`)
}

const COUNTED = ['show', 'product', 'article', 'cue', 'comment'] as const

/** What a database holds, in a line. */
function said(holds: Holdings | null | undefined): string {
  if (!holds) return 'cannot be read'
  const counts = COUNTED.map((what) => `${holds[`${what}s`]} ${what}${holds[`${what}s`] === 1 ? '' : 's'}`)
  const on = holds.rehearsal ? 'in rehearsal' : 'live'
  const live = holds.live ? [`${on}: “${inLanguage(holds.live, 'en')}”`] : []
  return [`up to change ${holds.history.seq}, ${time(holds.at)}`, ...counts, ...live].join(', ')
}

/** Tells what would come in the place of what. Only reads: a database that is older or damaged stays as it is too. */
async function tellOf(dataDir: string, source: string, kind: Put): Promise<void> {
  const place = placeIn(dataDir, Date.now())
  const { path } = place
  if (!existsSync(source)) throw unreadable(source)
  const next = await checkStudio(place, source, kind)
  const [now] = await offThread({ kind: 'look', paths: [path] }).done
  console.log(`What would be open goes ${said(next)}.`)
  const on = next.rehearsal ? 'rehearsal that is on' : 'show that is live'
  if (next.live) console.log(`The ${on} in it would have ended. Add --go-on to go on with it.`)
  if (now) {
    console.log(`What is open now goes ${said(now)}. It would be kept beside the database.`)
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
async function replaceBy(dataDir: string, source: string, kind: Put, devices: boolean, goesOn: boolean): Promise<void> {
  const release = claimDataDir(dataDir)
  let files: string[] = []
  try {
    const place = placeIn(dataDir, Date.now())
    // Read whole before anything is changed.
    files = await bringBeside(place, source, kind)
    // Who may join is read out of what is open now, as this version has it.
    openStore(dataDir, place.now).store.close()
    if (!existsSync(restoringPath(place.path))) files.push(...(await bringBeside(place, source, kind)))
    const by = { role: 'operator', deviceId: null, memberId: null, who: 'npm run data', at: place.now }
    const wish =
      kind === 'restored'
        ? { ...by, name: 'data.restore', input: { copy: basename(source), goOn: goesOn } }
        : { ...by, name: 'data.import', input: { upload: '', file: basename(source), letIn: devices, goOn: goesOn } }
    const letIn = kind === 'restored' || devices
    putInPlace(place, { kind, madeAt: copyTime(source), letIn, goesOn, wish })
    files = []
    const { store, recovery } = openStore(dataDir, Date.now())
    console.log([`Open is now what goes up to change ${store.head}.`, onAir(recovery), kept(recovery)].join(' ').trim())
    store.close()
  } catch (error) {
    removeFiles(files)
    throw error
  } finally {
    release()
  }
}

const onAir = (recovery: Recovery | null) => {
  if (!recovery?.live) return ''
  const { title, goesOn, rehearsal } = recovery.live
  const state = rehearsal
    ? goesOn
      ? 'is being rehearsed'
      : 'was being rehearsed in it, which has ended'
    : goesOn
      ? 'is on air'
      : 'was live in it and has ended'
  return `“${inLanguage(title, 'en')}” ${state}.`
}

const kept = (recovery: Recovery | null) =>
  recovery?.movedTo ? `The former database is kept at ${recovery.movedTo}.` : ''

main().catch((error: NodeJS.ErrnoException) => {
  const isSaid = error instanceof CannotOpen || error instanceof Usage || error.code?.startsWith('ERR_PARSE_ARGS')
  console.error(isSaid ? error.message : error)
  process.exit(1)
})
