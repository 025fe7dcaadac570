import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { refuseWindowName } from '../src-shared/areas/people/refuse-window-name'
import { Refusal } from '../src-shared/errors'
import { ROLES, type Role } from '../src-shared/roles'
import { LIMITS, name as nameOf, tokenDays } from '../src-shared/text'
import { usualDataDir } from './data-dir'
import { CannotOpen, claimDataDir, makePrivate, openStore } from './engine/store'
import { addJoining } from './identity/tokens'
import { inUrl } from './net/in-url'
import { Usage } from './start-options'

/** Entry: makes a token for a script and prints it as JSON. Works beside a running station and without one. */
async function main(): Promise<void> {
  makePrivate()
  const { values } = parseArgs({
    options: { role: { type: 'string' }, name: { type: 'string' }, data: { type: 'string' }, days: { type: 'string' } },
  })
  const role = values.role as Role
  if (!ROLES.includes(role)) throw new Usage(`--role takes one of ${ROLES.join(', ')}.`)
  const name = nameOf(LIMITS.name).safeParse(values.name || 'Script')
  if (!name.success) throw new Usage(`--name takes up to ${LIMITS.name} characters that can be seen.`)
  refuseWindowName(name.data)
  const days = values.days === undefined ? null : tokenDays.safeParse(Number(values.days)).data
  if (days === undefined) throw new Usage('--days takes a whole number from 1 to 400.')
  const fields = { role, name: name.data, days }
  const dataDir = values.data ?? process.env.CUEROOM_DATA ?? usualDataDir()
  console.log(JSON.stringify({ token: await makeToken(dataDir, fields) }))
}

interface Fields {
  role: Role
  name: string
  /** How long the token lasts; null for no end. */
  days: number | null
}

async function makeToken(dataDir: string, fields: Fields): Promise<string> {
  let release: () => void
  try {
    release = claimDataDir(dataDir)
  } catch (error) {
    if (error instanceof CannotOpen && error.reason === 'in_use') return askStation(dataDir, fields)
    throw error
  }
  const { store } = openStore(dataDir, Date.now())
  try {
    return store.transact((tx) => addJoining(tx, { ...fields, kind: 'script' }, false, Date.now())).token
  } finally {
    store.close()
    release()
  }
}

/** How often, and how many times, a station that is starting is asked: it has its folder before it answers. */
const ASK_EVERY_MS = 250
const ASK_TIMES = 40

/** The station that runs on the folder makes the token: only it writes. Its secret is in a file that its user can read. */
async function askStation(dataDir: string, fields: Fields): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ask(dataDir, fields)
    } catch (error) {
      if (error instanceof Usage) throw error
      if (isForbidden(error))
        throw new Usage(`${join(dataDir, 'station.json')} can be read only by the user that runs the station.`)
      if (tried === ASK_TIMES)
        throw new Usage(
          `A station has the data folder ${dataDir} and does not answer. Wait until it has started, or end it.`,
        )
      await setTimeout(ASK_EVERY_MS)
    }
  }
}

const isForbidden = (error: unknown) => ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')

async function ask(dataDir: string, fields: Fields): Promise<string> {
  const { port, host, secret } = JSON.parse(readFileSync(join(dataDir, 'station.json'), 'utf8')) as {
    port: number
    host: string
    secret: string
  }
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const response = await fetch(`http://${inUrl(address)}:${port}/api/local/pair`, {
    method: 'POST',
    body: JSON.stringify({ secret, ...fields }),
  })
  const answer = (await response.json()) as { token?: string; error?: { message: string } }
  if (!answer.token) throw new Usage(answer.error?.message ?? 'The station did not answer.')
  return answer.token
}

main().catch((error: NodeJS.ErrnoException) => {
  const isSaid = [CannotOpen, Usage, Refusal].some((kind) => error instanceof kind)
  console.error(isSaid || error.code?.startsWith('ERR_PARSE_ARGS') ? error.message : error)
  process.exit(1)
})
