import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { ticks } from '../lib/numbers.ts'
import { serve } from '../lib/workers.ts'

interface Desk {
  ws: WebSocket
  acks: number
  rejects: string[]
}

const desks = new Map<string, Desk>()

const methods = {
  /** Opens an operator's socket; settles when its first state came. */
  async connect(name: string, url: string, token: string): Promise<void> {
    const ws = new WebSocket(`${url.replace('http', 'ws')}/ws`, { perMessageDeflate: false })
    const desk: Desk = { ws, acks: 0, rejects: [] }
    desks.set(name, desk)
    ws.on('open', () => ws.send(JSON.stringify({ type: 'hello', protocol: 1, token })))
    await new Promise<void>((resolve, reject) => {
      ws.on('error', reject)
      ws.on('message', (data: Buffer) => {
        const head = data.toString('latin1', 0, 24)
        if (head.startsWith('{"type":"ack"')) desk.acks += 1
        else if (head.startsWith('{"type":"reject"')) desk.rejects.push(data.toString())
        else if (head.startsWith('{"type":"ping"')) ws.send('{"type":"pong","at":0}')
        else if (head.startsWith('{"type":"snapshot"')) resolve()
      })
    })
  },

  /**
   * Sends `count` cues numbered from `first` on to each of the named stations, one every `everyMs`, whether or not those
   * before have been answered. Several stations get theirs by turns, evenly spaced.
   * @returns when each was sent, in ticks, by station
   */
  async cues(names: string[], first: number, count: number, everyMs: number): Promise<Float64Array[]> {
    const sentAt = names.map(() => new Float64Array(count))
    const begun = ticks()
    for (let i = 0; i < count; i += 1) {
      for (const [turn, name] of names.entries()) {
        const n = first + i
        const wait = begun + (i + turn / names.length) * everyMs - ticks()
        if (wait > 0) await sleep(wait)
        const text = `#${String(n).padStart(6, '0')} 材质保真，过敏包退：先讲耳针是925银，再报价`
        const input = { text, urgency: 'soon' }
        const frame = JSON.stringify({ type: 'command', id: `${name}-${n}`, name: 'cue.send', input })
        sentAt[turn]![i] = ticks()
        desks.get(name)!.ws.send(frame)
      }
    }
    return sentAt
  },

  answers: (name: string): { acks: number; rejects: string[] } => {
    const { acks, rejects } = desks.get(name)!
    return { acks, rejects }
  },

  close(name: string): void {
    desks.get(name)?.ws.terminate()
    desks.delete(name)
  },
}

export type Operator = typeof methods
serve(methods)
