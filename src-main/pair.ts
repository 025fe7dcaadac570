import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../src-shared/errors'
import { ROLES, type Role } from '../src-shared/roles'
import { LIMITS, name as nameOf } from '../src-shared/text'
import { refuseWindowName } from '../src-shared/window-names'
import { addDevice } from './broadcast/tokens'
import { usualDataDir } from './data-dir'
import { inUrl, Usage } from './start-options'
import { CannotOpen, claimDataDir, openStore } from './store'

/** Entry: makes a token for a script and prints it as JSON. Works beside a running station and without one. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { role: { type: 'string' }, name: { type: 'string' }, data: { type: 'string' } },
  })
  const role = values.role as Role
  if (!ROLES.includes(role)) throw new Usage(`--role takes one of ${ROLES.join(', ')}.`)
  const name = nameOf(LIMITS.name).safeParse(values.name || 'Script')
  if (!name.success) throw new Usage(`--name takes up to ${LIMITS.name} characters that can be seen.`)
  refuseWindowName(name.data)
  const fields = { role, name: name.data }
  const dataDir = values.data ?? process.env.CUEROOM_DATA ?? usualDataDir()
  console.log(JSON.stringify({ token: await makeToken(dataDir, fields) }))
}

async function makeToken(dataDir: string, fields: { role: Role; name: string }): Promise<string> {
  let release: () => void
  try {
    release = claimDataDir(dataDir)
  } catch (error) {
    if (error instanceof CannotOpen && error.reason === 'in_use') return askStation(dataDir, fields)
    throw error
  }
  const { store } = openStore(dataDir, Date.now())
  try {
    return store.transact((tx) => addDevice(tx, { ...fields, kind: 'script' }, Date.now())).token
  } finally {
    store.close()
    release()
  }
}

/** The station that runs on the folder makes the token: only it writes. Its secret is in a file that its user can read. */
async function askStation(dataDir: string, fields: { role: Role; name: string }): Promise<string> {
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

main().catch((error: Error) => {
  console.error(
    error instanceof CannotOpen || error instanceof Usage || error instanceof Refusal ? error.message : error,
  )
  process.exit(1)
})
