import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { temporaryFolder } from '../support/studio'
import { WireClient } from '../support/wire-client'

const root = resolve(import.meta.dirname, '..', '..')
const folder = temporaryFolder()
let child: ChildProcess | undefined
afterEach(async () => {
  if (child && child.exitCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  folder.remove()
})

/** Starts a script as npm would and gathers what it prints until `until` is in it. */
async function start(script: string, env: NodeJS.ProcessEnv, until: string): Promise<string> {
  child = spawn(process.execPath, [resolve(root, 'scripts', script)], { cwd: root, env: { ...process.env, ...env } })
  let printed = ''
  return new Promise((done, failed) => {
    child!.stderr!.on('data', (data) => {
      printed += data
    })
    child!.stdout!.on('data', (data) => {
      printed += data
      if (printed.includes(until) && printed.endsWith('\n')) done(printed)
    })
    child!.on('exit', () => failed(new Error(`it ended: ${printed}`)))
  })
}

test('npm start without a display says so in one line, runs the station, and prints how to open the console', async () => {
  const env = { DISPLAY: '', WAYLAND_DISPLAY: '', CUEROOM_DATA: folder.path, CUEROOM_PORT: '0' }
  const printed = await start('start.mjs', env, '#pair=')
  expect(printed).toContain('There is no display here for the desktop. Running the station instead')
  const [, url, code] = /(http:\/\/127\.0\.0\.1:\d+)\/console#pair=(\d{6})/.exec(printed)!

  const response = await fetch(`${url}/api/pair`, { method: 'POST', body: JSON.stringify({ code, name: 'Console' }) })
  const { token, role } = (await response.json()) as { token: string; role: string }
  expect(role).toBe('operator')
  const operator = await WireClient.join(url!, token)
  await operator.send('sample.load', {})
  expect(operator.all('product')).toHaveLength(8)
  operator.close()

  const again = await fetch(`${url}/api/pair`, { method: 'POST', body: JSON.stringify({ code, name: 'Other' }) })
  expect(again.status).toBe(401)
})
