import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { automaticName } from '../src-shared/device-names'
import { Refusal } from '../src-shared/errors'
import { type Device, type Network, newStudio } from '../src-shared/records'
import type { Role } from '../src-shared/roles'
import { refuseWindowName } from '../src-shared/window-names'
import { DataDesk, type Successor } from './backup/data-desk'
import {
  type Certificate,
  type CertificateFiles,
  judge,
  readCertificate,
  usualCertificate,
} from './broadcast/certificate'
import { announce } from './broadcast/discovery'
import { Hub, type LinkLimits } from './broadcast/hub'
import { Lanes } from './broadcast/lane'
import { Pairing } from './broadcast/pairing'
import { attachPort, type Port } from './broadcast/port'
import { Presence } from './broadcast/presence'
import { StationServer } from './broadcast/server'
import { actorAt, addDevice, nameDevicesApart } from './broadcast/tokens'
import { viewRefusal } from './broadcast/views'
import type { Actor } from './commands/context'
import { CommandRunner } from './commands/run'
import { readSampleShow } from './commands/sample-show'
import { Ingest } from './feeds/ingest'
import { PostQueue } from './feeds/post-queue'
import { listRecordings, recordingPath } from './feeds/recordings'
import { FeedSupervisor } from './feeds/supervisor'
import { keepHouse } from './housekeeping'
import { type QueryServices, runQuery } from './queries/run'
import {
  asCannotOpen,
  indexAllComments,
  isDamage,
  openStore,
  type Recovery,
  type Store,
  suspect,
  toldOfRecovery,
} from './store'
import { type Clocks, StudioTime } from './studio-time'
import { isLive, lastInstant, moveOpen, moveWaiting, TAKEN_OVER_FROM_MS, TimeKeeper } from './time-keeper'

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
  /**
   * Has this studio closed and another one opened in its place.
   * @returns whether that was done; where not, this one goes on or is opened anew
   */
  replace: (by: Successor) => Promise<boolean>
  /** Told of faults; the studio goes on. */
  report: (error: unknown) => void
  /** Studio clock, milliseconds since 1970, in place of the one that is made of `clocks`. */
  now?: () => number
  /** The clocks that time is told by; the system's unless a test sets its own. */
  clocks?: Clocks
  /** Addresses on the local network; the system's unless a test names its own. */
  lanAddresses?: () => string[]
  /** Certificate and key for https on the network; `lan-cert.pem` and `lan-key.pem` of the data folder where undefined. */
  certificate?: CertificateFiles
  /** Other limits of a link than the usual ones. */
  limits?: Partial<LinkLimits>
}

/** How long the code that a station prints at its start can be used. */
const FIRST_CODE_MS = 12 * 3_600_000

/** What holds something open, as far as it was made. */
interface Made {
  data?: DataDesk
  presence?: Presence
  hub?: Hub
  ingest?: Ingest
  feeds?: FeedSupervisor
  server?: StationServer
}

/**
 * Ends it all: links first, since what is acknowledged from now on would lie in a file that may be put aside; then feeds,
 * so that what they brought is still written. A part that fails keeps no other one open.
 */
async function end(
  made: Made,
  report: (error: unknown) => void,
  others: readonly (() => unknown)[] = [],
): Promise<void> {
  const { data, feeds, ingest, hub, server, presence } = made
  const parts = [
    () => hub?.close(),
    () => server?.close(),
    ...others,
    () => data?.close(),
    () => feeds?.close(),
    () => ingest?.close(),
    () => presence?.close(),
  ]
  for (const part of parts) {
    try {
      await part()
    } catch (error) {
      report(error)
    }
  }
}

/** The studio's clock. A live that was cut off goes on from where it was, even where the system's clock went back. */
function timeOf(store: Store, { now, clocks }: StudioOptions): StudioTime {
  const given = now ? { wall: now, monotonic: now } : clocks
  const last = lastInstant(store.read)
  if (isLive(store.read)) return new StudioTime(given, last)
  const time = new StudioTime(given)
  const by = time.now() - last
  if (by <= -TAKEN_OVER_FROM_MS) {
    store.transact((tx) => moveOpen(tx, by))
    for (const _ of moveWaiting(store, by)) {
      // Nobody is served yet: all at once.
    }
  }
  return time
}

