import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../src-shared/errors'
import type { Device } from '../src-shared/records'
import type { Role } from '../src-shared/roles'
import { COMMAND_RULES } from './areas/commands'
import type { QueryServices, Services } from './areas/context'
import { Ingest } from './areas/feed/ingest'
import { FeedSupervisor } from './areas/feed/supervisor'
import { QUERY_HANDLERS } from './areas/queries'
import { readSampleShow } from './areas/show/sample-show'
import { DataDesk } from './areas/studio/backup/data-desk'
import { beginStudio, tellNotReplaced } from './areas/studio/studio-row'
import type { StudioTime } from './engine/clock/studio-time'
import { TimeKeeper, timeOf } from './engine/clock/time-keeper'
import { CommandRunner } from './engine/run/command-runner'
import type { Actor } from './engine/run/context'
import { Presses } from './engine/run/presses'
import { QueryRunner } from './engine/run/query-runner'
import { asCannotOpen, indexAllComments, isDamage, openStore, type Recovery, type Store, suspect } from './engine/store'
import { Hub } from './engine/sync/hub'
import { Lanes, turnsIn } from './engine/sync/lane'
import { viewRefusal } from './engine/sync/views'
import { keepHouse } from './housekeeping'
import { Joining } from './identity/joining'
import { Pairing } from './identity/pairing'
import { Presence } from './identity/presence'
import { actorAt } from './identity/tokens'
import { NetworkState } from './net/network-state'
import { attachPort, type Port } from './net/port'
import { StationServer } from './net/server'
import { Sharing } from './net/sharing'
import { PostQueue } from './sources/post-queue'
import { listRecordings, recordingPath } from './sources/recordings'
import { clocksOf, type StudioOptions } from './studio-options'
import { endParts, type Made } from './studio-parts'

/** How long the code that a station prints at its start can be used. */
const FIRST_CODE_MS = 12 * 3_600_000

/** The whole studio without windows: store, commands, broadcaster and feeds, put together. */
export class Studio {
  private readonly atEnd: (() => unknown)[] = []
  private closing: Promise<void> | null = null

  private constructor(
    private readonly options: StudioOptions,
    /** Studio clock, milliseconds since 1970. */
    readonly now: () => number,
    private readonly keeper: TimeKeeper,
    readonly store: Store,
    readonly hub: Hub,
    private readonly server: StationServer,
    private readonly runner: CommandRunner<Services>,
    private readonly pairing: Pairing,
    private readonly joining: Joining,
    private readonly sharing: Sharing,
    private readonly made: Made,
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
      // A port that cannot be had is no fault of the folder: only what is told of a file is.
      const isOfFolder = error instanceof Refusal || typeof (error as NodeJS.ErrnoException).path === 'string'
      throw isOfFolder ? asCannotOpen(options.dataDir, error) : error
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
      const studio = Studio.compose({ ...options, report }, timeOf(store, clocksOf(options)), store, recovery, made)
      await studio.server.start()
      studio.run()
      return studio
    } catch (error) {
      await endParts(made, report)
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

    store.transact((tx) => beginStudio(tx, recovery, now()))
    const network = new NetworkState({ store, dataDir, now, files: options.certificate, report })
    const pairing = new Pairing(now, (address, isOver) => network.wrongCodes(address, isOver))
    const joining = new Joining(store, pairing, now)
    const presence = new Presence(store, now, report)
    made.presence = presence
    const data = new DataDesk({ dataDir: options.dataDir, store, now, replace: options.replace, report })
    made.data = data
    const runner = new CommandRunner<Services>(
      store,
      COMMAND_RULES,
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
    const presses = new Presses(store, now)
    const queries = new QueryRunner<QueryServices>(store, QUERY_HANDLERS, {
      data,
      inTurn: turnsIn(lanes, (id) => store.read.get('device', id)?.kind === 'window'),
      // A search reads: what the disk does not take into the index now is not found, and that is all.
      indexComments: () => indexAllComments(store).catch(report),
      recordings: async () => ({ folder: recordingsDir, recordings: await listRecordings(recordingsDir, samplePath) }),
    })
    const hub = new Hub({
      store,
      read: store.read,
      lanes,
      version: options.version,
      now,
      presence,
      command: (actor, name, input, id) =>
        presses.carryOut(actor, name, input, id, 'link', (meant) => command(actor, name, meant, id)),
      queries,
      report,
      ...(options.limits ? { limits: options.limits } : {}),
    })
    made.hub = hub
    const ingest = new Ingest(store, now, report)
    made.ingest = ingest
    const feeds = new FeedSupervisor({ store, ingest, recordingsDir, samplePath, now, report })
    made.feeds = feeds
    const posts = new PostQueue()
    const server = new StationServer({
      hub,
      lanes,
      presses,
      queries,
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
      told: () => hub.synced.seq,
      exportPath: (name) => data.exportPath(name),
      pair: (asking) => joining.pair(asking),
      pairLocally: (given, fields) => joining.pairLocally(given, fields),
      certificate: network.certificate,
      onAddresses: (urls, secure) => network.listensAt(urls, secure),
      report,
      ...(options.lanAddresses ? { lanAddresses: options.lanAddresses } : {}),
    })

    const keeper = new TimeKeeper(store, time, (by) => pairing.move(by), report)
    made.server = server
    const sharing = new Sharing({ store, server, network, version: options.version, report })
    return new Studio(options, now, keeper, store, hub, server, runner, pairing, joining, sharing, made)
  }

  private run(): void {
    const { store, now } = this
    const { dataDir, report } = this.options
    const station = { pid: process.pid, port: this.port, host: this.server.plainHost, secret: this.joining.secret }
    const stationFile = join(dataDir, 'station.json')
    // A file that is there keeps its mode: one of a former run goes first.
    rmSync(stationFile, { force: true })
    writeFileSync(stationFile, JSON.stringify(station), { mode: 0o600 })
    this.atEnd.push(
      keepHouse({ store, forgetAnswers: () => this.runner.forget(), keeper: this.keeper, dataDir, now, report }),
    )
    this.atEnd.push(this.sharing.follow())
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
    return this.joining.windowDevice(role, name)
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

  /** Tells the operator that what was to be opened in this one's place could not be, beside what is still unread. */
  tellNotReplaced(): void {
    tellNotReplaced(this.store, this.now())
  }

  /** Ends feeds and links, writes what waits, closes the file. */
  close(): Promise<void> {
    this.closing ??= (async () => {
      const { dataDir, report } = this.options
      this.sharing.quiet()
      await endParts(this.made, report, this.atEnd)
      await this.sharing.close()
      rmSync(join(dataDir, 'station.json'), { force: true })
      this.store.close()
    })()
    return this.closing
  }
}
