import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { WebSocketServer } from 'ws'

/** One event as a feed sends it. */
interface Sent {
  event: string
  data: Record<string, unknown>
}

const eventsOf = (dialect: string): Sent[] =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '..', 'data', 'feeds', `${dialect}.json`), 'utf8'))

const V2 = eventsOf('v2')
const V3 = eventsOf('v3')

/** TikFinity as it runs on the machine of a live: a local socket that sends what the room does. */
export class Tikfinity {
  private constructor(
    private readonly server: WebSocketServer,
    readonly url: string,
  ) {}

  /** @param port of a former one that is to come back; any free one otherwise */
  static async start(port = 0): Promise<Tikfinity> {
    const server = new WebSocketServer({ host: '127.0.0.1', port })
    await once(server, 'listening')
    return new Tikfinity(server, `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  }

  /** Sends each to whoever is connected: an event, or a text as it is. */
  send(...messages: readonly (Sent | string)[]): void {
    for (const client of this.server.clients)
      for (const message of messages) client.send(typeof message === 'string' ? message : JSON.stringify(message))
  }

  async close(): Promise<void> {
    for (const client of this.server.clients) client.terminate()
    await new Promise((done) => this.server.close(done))
  }
}

/**
 * A live as TikTok's events tell it, in the connector's dialects v2 and v3 by turns: one viewer after the other joins,
 * likes and comments, and now and then one sends a gift, follows or shares.
 */
export function liveOf(comments: readonly string[]): Sent[] {
  return comments.flatMap((comment, at) => {
    const dialect = at % 2 === 0 ? V2 : V3
    const others = dialect.filter(({ event }) => !NOT_FOR_ALL.includes(event))
    const aside = at % 5 === 0 ? others[(at / 5) % others.length] : undefined
    return [said(dialect, at, comment), ...(aside ? [byViewer(aside, at, 'aside')] : [])]
  })
}

/** Comments are made one by one; with the others of these the live would end. */
const NOT_FOR_ALL = ['chat', 'questionNew', 'control', 'streamEnd']

function said(dialect: readonly Sent[], at: number, comment: string): Sent {
  const chat = byViewer(dialect.find(({ event }) => event === 'chat') as Sent, at, 'chat')
  const { data } = chat
  return { event: 'chat', data: { ...data, ['content' in data ? 'content' : 'comment']: comment } }
}

/** The event as another viewer's, under a message id of its own. */
function byViewer({ event, data }: Sent, at: number, kind: 'chat' | 'aside'): Sent {
  const id = String(7_310_000_000_000_000_000n + BigInt(at))
  const msgId = String((kind === 'chat' ? 7_530_000_000_000_000_000n : 7_540_000_000_000_000_000n) + BigInt(at))
  const whole: Record<string, unknown> = { ...data, common: { ...(data.common as object | undefined), msgId } }
  const user = data.user as Record<string, unknown> | undefined
  if (user) {
    const name = `viewer.${at}`
    const own = 'userId' in user ? { userId: id, uniqueId: name } : { id, displayId: name }
    whole.user = { ...user, ...own, nickname: `Viewer ${at}` }
  }
  return { event, data: whole }
}
