import { bytes, percentile } from '../lib/numbers.ts'
import type { Verdict } from '../lib/report.ts'
import { withStation } from '../lib/rig.ts'
import { setScene } from '../lib/scene.ts'
import type { Boards } from '../workers/boards.ts'

const SEGMENTS = 300
const MOST_BYTES = 1_024
const EDITS = 20

/** Row 2: what an edit of a long rundown costs on each client's socket, frame headers and whatever else came included. */
export function measureEditBytes(quick: boolean): Promise<Verdict[]> {
  const clients = quick ? 40 : 200
  return withStation(async ({ station, worker }) => {
    const crowd = worker<Boards>('boards')
    const { operator, showId } = await setScene(station, 300)
    const samples = operator.all('segment')
    for (let n = samples.length; n < SEGMENTS; n += 1) {
      const { kind, title, productId, plannedSeconds, hook } = samples[n % samples.length]!
      await operator.send('segment.create', { showId, kind, title, productId, plannedSeconds, hook })
    }
    const tokens = [
      ...(await station.pairMany('host', clients / 2)),
      ...(await station.pairMany('support', clients / 4)),
      ...(await station.pairMany('operator', clients / 4)),
    ]
    await crowd.call('connect', 'all', station.url, tokens)
    // The count of links on each device's row is written with a delay; it belongs to joining, not to the edit.
    await operator.until(() => operator.all('device').filter((row) => row.links > 0).length >= clients, 'all links')

    const rows = () => operator.all('segment')
    const pick = (n: number) => rows()[(n * 13) % SEGMENTS]!
    // Patches come in order: whoever has this one has all that belonged to joining.
    await cost(() => operator.send('segment.update', { id: pick(0).id, plannedSeconds: 1 }))
    const updates: number[] = []
    const moves: number[] = []
    for (let n = 0; n < EDITS; n += 1) {
      const { id, title } = pick(n)
      updates.push(
        ...(await cost(() =>
          operator.send('segment.update', {
            id,
            title: { zh: `${title.zh ?? ''} 返场`, en: `${title.en ?? ''} again` },
            plannedSeconds: 180 + n,
          }),
        )),
      )
      moves.push(...(await cost(() => operator.send('segment.move', { id, after: pick(n + 100).id }))))
    }
    return [verdict('2a', 'segment.update', updates), verdict('2b', 'segment.move', moves)]

    /** Bytes that came in on each client's socket from before the edit until all have it. */
    async function cost(edit: () => Promise<{ seq: number }>): Promise<number[]> {
      const before = await crowd.call('bytes', 'all')
      const { seq } = await edit()
      await crowd.call('reach', 'all', seq)
      const after = await crowd.call('bytes', 'all')
      return after.map((total, client) => total - before[client]!)
    }

    function verdict(row: string, command: string, costs: number[]): Verdict {
      const most = percentile(costs, 1)
      return {
        row,
        what: `${command} in a rundown of ${SEGMENTS} segments, to each of ${clients} clients: bytes on the wire, the most of any`,
        figure: bytes(most),
        limit: `under ${bytes(MOST_BYTES)}`,
        ok: most < MOST_BYTES,
        detail: { edits: EDITS, p50: percentile(costs, 0.5), max: most },
        timed: false,
      }
    }
  })
}
