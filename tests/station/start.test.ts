import { expect, test } from 'vitest'
import { call, post } from '../support/http'
import { spawnUntil } from '../support/process'
import { testFolder } from '../support/store'
import { WireClient } from '../support/wire-client'

/** The address that a station prints for its first console. */
const CONSOLE_LINK = /(http:\/\/127\.0\.0\.1:\d+)\/console#pair=(\d{6})\n/

const start = (env: Record<string, string>) =>
  spawnUntil(CONSOLE_LINK, 'scripts/start.mjs', { env: { CUEROOM_DATA: testFolder(), CUEROOM_PORT: '0', ...env } })

test('P8: npm start without a display says so in one line, runs the station, and prints how to open the console', async () => {
  const station = await start({ DISPLAY: '', WAYLAND_DISPLAY: '' })
  const [, url, code] = station.shown as unknown as [string, string, string]
  expect(station.output().split('\n')[0]).toBe(
    'There is no display here for the desktop. Running the station instead; open one of its addresses in a browser.',
  )

  const answer = await post(url, '/api/pair', { code, name: 'Desk' })
  const { token, role } = answer.json<{ token: string; role: string }>()
  expect(role).toBe('operator')
  const operator = await WireClient.join(url, token)
  await operator.send('sample.load', {})
  expect(operator.all('product')).toHaveLength(8)

  expect((await post(url, '/api/pair', { code, name: 'Other' })).status).toBe(401)
})

test('npm start with an Electron that cannot be started says so in one line and runs the station', async () => {
  const station = await start({ DISPLAY: ':none', CUEROOM_ELECTRON: '/nowhere/electron' })
  expect(station.output().split('\n')[0]).toBe(
    "Electron's binary cannot be started. Running the station instead; open one of its addresses in a browser.",
  )
  expect((await call(station.shown[1]!, '/healthz')).status).toBe(200)
})
