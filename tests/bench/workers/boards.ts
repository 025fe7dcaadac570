import type { Socket } from 'node:net'
import { WebSocket } from 'ws'
import { ticks } from '../lib/numbers.ts'
import { serve } from '../lib/workers.ts'

/** One crowd of clients on one server, a station or the bare one; both are read by the same program. */
interface Crowd {
  clients: Client[]
  /** When cue number `first + n` reached client c, at `c * cues + n`; NaN where it did not. */
  arrivals: Float64Array
  first: number
  cues: number
  /** Cues that reached a client a second time. */
  repeats: number
  /** Size of the last frame that carried a cue. */
  frameBytes: number
  closed: number
  /** Looks after every frame whether what somebody waits for has come. */
  look: () => void
}

interface Client {
  ws: WebSocket
  /** Whether its first state came, and how large that frame was. */
  snapshotBytes: number
  seq: number
  /** Patches that did not follow on the state before. */
  gaps: number
  /** Comments that came in patches. */
  comments: number
}

const crowds = new Map<string, Crowd>()
const MARK = Buffer.from('"text":"#')
const NUMBER_DIGITS = 6
/** Begins a row of a comment in a patch. Inside a text the quotes would be escaped. */
const COMMENT = Buffer.from('["comment",{')

const crowdOf = (name: string): Crowd => {
  const crowd = crowds.get(name)
  if (!crowd) throw new Error(`there is no crowd called ${name}`)
  return crowd
}

function receive(crowd: Crowd, index: number, data: Buffer): void {
  const client = crowd.clients[index]!
  const mark = data.subarray(0, 600).indexOf(MARK)
  if (mark >= 0 && client.snapshotBytes > 0) {
    const at = mark + MARK.length
    const n = Number(data.toString('latin1', at, at + NUMBER_DIGITS)) - crowd.first
    const place = index * crowd.cues + n
    if (n >= 0 && n < crowd.cues) {
      if (Number.isNaN(crowd.arrivals[place])) crowd.arrivals[place] = ticks()
      else crowd.repeats += 1
    }
    crowd.frameBytes = data.length
  }
  const head = data.toString('latin1', 0, 120)
  if (head.startsWith('{"type":"patch"')) {
    const [, from, to] = /"from":(\d+),"to":(\d+)/.exec(head) ?? []
    if (Number(from) !== client.seq) client.gaps += 1
    client.seq = Number(to)
    for (let at = data.indexOf(COMMENT); at >= 0; at = data.indexOf(COMMENT, at + 1)) client.comments += 1
  } else if (head.startsWith('{"type":"ping"')) client.ws.send('{"type":"pong","at":0}')
  else if (head.startsWith('{"type":"snapshot"')) {
    client.snapshotBytes = data.length
    client.seq = Number(/"seq":(\d+)/.exec(head)?.[1] ?? 0)
  }
  crowd.look()
}

/** Settles when `condition` holds; it is looked at after every frame. */
function until(crowd: Crowd, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    crowd.look = () => {
      if (!condition()) return
      crowd.look = () => {}
      resolve()
    }
    crowd.look()
  })
}

/** Bytes that came in over each socket since it was opened, the handshake among them. */
const received = (crowd: Crowd): number[] =>
  crowd.clients.map(({ ws }) => (ws as unknown as { _socket: Socket })._socket.bytesRead)

const methods = {
  /** Opens a socket for each token, all at once; settles when each has its first state. */
  async connect(name: string, url: string, tokens: string[]): Promise<{ ms: number; snapshotBytes: number[] }> {
    const begun = ticks()
    const crowd: Crowd = {
      clients: [],
      arrivals: new Float64Array(),
      first: 0,
      cues: 0,
      repeats: 0,
      frameBytes: 0,
      closed: 0,
      look: () => {},
    }
    crowds.set(name, crowd)
    tokens.forEach((token, index) => {
      const ws = new WebSocket(`${url.replace('http', 'ws')}/ws`, { perMessageDeflate: false })
      crowd.clients.push({ ws, snapshotBytes: 0, seq: -1, gaps: 0, comments: 0 })
      ws.on('open', () => ws.send(JSON.stringify({ type: 'hello', protocol: 1, token })))
      ws.on('message', (data: Buffer) => receive(crowd, index, data))
      ws.on('close', () => {
        crowd.closed += 1
        crowd.look()
      })
    })
    await until(crowd, () => crowd.closed > 0 || crowd.clients.every((client) => client.snapshotBytes > 0))
    if (crowd.closed > 0) throw new Error(`${crowd.closed} of the clients were turned away`)
    return { ms: ticks() - begun, snapshotBytes: crowd.clients.map((client) => client.snapshotBytes) }
  },

  /** Makes ready to note the arrivals of `cues` cues from number `first` on. */
  expect(name: string, first: number, cues: number): void {
    const crowd = crowdOf(name)
    crowd.first = first
    crowd.cues = cues
    crowd.arrivals = new Float64Array(crowd.clients.length * cues).fill(Number.NaN)
    crowd.repeats = 0
  },

  /** Arrivals so far. Those still on their way get `graceMs` first. */
  async arrivals(name: string, graceMs: number) {
    const crowd = crowdOf(name)
    const all = until(crowd, () => !crowd.arrivals.includes(Number.NaN))
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, graceMs))])
    const { arrivals, repeats, frameBytes, closed } = crowd
    return { arrivals, repeats, frameBytes, closed }
  },

  /** Settles when every client has the state of `seq`. */
  reach: (name: string, seq: number): Promise<void> => {
    const crowd = crowdOf(name)
    return until(crowd, () => crowd.clients.every((client) => client.seq >= seq))
  },

  /** What has come over each link, `withinMs` after now or as soon as all have the state of `seq`. */
  async heard(name: string, seq: number, withinMs: number) {
    const crowd = crowdOf(name)
    const all = until(crowd, () => crowd.clients.every((client) => client.seq >= seq))
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, withinMs))])
    return {
      closed: crowd.closed,
      links: crowd.clients.map(({ seq: has, gaps, comments }) => ({ seq: has, gaps, comments })),
    }
  },

  bytes: (name: string): number[] => received(crowdOf(name)),

  close(name: string): void {
    for (const { ws } of crowdOf(name).clients) ws.terminate()
    crowds.delete(name)
  },
}

export type Boards = typeof methods
serve(methods)
