import { invalidInput, Refusal } from '../../../src-shared/errors'
import { isQueryName, QUERIES, type QueryName } from '../../../src-shared/queries'
import type { Reader, Store } from '../store'
import type { Actor } from './context'

/** Every query's handler, by its name. */
type Handlers<Services> = {
  readonly [N in QueryName]: (read: Reader, input: never, services: Services, actor: Actor) => unknown
}

/** Does one piece of a longer read when it is the turn of who asks. */
interface InTurns {
  inTurn<T>(actor: Actor, piece: () => T): Promise<T>
}

/** Answers reads that are too large to sync. */
export class QueryRunner<Services extends InTurns> {
  constructor(
    private readonly store: Store,
    private readonly handlers: Handlers<Services>,
    private readonly services: Services,
  ) {}

  /**
   * @param isWanted whether anyone still waits for the answer; a longer read goes no further once nobody does
   * @returns the result, of what is on disk. Rejects with a Refusal: `not_found` for an unknown name, `forbidden`,
   *   `invalid`, `busy` when nobody waits any more; or when the disk fails
   */
  async run(actor: Actor, name: string, input: unknown, isWanted: () => boolean): Promise<unknown> {
    if (!isQueryName(name)) throw new Refusal('not_found', `there is no query called ${name.slice(0, 64)}`)
    const spec = QUERIES[name]
    if (!(spec.roles as readonly string[]).includes(actor.role)) {
      throw new Refusal('forbidden', `${name} is not for the role ${actor.role}`)
    }
    const parsed = spec.input.safeParse(input)
    if (!parsed.success) throw invalidInput(parsed.error)
    const handler = this.handlers[name] as (read: Reader, input: unknown, services: Services, actor: Actor) => unknown
    const result = await handler(this.store.read, parsed.data, whileWanted(this.services, isWanted), actor)
    // What was read may be told to nobody yet.
    await this.store.sync()
    return result
  }
}

const whileWanted = <Services extends InTurns>(services: Services, isWanted: () => boolean): Services => ({
  ...services,
  inTurn: (actor, piece) =>
    services.inTurn(actor, () => {
      if (!isWanted()) throw new Refusal('busy', 'nobody waits for the answer any more')
      return piece()
    }),
})
