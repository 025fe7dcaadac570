import { fdatasyncSync, openSync, writeSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { WebSocketServer } from 'ws'
import { serve } from '../lib/workers.ts'

/*
 * What the station is measured against: the least that a server can do which loses nothing. It appends each message to a
 * file, fdatasyncs it and sends one frame to everybody. It reads, checks, numbers and remembers nothing.
 */
const methods = {
  /**
   * @param dir folder of the file, on the same disk as the station's
   * @param frameBytes size of the frames it sends
   * @returns its address
   */
  async listen(dir: string, frameBytes: number): Promise<string> {
    const file = openSync(join(dir, 'messages.log'), 'a')
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
    server.on('connection', (ws) => {
      ws.on('message', (data: Buffer) => {
        if (data.toString('latin1', 0, 15) === '{"type":"hello"') return ws.send('{"type":"snapshot","seq":0}')
        writeSync(file, data)
        fdatasyncSync(file)
        const body = `{"type":"echo","of":${data.toString()},"pad":"`
        const frame = Buffer.from(`${body}${'.'.repeat(Math.max(0, frameBytes - Buffer.byteLength(body) - 2))}"}`)
        for (const client of server.clients) client.send(frame, { binary: false })
      })
    })
    await new Promise((resolve) => server.once('listening', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  },
}

export type Bare = typeof methods
serve(methods)
