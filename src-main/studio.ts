import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../src-shared/errors'
import type { Device } from '../src-shared/records'
import type { Role } from '../src-shared/roles'
import { announce } from './broadcast/discovery'
import { Hub, type LinkLimits } from './broadcast/hub'
import { Pairing } from './broadcast/pairing'
import { attachPort, type Port } from './broadcast/port'
import { Presence } from './broadcast/presence'
import { StationServer } from './broadcast/server'
import { actorAt, addDevice } from './broadcast/tokens'
import { viewRefusal } from './broadcast/views'
import type { Actor } from './commands/context'
import { expireCues } from './commands/cue'
import { CommandRunner } from './commands/run'
import { readSampleShow } from './commands/sample-show'
import { Ingest } from './feeds/ingest'
import { parseFeedText } from './feeds/parse'
import { listRecordings, recordingPath } from './feeds/recordings'
import { FeedSupervisor } from './feeds/supervisor'
import { runQuery } from './queries/run'
import { claimDataDir, indexAllComments, indexSomeComments, openStore, type Store, takeCopy } from './store'

export interface StudioOptions {
  dataDir: string
  /** 0 for any free port. */
  port: number
  /** Where it always listens: `127.0.0.1` unless told otherwise. */
  host: string
  version: string
  /** Folder of the built screens, and of the resources that come with CueRoom. */
  rendererDir: string
  resourcesDir: string
  /** Told of faults; the studio goes on. */
  report: (error: unknown) => void
  /** Studio clock, milliseconds since 1970. */
  now?: () => number
  /** Addresses on the local network; the system's unless a test names its own. */
  lanAddresses?: () => string[]
  /** Other limits of a link than the usual ones. */
  limits?: Partial<LinkLimits>
}

/** How long the code that a station prints at its start can be used. */
const FIRST_CODE_MS = 12 * 3_600_000
/** A cue's time is looked at so often, a copy of the database taken so often when something changed. */
const CUE_CLOCK_MS = 250
/** New comments are added to the word index so often. */
const INDEX_EVERY_MS = 500
const COPY_EVERY_MS = 10 * 60_000

function openOrRelease<T>(open: () => T, release: () => void): T {
  try {
    return open()
  } catch (error) {
    release()
    throw error
  }
}

/** The whole studio without windows: store, commands, broadcaster and feeds, put together. */
export class Studio {
  private readonly timers: NodeJS.Timeout[] = []
  private stopAnnouncing: (() => void) | null = null
  private closing: Promise<void> | null = null

  private constructor(
    private readonly options: StudioOptions,
    private readonly now: () => number,
    readonly store: Store,
    private readonly hub: Hub,
    private readonly server: StationServer,
    private readonly runner: CommandRunner,
    private readonly ingest: Ingest,
    private readonly feeds: FeedSupervisor,
    private readonly presence: Presence,
    private readonly pairing: Pairing,
    private readonly release: () => void,
  ) {}

  /**
   * Opens the studio on its data folder and begins to listen.
   * @throws CannotOpen for the data folder, the system's `EADDRINUSE` for the port
   */
  static async start(options: StudioOptions): Promise<Studio> {
    const now = options.now ?? Date.now
    const { dataDir, report } = options
    const release = claimDataDir(dataDir)
    const { store, recovery } = openOrRelease(() => openStore(dataDir, now(), report), release)
    const recordingsDir = join(dataDir, 'recordings')
    mkdirSync(recordingsDir, { recursive: true })
    const samplePath = join(options.resourcesDir, 'sample', 'recording.ndjson')

    store.transact((tx) => {
      const row = tx.get('studio', 'studio')
      const addresses: string[] = []
      if (!row) tx.put('studio', { id: 'studio', showId: null, lanSharing: false, addresses, recovery })
      else if (recovery) tx.put('studio', { ...row, recovery })
    })

    const pairing = new Pairing(now)
    const presence = new Presence(store, now, report)
    const runner = new CommandRunner(
      store,
      {
        openPairing: (role) => ({ ...pairing.start(role), urls: server.urls() }),
        closePairing: () => pairing.stop(),
        hasRecording: (name) => existsSync(recordingPath(recordingsDir, samplePath, name)),
        sampleShow: () => readSampleShow(join(options.resourcesDir, 'sample', 'show.json')),
      },
      now,
    )
    const command = (actor: Actor, name: string, input: unknown, id: string) => {
      try {
        return runner.run(actor, name, input, id)
      } catch (error) {
        throw error instanceof Refusal ? viewRefusal(actor.role, error) : error
      }
    }
    const queryServices = {
      indexComments: () => indexAllComments(store),
      recordings: async () => ({ folder: recordingsDir, recordings: await listRecordings(recordingsDir, samplePath) }),
    }
    const hub = new Hub({
      store,
      version: options.version,
      now,
      presence,
      command,
      query: (actor, name, input) => runQuery(store.read, queryServices, actor, name, input),
      report,
      ...(options.limits ? { limits: options.limits } : {}),
    })
    const ingest = new Ingest(store, now, report)
    const feeds = new FeedSupervisor({ store, ingest, recordingsDir, samplePath, now, report })
    const secret = randomBytes(24).toString('base64url')
    const server = new StationServer({
      hub,
      store,
      port: options.port,
      host: options.host,
      rendererDir: options.rendererDir,
      command,
      feed: async (body) => {
        const { events, bad } = parseFeedText(body)
        await feeds.post(events, bad)
        return { accepted: events.length, bad }
      },
      pair: (code, name, address) => {
        const role = pairing.check(code, address)
        const made = store.transact((tx) => addDevice(tx, { role, name, kind: 'lan' }, now()))
        pairing.stop()
        return made
      },
      pairLocally: (given, fields) => {
        const right = Buffer.from(secret)
        const tried = Buffer.from(given)
        if (tried.length !== right.length || !timingSafeEqual(tried, right)) {
          throw new Refusal('unauthorized', 'the secret of this station is another one')
        }
        return store.transact((tx) => addDevice(tx, { ...fields, kind: 'script' }, now())).token
      },
      onAddresses: (urls) => {
        store.transact((tx) => tx.patch('studio', 'studio', { addresses: urls }))
      },
      report,
      ...(options.lanAddresses ? { lanAddresses: options.lanAddresses } : {}),
    })

    const studio = new Studio(options, now, store, hub, server, runner, ingest, feeds, presence, pairing, release)
    try {
      await server.start()
    } catch (error) {
      await studio.close()
      throw error
    }
    writeFileSync(
      join(dataDir, 'station.json'),
      JSON.stringify({ pid: process.pid, port: server.port, host: options.host, secret }),
      {
        mode: 0o600,
      },
    )
    studio.run()
    return studio
  }

