import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import { MACHINES } from '../../src-shared/areas/people/machines'
import { type ErrorCode, invalidInput, Refusal } from '../../src-shared/errors'
import type { Device } from '../../src-shared/records'
import { role } from '../../src-shared/roles'
import { id as idOf, LIMITS, name, tokenDays } from '../../src-shared/text'
import { readPairingCode } from '../../src-shared/typed'
import type { Actor } from '../engine/run/context'
import type { Presses } from '../engine/run/presses'
import { asRefusal, type Store } from '../engine/store'
import { parseJson } from '../engine/sync/json'
import { isThisMachine, type Lanes, senderAt } from '../engine/sync/lane'
import type { LinkServices } from '../engine/sync/link'
import type { PairRequest } from '../identity/joining'
import type { Presence } from '../identity/presence'
import { seenIn } from '../identity/seen'
import { actorNow, admit } from '../identity/tokens'
import { type BodyLimits, BodyRoom, readBody } from './body'
import { describeCommands, describeQueries } from './describe'
import { Downloads } from './downloads'
import { type Guards, isSecure } from './guards'
import { contentSecurityPolicy, readPage } from './pages'

const STATUS: Record<ErrorCode, 400 | 401 | 403 | 404 | 409 | 413 | 500 | 503> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  internal: 500,
  busy: 503,
}
/** What the body of a request may be: bytes, and milliseconds until it is there. */
const BODIES = {
  pair: { most: 1_024, withinMs: 5_000 },
  command: { most: 256 * 1_024, withinMs: 15_000 },
  feed: { most: 16 * 1_024 * 1_024, withinMs: 60_000 },
} as const satisfies Record<string, BodyLimits>
/** What somebody without a good token is charged for a request that had to be refused, milliseconds of the main thread. */
const REFUSED_MS = 5
/** The lane of all refusals to such senders. */
const STRANGERS = 'strangers'
/** Bytes of pages that cost a millisecond of the main thread. */
const PAGE_BYTES = 512 * 1024
const MB = 1_024 * 1_024
/** Posts with events that are on their way or wait to be read. */
const postRoom = () =>
  new BodyRoom(64 * MB, () => {
    const message = 'more posts wait to be read than there is room for; send the events again later'
    return new Refusal('busy', message, { reason: 'feed_flood' })
  })
/** Commands that are on their way or wait for their turn. */
const commandRoom = () => new BodyRoom(16 * MB, () => new Refusal('busy', 'too many commands wait for their turn'))

const pairing = z.strictObject({
  code: z.string().max(40),
  name: name(LIMITS.name).optional(),
  machine: z.enum(MACHINES).optional(),
  /** What the page can be; left out where it can go to any screen with what it gets. */
  roles: z.array(role).max(5).optional(),
})

export interface HttpOptions {
  store: Store
  /** Studio clock, milliseconds since 1970. */
  now: () => number
  guards: Guards
  presence: Presence
  lanes: Lanes
  /** Folder of the built screens. */
  rendererDir: string
  /** Seq of the last change that everybody was told of. */
  told: () => number
  command: (actor: Actor, name: string, input: unknown, id: string) => { seq: number; result: unknown }
  presses: Presses
  queries: LinkServices['queries']
  /** Takes a body of feed events; settles when they are on disk. */
  feed: (body: Buffer) => Promise<{ accepted: number; bad: number }>
  /** Where an export lies; null when there is none of that name. */
  exportPath: (name: string) => string | null
  pair: (asking: PairRequest) => { token: string; device: Device }
  /** Makes a token for a script on this machine that can read the data folder. Throws `unauthorized` when the secret is wrong. */
  pairLocally: (secret: string, fields: { role: Device['role']; name: string; days: number | null }) => string
  report: (error: unknown) => void
}

type Env = { Bindings: HttpBindings }