/** The certificate for https on the network; null where none is given. */
function certificateOf(
  { certificate, dataDir }: StudioOptions,
  report: (error: unknown) => void,
): Certificate | 'unreadable' | null {
  const files = certificate ?? usualCertificate(dataDir)
  if (!files) return null
  try {
    return readCertificate(files)
  } catch (error) {
    report(error)
    return 'unreadable'
  }
}

/** The whole studio without windows: store, commands, broadcaster and feeds, put together. */
export class Studio {
  private readonly atEnd: (() => unknown)[] = []
  private stopAnnouncing: (() => void) | null = null
  private closing: Promise<void> | null = null

  private constructor(
    private readonly options: StudioOptions,
    /** Studio clock, milliseconds since 1970. */
    readonly now: () => number,
    private readonly keeper: TimeKeeper,
    readonly store: Store,
    private readonly hub: Hub,
    private readonly server: StationServer,
    private readonly runner: CommandRunner,
    private readonly pairing: Pairing,
    /** Proves to `pair` that it may read the data folder. */
    private readonly secret: string,
    private readonly made: Made,
    private readonly changeNetwork: (found: Partial<Network>) => void,
  ) {}

  /**
   * Opens the studio on its data folder, which this process has claimed, and begins to listen.
   * @throws CannotOpen for the data folder, the system's `EADDRINUSE` for the port
   */
  static async start(options: StudioOptions): Promise<Studio> {
    try {
      return await Studio.open(options, false).catch((error) => {
        // Not every page is read when the file is opened: what is met before the studio answers is mended as well.
        if (isDamage(error)) return Studio.open(options, true)
        throw error
      })
    } catch (error) {
      throw error instanceof Refusal ? asCannotOpen(options.dataDir, error) : error
    }
  }

  /** Opens the store, all that is built on it, and the port. Where that fails nothing stays open. */
  private static async open(options: StudioOptions, isDamaged: boolean): Promise<Studio> {
    const { dataDir } = options
    const report = (error: unknown) => {
      if (isDamage(error)) suspect(dataDir)
      options.report(error)
    }
    const { store, recovery } = openStore(dataDir, (options.now ?? options.clocks?.wall ?? Date.now)(), {
      report,
      isDamaged,
    })
    const made: Made = {}
    try {
      const studio = Studio.compose({ ...options, report }, timeOf(store, options), store, recovery, made)
      studio.hub.readAll()
      await studio.server.start()
      studio.run()
      return studio
    } catch (error) {
      await end(made, report)
      store.close()
      throw error
    }
  }