  private run(): void {
    const { report } = this.options
    const guard = (work: () => void) => () => {
      try {
        work()
      } catch (error) {
        report(error)
      }
    }
    const expire = guard(() => {
      const due = this.store.read
        .sql("SELECT 1 FROM cue WHERE state = 'sent' AND expiresAt IS NOT NULL AND expiresAt <= ? LIMIT 1")
        .get(this.now())
      if (due) this.store.transact((tx) => expireCues(tx, this.now()))
    })
    expire()
    this.timers.push(setInterval(expire, CUE_CLOCK_MS))

    const index = guard(() => void indexSomeComments(this.store))
    this.timers.push(setInterval(index, INDEX_EVERY_MS))

    let copied = this.store.head
    const copy = () => {
      if (this.store.head === copied) return
      copied = this.store.head
      takeCopy(this.store.db, this.options.dataDir, this.now()).catch(report)
    }
    this.timers.push(
      setInterval(copy, COPY_EVERY_MS),
      setInterval(
        guard(() => this.runner.forget()),
        3_600_000,
      ),
    )

    this.matchSharing()
    this.store.onCommit((change) => {
      if (change.puts.some(([record]) => record === 'studio')) queueMicrotask(() => this.matchSharing())
    })
  }

  private sharing = false

  private matchSharing(): void {
    const { lanSharing } = this.store.read.must('studio', 'studio')
    if (lanSharing === this.sharing || this.closing) return
    this.sharing = lanSharing
    void this.server.share(lanSharing)
    this.stopAnnouncing?.()
    this.stopAnnouncing = lanSharing ? announce(this.server.port, this.options.version, this.options.report) : null
  }

  get port(): number {
    return this.server.port
  }

  /** Addresses to open in a browser. */
  urls(): string[] {
    return this.server.urls()
  }

  /**
   * The address that makes one browser the operator's console. A station without windows prints it: until a console is
   * open, nobody could make a code for it.
   */
  consoleLink(): string {
    const { code } = this.pairing.start('operator', FIRST_CODE_MS)
    return `${this.urls().at(-1)}/console#pair=${code}`
  }

  /**
   * The device of the desktop's own window for a role; the same one at each start.
   * @param name what it is called at first; the operator may rename it
   */
  windowDevice(role: Role, name: string): Device {
    const [known] = this.store.read.rows('device', "kind = 'window' AND role = ? AND revokedAt IS NULL", role)
    return known ?? this.store.transact((tx) => addDevice(tx, { role, name, kind: 'window' }, this.now()).device)
  }

  /** Joins a window's port: the same frames as over a socket. */
  connect(port: Port, device: Device): void {
    attachPort(this.hub, port, device)
  }

  /**
   * Carries out a command for a device of this machine: a menu, a pedal.
   * @throws Refusal as `CommandRunner.run`
   */
  command(device: Device, name: string, input: unknown, id: string): { seq: number; result: unknown } {
    return this.runner.run(actorAt(this.store.read, device), name, input, id)
  }

  /** Ends feeds and links, writes what waits, closes the file. */
  close(): Promise<void> {
    this.closing ??= (async () => {
      for (const timer of this.timers) clearInterval(timer)
      this.stopAnnouncing?.()
      await this.feeds.close()
      this.ingest.close()
      this.hub.close()
      this.server.close()
      this.presence.close()
      rmSync(join(this.options.dataDir, 'station.json'), { force: true })
      this.store.close()
      this.release()
    })()
    return this.closing
  }
}
