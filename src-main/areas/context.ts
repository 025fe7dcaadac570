import type { CommandName } from '../../src-shared/commands'
import type { QueryName, QueryParsed, QueryResult } from '../../src-shared/queries'
import type { Role } from '../../src-shared/roles'
import type { Actor, CommandContext, CommandHandlers } from '../engine/run/context'
import type { Reader, Store } from '../engine/store'
import type { SampleShow } from './show/sample-show'
import type { DataDesk } from './studio/backup/data-desk'

/** What handlers of commands need beyond the store. */
export interface Services {
  /** Makes a code for one device to join under `role`, for `days` or without an end; `open` makes it good and the one before worthless. */
  makeCode(role: Role, days: number | null): { code: string; expiresAt: number; urls: string[]; open(): void }
  closePairing(): void
  hasRecording(name: string): boolean
  sampleShow(): SampleShow
  /** Copies and exports of the whole studio. */
  readonly data: Pick<DataDesk, 'successor' | 'refuseWhileBusy' | 'replaceBy' | 'exportName' | 'export'>
}

export type Context = CommandContext & Services
export type Handlers<Names extends CommandName> = CommandHandlers<Names, Services>

/** What handlers of queries need beyond the database. */
export interface QueryServices {
  /** Brings the word index of the comments up to date, as far as the disk takes it. */
  indexComments(): Promise<void>
  /** Does one piece of a longer read when it is the turn of who asks, and counts what it cost. */
  inTurn<T>(actor: Actor, piece: () => T): Promise<T>
  readonly data: Pick<DataDesk, 'list' | 'progress' | 'take' | 'look'>
  recordings(): Promise<QueryResult<'recording.list'>>
}

export type QueryHandlers<Names extends QueryName> = {
  readonly [N in Names]: (
    read: Reader,
    input: QueryParsed<N>,
    services: QueryServices,
    actor: Actor,
  ) => QueryResult<N> | Promise<QueryResult<N>>
}

/** What areas do by themselves is done with. */
export interface ByItself {
  readonly store: Store
  /** Studio clock, milliseconds since 1970. */
  readonly now: () => number
  /** By how many milliseconds the studio's clock has been moved since the start. */
  readonly clockMoved: () => number
  readonly report: (error: unknown) => void
}
