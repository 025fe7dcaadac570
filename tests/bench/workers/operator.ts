import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { ticks } from '../lib/numbers.ts'
import { atPace, type Pace } from '../lib/pace.ts'
import { serve } from '../lib/workers.ts'

interface Desk {
  ws: WebSocket
  acks: number
  rejects: string[]
  closed: number
}

const desks = new Map<string, Desk>()

const methods = {
  /** Opens an operator's socket; settles when its first state came. */
  async connect(name: string, url: string, token: string): Promise<void> {
    const ws = new WebSocket(`${url.replace('http', 'ws')}/ws`, { perMessageDeflate: false })
    const desk: Desk = { ws, acks: 0, rejects: [], closed: 0 }
    desks.set(name, desk)
    ws.on('open', () => ws.send(JSON.stringify({ type: 'hello', protocol: 1, token })))
    await new Promise<void>((resolve, reject) => {
      ws.on('error', reject)
      ws.on('close', () => {
        desk.closed += 1
        reject(new Error('the operator was turned away'))
      })
      ws.on('message', (data: Buffer) => {
        const head = data.toString('latin1', 0, 24)
        if (head.startsWith('{"type":"ack"')) desk.acks += 1
        else if (head.startsWith('{"type":"reject"')) desk.rejects.push(data.toString())
        else if (head.startsWith('{"type":"ping"')) ws.send('{"type":"pong","at":0}')
        else if (head.startsWith('{"type":"snapshot"')) resolve()
      })
    })
  },

  /** Sends `count` cues numbered from `first` on, one every `everyMs`, whether or not those before have been answered. */
  cues: (name: string, first: number, count: number, everyMs: number): Promise<Pace> =>
    atPace(count, everyMs, (n) => {
      const number = String(first + n).padStart(6, '0')
      const input = { text: `#${number} 材质保真，过敏包退：先讲耳针是925银，再报价`, urgency: 'soon' }
      desks.get(name)!.ws.send(JSON.stringify({ type: 'command', id: `${name}-${number}`, name: 'cue.send', input }))
    }),

  /** Waits until every command is answered, `withinMs` at the most. */
  async answers(name: string, sent: number, withinMs: number) {
    const desk = desks.get(name)!
    const until = ticks() + withinMs
    while (desk.acks + desk.rejects.length < sent && desk.closed === 0 && ticks() < until) await sleep(20)
    const { acks, rejects, closed } = desk
    return { acks, rejects, closed }
  },
}

export type Operator = typeof methods
serve(methods)
