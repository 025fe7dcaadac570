import type { Successor } from './areas/studio/backup/data-desk'
import type { Clocks } from './engine/clock/studio-time'
import type { LinkLimits } from './engine/sync/link'
import type { CertificateFiles } from './net/certificate'

/** What a studio is opened with. */
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

/** The clocks that time is told by, where they are not the system's. */
export const clocksOf = ({ now, clocks }: StudioOptions): Clocks | undefined =>
  now ? { wall: now, monotonic: now } : clocks
