import { Agent, request } from 'node:http'
import { WebSocket } from 'ws'
import { serve } from '../lib/workers.ts'

/** States asked for before the first of them has come, and posts on their way, at the same time. */
const AT_ONCE = 4
const NO_JSON = Buffer.alloc(256 * 1024, '[[[')

let isOn = false
let asked = 0
let states = 0
let posts = 0

/** Sends one post and reads its answer, or its end. */
const postNoJson = (url: string, agent: Agent): Promise<void> =>
  new Promise((resolve) => {
    const asking = request(`${url}/api/pair`, { method: 'POST', agent }, (answer) => {
      answer.resume()
      answer.on('close', resolve)
    })
    // Refused before all of it was sent: the station ends the connection.
    asking.on('error', () => resolve())
    asking.on('close', () => resolve())
    asking.end(NO_JSON)
  })

const methods = {
  /** Begins: one link that asks for everything from the beginning again and again, one address that posts what is no JSON. */
  async begin(url: string, token: string): Promise<void> {
    isOn = true
    const ws = new WebSocket(`${url.replace('http', 'ws')}/ws`, { perMessageDeflate: false })
    let epoch: string | undefined
    const ask = () => {
      asked += 1
      ws.send(JSON.stringify({ type: 'hello', protocol: 1, token, ...(epoch && { resume: { epoch, seq: 0 } }) }))
    }
    ws.on('error', () => {})
    ws.on('open', ask)
    ws.on('message', (data: Buffer) => {
      const head = data.toString('latin1', 0, 120)
      if (head.startsWith('{"type":"ping"')) ws.send('{"type":"pong","at":0}')
      if (!head.startsWith('{"type":"welcome"')) return
      const more = epoch === undefined ? AT_ONCE : 1
      epoch = /"epoch":"([^"]+)"/.exec(head)?.[1]
      states += 1
      if (!isOn) return ws.close()
      for (let i = 0; i < more; i += 1) ask()
    })
    const agent = new Agent({ keepAlive: true })
    for (let i = 0; i < AT_ONCE; i += 1)
      void (async () => {
        while (isOn) {
          await postNoJson(url, agent)
          posts += 1
        }
      })()
  },

  /** Ends. @returns what it did since it began */
  end() {
    isOn = false
    const done = { asked, states, posts }
    asked = 0
    states = 0
    posts = 0
    return done
  },
}

export type Greedy = typeof methods
serve(methods)
