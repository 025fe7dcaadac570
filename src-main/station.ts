import { parseArgs } from 'node:util'
import { version } from '../package.json'
import { usualDataDir } from './data-dir'
import { CannotOpen, makePrivate } from './engine/store'
import { rendererDir, resourcesDir } from './places'
import { RunningStudio } from './running-studio'
import { portFrom, Usage, whyNotListening } from './start-options'
import type { Studio } from './studio'

const USAGE = `cueroom station: the studio without windows.
  --port N     port to listen on (4310; 0 for any free one)
  --data DIR   data folder (the system's usual place)
  --host ADDR  address to listen on (127.0.0.1)
  --cert FILE  certificate for https on the network, PEM (lan-cert.pem of the data folder)
  --key FILE   its key, PEM (lan-key.pem of the data folder)
CUEROOM_PORT and CUEROOM_DATA do the same as --port and --data.`

/** Where it is to listen, as far as that is known, for the sentence when it cannot. */
const given = { host: '127.0.0.1', port: 0 }

/** Entry: the studio alone, on Node. */
async function main(): Promise<void> {
  makePrivate()
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      host: { type: 'string' },
      cert: { type: 'string' },
      key: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return console.log(USAGE)
  const asked = values.port ?? process.env.CUEROOM_PORT
  const port = portFrom(asked)
  if (port === null)
    throw new Usage(`${values.port === undefined ? 'CUEROOM_PORT' : '--port'} takes 0 to 65535, not ${asked}`)

  if (values.host?.trim() === '') throw new Usage('--host takes an address of this machine; without it 127.0.0.1.')
  const { cert, key } = values
  if ((cert === undefined) !== (key === undefined)) throw new Usage('--cert and --key go together.')
  Object.assign(given, { host: values.host ?? given.host, port })

  const dataDir = values.data ?? process.env.CUEROOM_DATA ?? usualDataDir()
  const running = await RunningStudio.start({
    dataDir,
    port,
    host: given.host,
    ...(cert !== undefined && key !== undefined ? { certificate: { cert, key } } : {}),
    version,
    rendererDir,
    resourcesDir,
    report: (error) => console.error(error),
  })
  const stop = () => {
    running.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  running.onLost = (error) => {
    console.error(error)
    process.exit(1)
  }
  console.log(`CueRoom station ${version} on ${dataDir}`)
  running.follow(tellAddresses)
}

function tellAddresses(studio: Studio): void {
  for (const url of studio.urls())
    console.log(`  ${url}  (${['console', 'board', 'triage'].map((screen) => `/${screen}`).join(', ')})`)

  console.log(`  This address opens the console in one browser: ${studio.consoleLink()}`)
}

main().catch((error: NodeJS.ErrnoException) => {
  if (error instanceof CannotOpen || error instanceof Usage) console.error(error.message)
  else console.error(whyNotListening(error, given.host, given.port) ?? error)
  process.exit(1)
})
