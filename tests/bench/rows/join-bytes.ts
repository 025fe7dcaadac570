import { setTimeout as sleep } from 'node:timers/promises'
import type { Role } from '../../../src-shared/roles'
import { bytes, rounded, sum } from '../lib/numbers.ts'
import type { Verdict } from '../lib/report.ts'
import { type Rig, withStation } from '../lib/rig.ts'
import { setScene } from '../lib/scene.ts'
import type { Boards } from '../workers/boards.ts'

const MOST_RATIO = 1.2
/** How long bytes are counted after the last client has its snapshot, milliseconds: what joining causes comes by then. */
const COUNT_ON = 1_500

/** Row 3: what it costs when a whole studio joins at once: handshakes, snapshots and the news of who has joined. */
export async function measureJoinBytes(quick: boolean): Promise<Verdict[]> {
  const clients = quick ? 40 : 200
  const verdicts: Verdict[] = []
  // Each role in a studio of its own: a studio has room for 500 devices.
  for (const [row, role] of [
    ['3a', 'operator'],
    ['3b', 'support'],
    ['3c', 'host'],
  ] as const)
    verdicts.push(await withStation((rig) => join(rig, row, role, clients)))
  return verdicts
}

async function join({ station, worker }: Rig, row: string, role: Role, clients: number): Promise<Verdict> {
  const crowd = worker<Boards>('boards')
  const { operator } = await setScene(station, 300)
  const tokens = await station.pairMany(role, clients)
  const [one] = (await crowd.call('connect', 'one', station.url, [tokens[0]!])).snapshotBytes
  await crowd.call('close', 'one')
  await operator.until(
    () => operator.all('device').every(({ role: of, links }) => of !== role || links <= own(role)),
    'the link to be gone',
  )
  const { ms } = await crowd.call('connect', 'all', station.url, tokens)
  await sleep(COUNT_ON)
  const total = sum(await crowd.call('bytes', 'all'))
  await crowd.call('close', 'all')
  operator.close()
  const ratio = total / (clients * one!)
  return {
    row,
    what: `${clients} clients of role ${role} joining at once: total bytes over ${clients} × one snapshot`,
    figure: `${ratio.toFixed(3)} × (${bytes(total)}, one snapshot ${bytes(one!)})`,
    limit: `under ${MOST_RATIO} ×`,
    ok: ratio < MOST_RATIO,
    detail: { total, snapshot: one, ratio: rounded(ratio), joinedMs: rounded(ms) },
    timed: false,
  }
}

/** Links of the bench's own that stay open. */
const own = (role: Role): number => (role === 'operator' ? 1 : 0)
