import { CLOSE, PROTOCOL, TIMING } from '../../../src-shared/frames'
import type { Device } from '../../../src-shared/records'
import type { Role } from '../../../src-shared/roles'
import { shutOut } from '../../identity/device-end'
import type { Presence } from '../../identity/presence'
import type { Change, Store } from '../store'
import { AwakeClock } from './awake-clock'
import { type Carrier, Frame } from './carrier'
import type { LinkLimits, LinkServices } from './link'
import { Session } from './session'
import { patchText, SyncedSet } from './synced-set'
import { Watches } from './watches'

export interface HubOptions extends LinkServices {
  store: Store
  version: string
  presence: Presence
  /** Other limits than the usual ones. */
  limits?: Partial<LinkLimits>
}

const LIMITS: LinkLimits = {
  ...TIMING,
  mostWaiting: 8 * 1024 * 1024,
  stuck: 30_000,
  mostOfDevice: 32,
  mostOfOthers: 400,
  most: 600,
}
/** Time-outs are looked at so often in each ping interval, so that a link ends no later than it should by much. */
const LOOKS = 8

/** Every open link, and what goes out to them: the change of each commit, cut to the role, serialised once. */
export class Hub {
  private readonly sessions = new Set<Session>()
  private readonly timers: readonly NodeJS.Timeout[]
  private readonly unsubscribe: () => void
  private readonly snapshots = new Map<Role, { seq: number; frame: Frame }>()
  /** What every screen has been told, from which states are made. */
  readonly synced: SyncedSet
  private readonly clock: AwakeClock
  private closed = false
  readonly limits: LinkLimits
  readonly watches: Watches

  /** @throws SQLite's error for damage in what a screen may be shown */
  constructor(private readonly options: HubOptions) {
    const { store } = options
    // Nobody is shown what a power cut could take back.
    store.syncNow()
    this.synced = new SyncedSet(store.read, store.head)
    this.limits = { ...LIMITS, ...options.limits }
    this.watches = new Watches((...asked) => options.queries.answer(...asked), options.report)
    this.clock = new AwakeClock(this.limits.pingEvery / LOOKS)
    this.unsubscribe = store.onCommit((change) => this.publish(change))
    this.timers = [
      setInterval(() => {
        const ping = new Frame({ type: 'ping', at: this.options.now() })
        for (const session of [...this.sessions]) session.ping(ping)
      }, this.limits.pingEvery),
      setInterval(() => {
        // What came in while nothing ran is read first; whoever is silent even so is met by the next look.
        if (this.clock.look()) for (const session of [...this.sessions]) session.look()
        this.dropEnded()
      }, this.limits.pingEvery / LOOKS),
    ]
  }

  /** A clock that only goes forward, for time-outs: neither a clock that is set nor a sleep must drop every link. */
  ticks(): number {
    return this.clock.now()
  }

  /**
   * Opens a session on a carrier. The owner of the carrier hands frames to `receive` and calls `end` when it is gone.
   * @param from the device of a port that the desktop made itself, or the address that a socket came from
   */
  open(carrier: Carrier, from: Device | string): Session {
    const session = new Session(this, this.options, carrier, from)
    this.sessions.add(session)
    if (this.closed) this.stop(session)
    return session
  }

  /** Whether there is room for one more link of this device. */
  hasRoomFor(device: Device): boolean {
    let [all, others, own] = [0, 0, 0]
    for (const { device: other, isTrusted } of this.sessions) {
      if (!other || isTrusted) continue
      all += 1
      if (other.role !== 'host') others += 1
      if (other.id === device.id) own += 1
    }
    const { most, mostOfDevice, mostOfOthers } = this.limits
    return own < mostOfDevice && all < most && (device.role === 'host' || others < mostOfOthers)
  }

  /** Answers hello: welcome, then a patch from where the client is, or a snapshot. */
  welcome(session: Session, resume: { epoch: string; seq: number } | undefined): void {
    const { epoch } = this.options.store
    const { seq } = this.synced
    const device = session.device!
    session.send({
      type: 'welcome',
      protocol: PROTOCOL,
      epoch,
      seq,
      role: device.role,
      device: device.id,
      server: this.options.version,
    })
    const isKnown = resume !== undefined && resume.epoch === epoch && resume.seq <= seq
    const patch = isKnown ? this.synced.patchSince(device.role, epoch, resume.seq) : null
    session.carry(patch === null ? this.snapshot(device.role) : new Frame(() => patch), true)
    session.seq = seq
  }

  /** The snapshot for a role as of now; when a roomful of screens joins at once, it is made once. */
  private snapshot(role: Role): Frame {
    const { seq } = this.synced
    const known = this.snapshots.get(role)
    if (known?.seq === seq) return known.frame
    const frame = this.synced.snapshot(role, this.options.store.epoch)
    this.snapshots.set(role, { seq, frame })
    return frame
  }

  /** A session has said its first hello. */
  joined(session: Session): void {
    this.options.presence.joined(session.device!.id, session.seen)
  }

  /** A session is over. @param hasJoined it was told of by `joined` */
  left(session: Session, hasJoined: boolean): void {
    this.sessions.delete(session)
    if (session.device && hasJoined) this.options.presence.left(session.device.id)
  }

  private publish(change: Change): void {
    const { epoch } = this.options.store
    this.synced.apply(change)
    const bodies = new Map<Role, string | null>()
    const frames = new Map<string, Frame>()
    for (const session of [...this.sessions]) {
      const role = session.device?.role
      if (!role || session.seq < 0) continue
      let body = bodies.get(role)
      if (body === undefined) {
        body = this.synced.bodyFor(role, change)
        bodies.set(role, body)
      }
      // Nothing in it for this role: the next patch begins where the last one ended.
      if (body === null) continue
      const key = `${role} ${session.seq}`
      let frame = frames.get(key)
      if (!frame) {
        const text = patchText(epoch, session.seq, change.to, body)
        frame = new Frame(() => text)
        frames.set(key, frame)
      }
      session.seq = change.to
      session.carry(frame)
    }
    for (const put of change.puts) if (put[0] === 'device') this.changed(put[1])
    this.watches.changed(change)
  }

  private changed(device: Device): void {
    for (const session of this.sessions) if (session.device?.id === device.id) session.device = device
    if (device.revokedAt !== null) this.dropEnded()
  }

  /** Ends every link of a device whose token was taken back, or has come to its end. */
  private dropEnded(): void {
    const now = this.options.now()
    for (const session of [...this.sessions]) {
      const refusal = session.device && shutOut(session.device, now)
      if (refusal) session.fail(refusal.toWire(), CLOSE.unauthorized)
    }
  }

  /** Tells every link that the station stops, and forgets them; what comes later is told the same. */
  close(): void {
    this.closed = true
    for (const timer of this.timers) clearInterval(timer)
    this.unsubscribe()
    this.watches.close()
    for (const session of [...this.sessions]) this.stop(session)
  }

  private stop(session: Session): void {
    session.close(CLOSE.stopping, 'the station is stopping')
  }
}