  /** Puts the parts together on an open store. */
  private static compose(
    options: StudioOptions,
    time: StudioTime,
    store: Store,
    recovery: Recovery | null,
    made: Made,
  ): Studio {
    const { dataDir, report } = options
    const { now } = time
    const recordingsDir = join(dataDir, 'recordings')
    mkdirSync(recordingsDir, { recursive: true, mode: 0o700 })
    const samplePath = join(options.resourcesDir, 'sample', 'recording.ndjson')

    store.transact((tx) => {
      const row = tx.get('studio', 'studio')
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC'
      if (!row) tx.put('studio', { ...newStudio(recovery), zone })
      else if (recovery || row.zone !== zone) tx.put('studio', { ...row, zone, recovery: recovery ?? row.recovery })
      toldOfRecovery(tx)
      nameDevicesApart(tx)
    })

    const changeNetwork = (found: Partial<Network>) => {
      try {
        store.transact((tx) => {
          const { network } = tx.must('studio', 'studio')
          const now = { ...network, ...found }
          if (JSON.stringify(now) !== JSON.stringify(network)) tx.patch('studio', 'studio', { network: now })
        })
      } catch (error) {
        report(error)
      }
    }
    const pairing = new Pairing(now, (address) =>
      changeNetwork({ wrongCodes: { at: now(), address: address.slice(0, 64) } }),
    )
    const presence = new Presence(store, now, report)
    made.presence = presence
    const data = new DataDesk({ dataDir: options.dataDir, store, now, replace: options.replace, report })
    made.data = data
    const runner = new CommandRunner(
      store,
      {
        data,
        makeCode: (role, days) => {
          const code = pairing.make(role, days)
          return { code: code.code, expiresAt: code.expiresAt, urls: server.urls(), open: () => pairing.start(code) }
        },
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
    const lanes = new Lanes()
    const queryServices: QueryServices = {
      data,
      inTurn: ({ deviceId }, piece) => lanes.of(deviceId ?? '').ask('query', piece),
      // A search reads: what the disk does not take into the index now is not found, and that is all.
      indexComments: () => indexAllComments(store).catch(report),
      recordings: async () => ({ folder: recordingsDir, recordings: await listRecordings(recordingsDir, samplePath) }),
    }
    const hub = new Hub({
      store,
      lanes,
      version: options.version,
      now,
      presence,
      command,
      query: (actor, name, input) => runQuery(store.read, queryServices, actor, name, input),
      report,
      ...(options.limits ? { limits: options.limits } : {}),
    })
    made.hub = hub
    const ingest = new Ingest(store, now, report)
    made.ingest = ingest
    const feeds = new FeedSupervisor({ store, ingest, recordingsDir, samplePath, now, report })
    made.feeds = feeds
    const certificate = certificateOf(options, report)
    changeNetwork({
      announcing: 'off',
      certificate:
        certificate === 'unreadable'
          ? { state: 'unreadable', until: null, missing: [] }
          : certificate && judge(certificate, [], Date.now()),
    })
    const posts = new PostQueue()
    const secret = randomBytes(24).toString('base64url')
    const server = new StationServer({
      hub,
      lanes,
      store,
      now,
      presence,
      port: options.port,
      host: options.host,
      rendererDir: options.rendererDir,
      command,
      feed: async (body) => {
        const { events, bad } = await posts.read(body)
        await feeds.post(events, bad)
        return { accepted: events.length, bad }
      },
      exportPath: (name) => data.exportPath(name),
      pair: ({ code, name: wanted, roles, sender, ...seen }) => {
        const { role, days } = pairing.check(code, sender)
        if (roles && !roles.includes(role)) {
          throw new Refusal('conflict', `the code is for ${role}`, { reason: 'pairing_other_role' })
        }
        const name = wanted ?? automaticName(role, seen.machine ?? 'browser')
        refuseWindowName(name)
        const made = store.transact((tx) => addDevice(tx, { role, name, days, kind: 'lan', ...seen }, now()))
        pairing.stop()
        return made
      },
      pairLocally: (given, fields) => {
        const right = Buffer.from(secret)
        const tried = Buffer.from(given)
        if (tried.length !== right.length || !timingSafeEqual(tried, right)) {
          throw new Refusal('unauthorized', 'the secret of this station is another one')
        }
        refuseWindowName(fields.name)
        return store.transact((tx) => addDevice(tx, { ...fields, kind: 'script' }, now())).token
      },
      certificate: certificate === 'unreadable' ? null : certificate,
      onAddresses: (urls, secure) => {
        if (certificate && certificate !== 'unreadable') {
          changeNetwork({ certificate: judge(certificate, secure, Date.now()) })
        }
        store.transact((tx) => tx.patch('studio', 'studio', { addresses: urls.slice(0, 32) }))
      },
      report,
      ...(options.lanAddresses ? { lanAddresses: options.lanAddresses } : {}),
    })

    const keeper = new TimeKeeper(store, time, (by) => pairing.move(by))
    made.server = server
    return new Studio(options, now, keeper, store, hub, server, runner, pairing, secret, made, changeNetwork)
  }

  private run(): void {
    const { store, runner, now } = this
    const { dataDir, report } = this.options
    const station = { pid: process.pid, port: this.port, host: this.server.plainHost, secret: this.secret }
    const stationFile = join(dataDir, 'station.json')
    // A file that is there keeps its mode: one of a former run goes first.
    rmSync(stationFile, { force: true })
    writeFileSync(stationFile, JSON.stringify(station), { mode: 0o600 })
    this.atEnd.push(keepHouse({ store, runner, keeper: this.keeper, dataDir, now, report }))
    this.matchSharing()
    this.atEnd.push(
      store.onCommit((change) => {
        if (change.puts.some(([record]) => record === 'studio')) queueMicrotask(() => this.matchSharing())
      }),
    )
  }

  private sharing = false
  /** What is announced now: the addresses, empty for nothing. */
  private announced = ''

  private matchSharing(): void {
    if (this.closing) return
    try {
      const { lanSharing, addresses } = this.store.read.must('studio', 'studio')
      if (lanSharing !== this.sharing) {
        this.sharing = lanSharing
        void this.server.share(lanSharing)
      }
      const wanted = lanSharing ? `on ${addresses.join()}` : ''
      if (wanted === this.announced) return
      this.announced = wanted
      this.announce(lanSharing, addresses)
    } catch (error) {
      this.options.report(error)
    }
  }

  private announce(on: boolean, addresses: readonly string[]): void {
    this.stopAnnouncing?.()
    this.stopAnnouncing = null
    let isNow = true
    const tell = (announcing: Network['announcing']) => {
      if (isNow && !this.closing && this.store.read.must('studio', 'studio').network.announcing !== announcing)
        this.changeNetwork({ announcing })
    }
    if (!on) return tell('off')
    const secure = addresses.some((url) => url.startsWith('https:'))
    const stop = announce(this.port, { version: this.options.version, secure }, (error) => {
      this.options.report(error)
      queueMicrotask(() => tell('failed'))
    })
    this.stopAnnouncing = () => {
      isNow = false
      stop()
    }
    tell('on')
  }

  /** The port listened on. */
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
    const code = this.pairing.make('operator', null, FIRST_CODE_MS)
    this.pairing.start(code)
    return `${this.urls().at(-1)}/console#pair=${code.code}`
  }

  /**
   * The device of the desktop's own window for a role; the same one at each start.
   * @param name what it is called at first; the operator may rename it
   */
  windowDevice(role: Role, name: string): Device {
    const [known] = this.store.read.rows('device', "kind = 'window' AND role = ? AND revokedAt IS NULL", role)
    return known ?? this.store.transact((tx) => addDevice(tx, { role, name, kind: 'window' }, this.now()).device)
  }

  /** Tells whether the desktop's own window for a role has lost its display. */
  setAway(role: Role, away: boolean): void {
    const stood = this.store.read.rows('device', "kind = 'window' AND role = ? AND away = ?", role, away ? 0 : 1)
    if (stood.length === 0) return
    this.store.transact((tx) => {
      for (const device of stood) tx.put('device', { ...device, away })
    })
  }

  /** Joins a window's port: the same frames as over a socket. */
  connect(port: Port, device: Device): void {
    attachPort(this.hub, port, device)
  }

  /**
   * Carries out a command for a device of this machine: a menu, a pedal.
   * @throws Refusal as `CommandRunner.run`, `busy` once the studio is closing
   */
  command(device: Device, name: string, input: unknown, id: string): { seq: number; result: unknown } {
    if (this.closing) throw new Refusal('busy', 'the station is stopping; nothing was changed')
    return this.runner.run(actorAt(this.store.read, device), name, input, id)
  }

  /** Tells the operator that what was to be opened in this one's place could not be, unless something else is unread. */
  tellNotReplaced(): void {
    const { recovery } = this.store.read.must('studio', 'studio')
    const lost = { changes: null, since: null, until: null }
    const told = { kind: 'not_restored', at: this.now(), copyFrom: null, movedTo: null, lost } as const
    if (!recovery) this.store.transact((tx) => tx.patch('studio', 'studio', { recovery: told }))
  }

  /** Ends feeds and links, writes what waits, closes the file. */
  close(): Promise<void> {
    this.closing ??= (async () => {
      const { dataDir, report } = this.options
      await end(this.made, report, this.atEnd)
      this.stopAnnouncing?.()
      rmSync(join(dataDir, 'station.json'), { force: true })
      this.store.close()
    })()
    return this.closing
  }
}
