import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROLES, type Role } from '../src-shared/roles'
import { addDevice } from './broadcast/tokens'
import { usualDataDir } from './data-dir'
import { CannotOpen, claimDataDir, openStore } from './store'

/** Entry: makes a token for a script and prints it as JSON. Works beside a running station and without one. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { role: { type: 'string' }, name: { type: 'string' }, data: { type: 'string' } },
  })
  const role = values.role as Role
  if (!ROLES.includes(role)) throw new CannotOpen('no_access', `--role takes one of ${ROLES.join(', ')}`)
  const fields = { role, name: values.name?.trim() || 'Script' }
  const dataDir = values.data ?? process.env.CUEROOM_DATA ?? usualDataDir()
  console.log(JSON.stringify({ token: await makeToken(dataDir, fields) }))
}

async function makeToken(dataDir: string, fields: { role: Role; name: string }): Promise<string> {
  let release: () => void
  try {
    release = claimDataDir(dataDir)
  } catch {
    return askStation(dataDir, fields)
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
  const response = await fetch(`http://${address}:${port}/api/local/pair`, {
    method: 'POST',
    body: JSON.stringify({ secret, ...fields }),
  })
  const answer = (await response.json()) as { token?: string; error?: { message: string } }
  if (!answer.token) throw new CannotOpen('no_access', answer.error?.message ?? 'the station did not answer')
  return answer.token
}

main().catch((error: Error) => {
  console.error(error instanceof CannotOpen ? error.message : error)
  process.exit(1)
})
