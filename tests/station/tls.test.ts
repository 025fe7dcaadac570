import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { hasOpenssl, putCertificate } from '../support/certificate'
import { temporaryFolder } from '../support/folder'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

// Nothing here is announced on the real network.
vi.mock('../../src-main/net/discovery', () => ({ announce: () => () => {} }))

const LAN = '127.0.0.2'
/** A data folder with a certificate for `address` and its key, which OpenSSL made. */
function withCertificate(address: string, ...more: string[]): string {
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  putCertificate(folder.path, address, ...more)
  return folder.path
}

/** Shares a studio on a data folder, with its operator. */
async function sharing(dataDir: string): Promise<{ room: TestStudio; operator: WireClient; port: number }> {
  const room = await startStudio({ dataDir, lanAddresses: () => [LAN] })
  onTestFinished(room.stop)
  const operator = await WireClient.join(room.url, room.token('operator'))
  await operator.send('lan.share', { on: true })
  await operator.until(() => operator.all('studio')[0]?.addresses.length === 2, 'the address')
  return { room, operator, port: room.studio.port }
}

const get = (port: number, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; policy: unknown }>((resolve, reject) => {
    request({ host: LAN, port, path: '/board', rejectUnauthorized: false, headers, agent: false }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, policy: response.headers['content-security-policy'] })
    })
      .on('error', reject)
      .end()
  })

describe.skipIf(!hasOpenssl)(hasOpenssl ? 'TLS' : 'not tested: there is no openssl on this machine', () => {
  test('G7: with a certificate the network is https and wss, and this machine stays http', async () => {
    const { room, operator, port } = await sharing(withCertificate(LAN))
    expect(operator.all('studio')[0]?.addresses).toEqual([`https://${LAN}:${port}`, room.url])
    expect(operator.all('studio')[0]?.network.certificate).toMatchObject({ state: 'good', missing: [] })
    expect(await get(port)).toEqual({ status: 200, policy: expect.stringContaining(`wss://${LAN}:${port}`) })

    const ws = new WebSocket(`wss://${LAN}:${port}/ws`, { rejectUnauthorized: false, origin: `https://${LAN}:${port}` })
    const first = new Promise<string>((resolve) => ws.once('message', (data) => resolve(data.toString())))
    await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject))
    ws.send(JSON.stringify({ type: 'hello', protocol: 1, token: room.token('host') }))
    expect(JSON.parse(await first)).toMatchObject({ type: 'welcome', role: 'host' })
    const gone = new Promise((resolve) => ws.once('close', resolve))
    await operator.send('lan.share', { on: false })
    await gone
  })

  test.each([LAN, '0.0.0.0'])(
    'G7: with a certificate --host %s is https as well, and loopback http beside it',
    async (host) => {
      const room = await startStudio({ dataDir: withCertificate(LAN), host, lanAddresses: () => [LAN] })
      onTestFinished(room.stop)
      const { port } = room.studio
      expect(room.studio.urls()).toEqual([`https://${LAN}:${port}`, `http://127.0.0.1:${port}`])
      expect((await get(port)).status).toBe(200)
      expect((await fetch(`${room.url}/healthz`)).status).toBe(200)
      expect(room.studio.consoleLink()).toContain(`http://127.0.0.1:${port}/console#`)
      expect(JSON.parse(readFileSync(join(room.dataDir, 'station.json'), 'utf8')).host).toBe('127.0.0.1')
      await expect(fetch(`http://${LAN}:${port}/healthz`)).rejects.toThrow()
    },
  )

  test('G7: a certificate changes nothing where --host is this machine itself', async () => {
    const room = await startStudio({ dataDir: withCertificate(LAN), host: '127.0.0.1' })
    onTestFinished(room.stop)
    expect(room.studio.urls()).toEqual([room.url])
  })

  test('G3 G7: over TLS only its own https pages pass', async () => {
    const { port } = await sharing(withCertificate(LAN))
    expect((await get(port, { origin: `https://${LAN}:${port}` })).status).toBe(200)
    expect((await get(port, { origin: `http://${LAN}:${port}` })).status).toBe(403)
    expect((await get(port, { host: `shop.example:${port}` })).status).toBe(403)
  })

  test('G7: a certificate that has ended, and one for other addresses, are told in words', async () => {
    const past = ['-not_before', '20200101000000Z', '-not_after', '20210101000000Z']
    let ended: string | null = null
    try {
      ended = withCertificate(LAN, ...past)
    } catch {
      // An OpenSSL before 3.4 cannot make one that is over.
    }
    if (ended) {
      const { operator } = await sharing(ended)
      expect(operator.all('studio')[0]?.network.certificate?.state).toBe('expired')
    }
    const other = await sharing(withCertificate('192.168.1.20'))
    expect(other.operator.all('studio')[0]?.network.certificate).toMatchObject({ state: 'mismatch', missing: [LAN] })
  })

  test('G7: a certificate that cannot be read leaves plain http, and the operator is told', async () => {
    const dataDir = withCertificate(LAN)
    writeFileSync(join(dataDir, 'lan-key.pem'), 'no key')
    const { room, operator, port } = await sharing(dataDir)
    expect(operator.all('studio')[0]?.addresses).toEqual([`http://${LAN}:${port}`, room.url])
    expect(operator.all('studio')[0]?.network.certificate).toEqual({ state: 'unreadable', until: null, missing: [] })
    expect(room.faults).toHaveLength(1)
  })
})
