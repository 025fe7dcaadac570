import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/folder'
import { runPair, spawnStation } from '../support/process'
import { WireClient } from '../support/wire-client'

test('L2: a station that was stopped for longer than the silence keeps its links and answers what came meanwhile', async () => {
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  const station = await spawnStation(folder.path)
  const token = async (role: string) =>
    (JSON.parse((await runPair('--role', role, '--data', folder.path)).stdout) as { token: string }).token
  const operator = await WireClient.join(station.url, await token('operator'))
  const host = await WireClient.join(station.url, await token('host'))
  station.signal('SIGSTOP')
  const acknowledged = operator.send('member.create', { name: 'Li', roles: ['host'] })
  // Longer than the silence that ends a link, by the clock that the station judges by.
  await new Promise((resolve) => setTimeout(resolve, 8_500))
  station.signal('SIGCONT')
  await acknowledged
  await host.until(() => host.all('member').length === 1, 'the change')
  const pings = host.ofType('ping').length
  await host.until(() => host.ofType('ping').length > pings + 1, 'further pings')
  expect(operator.closeCode).toBeNull()
  expect(host.closeCode).toBeNull()
}, 60_000)
