import type { Ingest } from './areas/feed/ingest'
import type { FeedSupervisor } from './areas/feed/supervisor'
import type { DataDesk } from './areas/studio/backup/data-desk'
import type { Hub } from './engine/sync/hub'
import type { Presence } from './identity/presence'
import type { StationServer } from './net/server'

/** What of a studio holds something open, as far as it was made. */
export interface Made {
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
export async function endParts(
  { data, feeds, ingest, hub, server, presence }: Made,
  report: (error: unknown) => void,
  others: readonly (() => unknown)[] = [],
): Promise<void> {
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
