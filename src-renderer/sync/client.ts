import type { CommandInput, CommandName, CommandResult } from '../../src-shared/commands'
import type { QueryInput, QueryName, QueryResult } from '../../src-shared/queries'
import type { Role } from '../../src-shared/roles'
import type { Connect } from './carrier'
import { portCarrier } from './port-carrier'
import { offline } from './requests'
import { Session } from './session'
import { socketCarrier, socketUrl } from './socket-carrier'
import { useSynced } from './store'
import { StudioClock } from './studio-clock'
import { inDesktop, tokenFor } from './tokens'

const clock = new StudioClock()
let session: Session | null = null

/** Studio time, milliseconds since 1970. */
export const studioNow = (): number => clock.now()

/** To be called before a time is shown: notices that this machine slept. */
export const noticeSleep = (): void => session?.noticeSleep()

/**
 * Links this page to its studio. Called once, by the page's entry.
 * @param roles the roles this screen is for, the one it likes best first
 * @param carrier the carrier; by default what the page came by
 */
export function startSync(
  roles: readonly Role[],
  carrier: Connect = inDesktop() ? portCarrier : socketCarrier(socketUrl(location)),
): void {
  session = new Session({
    connect: carrier,
    clock,
    token: () => tokenFor(roles),
    onLink: (link) => useSynced.setState({ link }),
    onRows: (rows) => useSynced.setState({ rows }),
  })
  window.addEventListener('online', () => session?.hurry())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    session?.noticeSleep()
    session?.hurry()
  })
  session.connect()
}

/** Connects after pairing. No-op while the link is up. */
export function connect(): void {
  session?.connect()
}

/** Leaves the studio for as long as this page stands. */
export function disconnect(): void {
  session?.disconnect()
}

/**
 * Sends a command and waits for its acknowledgement: when this resolves, it is on the studio's disk.
 * @param id the command's own id, for a caller that wants to undo it
 * @throws CommandRefused
 */
export async function send<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  id?: string,
): Promise<CommandResult<N>> {
  if (!session) throw offline()
  return (await session.ask('command', name, input, id)) as CommandResult<N>
}

/**
 * Asks for something that is too large to be synced.
 * @throws CommandRefused
 */
export async function query<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryResult<N>> {
  if (!session) throw offline()
  return (await session.ask('query', name, input)) as QueryResult<N>
}