/** What the station answers over HTTP (docs/wire.md, "HTTP"). */
export function httpApp(options: HttpOptions): Hono<Env> {
  const { store, guards, lanes } = options
  const app = new Hono<Env>()
  const posts = postRoom()
  const acts = commandRoom()
  const downloads = new Downloads()

  app.use(async (c, next) => {
    // The server has looked at Host already.
    if (!guards.allowsOrigin(c.req.header('origin'), c.req.header('host'), isSecure(c.env.incoming)))
      throw new Refusal('forbidden', 'requests from other sites are refused')
    await next()
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Frame-Options', 'DENY')
  })
  app.onError(async (error, c) => {
    if (!(error instanceof Refusal)) options.report(error)
    const { incoming } = c.env
    if (!deviceAt(store.read, incoming, options.now())) {
      lanes.of(senderAt(incoming.socket.remoteAddress)).charge('state', REFUSED_MS)
      // From however many addresses it comes.
      await lanes.of(STRANGERS).ask('state', () => lanes.of(STRANGERS).charge('state', REFUSED_MS))
    }
    const refusal = asWireRefusal(error)
    return c.json({ error: refusal.toWire() }, STATUS[refusal.code])
  })
  app.notFound((c) => c.json({ error: { code: 'not_found', message: 'there is nothing at this address' } }, 404))

  /** Work for somebody without a token, at the expense of the address. */
  const atAddress = <T>(incoming: IncomingMessage, job: () => T) =>
    lanes.of(senderAt(incoming.socket.remoteAddress)).ask('state', job)

  /** The device that asks. Whoever has no good token is told so when it is the turn of its address. */
  const device = (incoming: IncomingMessage): Device | Promise<Device> => {
    try {
      const found = admit(store.read, tokenIn(incoming), options.now())
      options.presence.heard(found.id, seenIn(incoming))
      return found
    } catch (error) {
      return atAddress(incoming, () => {
        throw error
      })
    }
  }

  app.get('/healthz', (c) => c.json({ ok: true, seq: options.told() }))

  // A page on this machine or the LAN learns nothing here that the repository does not say; scripts need no token for it.
  const described = JSON.stringify(describeCommands())
  app.get('/api/commands', (c) => c.body(described, 200, { 'Content-Type': 'application/json' }))

  app.post('/api/commands/:name', async (c) => {
    const asking = await device(c.env.incoming)
    const id = idOf.safeParse(c.req.header('idempotency-key') ?? randomUUID())
    if (!id.success) throw new Refusal('invalid', 'Idempotency-Key has 1 to 64 characters that can be seen')
    const lane = lanes.of(asking.id)
    const input = await acts.hold(c.env.incoming, BODIES.command, (body) => lane.ask('act', () => json(body)))
    try {
      const name = c.req.param('name')
      const { seq, result } = await lane.ask('act', () => {
        const actor = actorNow(store.read, asking.id, options.now())
        return options.presses.carryOut(actor, name, input, id.data, 'http', (meant) =>
          options.command(actor, name, meant, id.data),
        )
      })
      return c.json({ type: 'ack', id: id.data, seq, result })
    } catch (error) {
      if (!(error instanceof Refusal)) options.report(error)
      const refusal = asWireRefusal(error)
      return c.json({ type: 'reject', id: id.data, error: refusal.toWire() }, STATUS[refusal.code])
    }
  })

  const asked = JSON.stringify(describeQueries())
  app.get('/api/queries', (c) => c.body(asked, 200, { 'Content-Type': 'application/json' }))

  app.post('/api/queries/:name', async (c) => {
    const asking = await device(c.env.incoming)
    const id = randomUUID()
    const lane = lanes.of(asking.id)
    const input = await acts.hold(c.env.incoming, BODIES.command, (body) => lane.ask('query', () => json(body)))
    try {
      const answer = await lane.ask('query', () => {
        const actor = actorNow(store.read, asking.id, options.now())
        const question = options.queries.check(actor, c.req.param('name'), input)
        return options.queries.answer(actor, question, () => !c.env.outgoing.destroyed)
      })
      return c.json({ type: 'result', id, ...answer })
    } catch (error) {
      if (!(error instanceof Refusal)) options.report(error)
      const refusal = asWireRefusal(error)
      return c.json({ type: 'reject', id, error: refusal.toWire() }, STATUS[refusal.code])
    }
  })

  app.post('/api/feed', async (c) => {
    const from = await device(c.env.incoming)
    if (from.role !== 'feed' && from.role !== 'operator')
      throw new Refusal('forbidden', 'only a feed or operator token posts events')
    const deal = (body: Buffer) =>
      lanes.of(from.id).ask('act', () => {
        // A body may take a minute, and its token may have been taken back meanwhile.
        actorNow(store.read, from.id, options.now())
        return options.feed(body)
      })
    return c.json(await posts.hold(c.env.incoming, BODIES.feed, deal))
  })

  app.get('/api/exports/:name', async (c) => {
    const asking = await device(c.env.incoming)
    const path = await lanes.of(asking.id).ask('query', () => {
      if (actorNow(store.read, asking.id, options.now()).role !== 'operator')
        throw new Refusal('forbidden', 'only an operator takes the whole studio')
      return options.exportPath(c.req.param('name'))
    })
    if (path === null) return c.notFound()
    return downloads.answer(path, c.req.param('name'), c.env.outgoing)
  })

  app.post('/api/pair', async (c) => {
    const { incoming } = c.env
    const body = await readBody(incoming, BODIES.pair)
    const { token, device: made } = await atAddress(incoming, () => {
      const input = pairing.safeParse(json(body))
      if (!input.success) throw invalidInput(input.error)
      const code = readPairingCode(input.data.code)
      if (code === null) throw new Refusal('invalid', 'a pairing code is six digits', { reason: 'pairing_malformed' })
      const seen = seenIn(incoming)
      return options.pair({
        ...seen,
        ...input.data,
        code,
        machine: input.data.machine ?? seen.machine,
        sender: senderAt(incoming.socket.remoteAddress),
      })
    })
    return c.json({ token, role: made.role, device: made.id })
  })

  app.post('/api/local/pair', async (c) => {
    const { incoming } = c.env
    if (!isOwn(incoming)) throw new Refusal('forbidden', 'only a program on this machine may ask for that')
    const input = z
      .strictObject({
        secret: z.string().max(100),
        role,
        name: name(LIMITS.name),
        days: tokenDays.nullable().default(null),
      })
      .safeParse(json(await readBody(incoming, BODIES.pair)))
    if (!input.success) throw invalidInput(input.error)
    const { secret, ...fields } = input.data
    return c.json({ token: options.pairLocally(secret, fields) })
  })

  app.get('*', async (c) => {
    const page = await readPage(options.rendererDir, new URL(c.req.url).pathname)
    if (!page) return c.notFound()
    lanes.of(senderAt(c.env.incoming.socket.remoteAddress)).charge('state', page.body.length / PAGE_BYTES)
    c.header('Content-Type', page.type)
    // Built files carry a hash in their name; the page that names them does not.
    const hashed = new URL(c.req.url).pathname.startsWith('/assets/')
    c.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (page.isScreen)
      c.header(
        'Content-Security-Policy',
        contentSecurityPolicy(`${isSecure(c.env.incoming) ? 'wss' : 'ws'}://${c.req.header('host')}`),
      )
    return c.body(page.body)
  })

  return app
}

/** Whether a request comes from this machine: by its loopback, or to the one address that is listened on. */
const isOwn = ({ socket: { remoteAddress, localAddress } }: IncomingMessage): boolean =>
  isThisMachine(senderAt(remoteAddress)) || remoteAddress === localAddress

const tokenIn = (incoming: IncomingMessage): string =>
  /^Bearer (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1] ?? ''

/** The device that asks; undefined where no good token comes with the request. */
export function deviceAt(read: Store['read'], incoming: IncomingMessage, now: number): Device | undefined {
  if (incoming.headers.authorization === undefined) return undefined
  try {
    return admit(read, tokenIn(incoming), now)
  } catch {
    return undefined
  }
}

/** What is told of an error: a refusal as it is, a fault of the disk by its reason, any other without its details. */
function asWireRefusal(error: unknown): Refusal {
  const refusal = asRefusal(error)
  return refusal instanceof Refusal ? refusal : new Refusal('internal', 'something went wrong inside CueRoom')
}

function json(body: Buffer): unknown {
  try {
    return parseJson(body.toString() || '{}')
  } catch {
    throw new Refusal('invalid', 'the body is not JSON')
  }
}
