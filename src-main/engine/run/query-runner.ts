import type { QuerySpec } from '../../../src-shared/define-query'
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

/** A query that may be asked. */
export interface Question {
  readonly name: QueryName
  /** As the handler takes it. */
  readonly input: unknown
  readonly spec: QuerySpec
}

/** What a query is answered with; `seq` is of a change that is in it, as is all that came before. */
export interface QueryAnswer {
  readonly seq: number
  readonly result: unknown
}

/** Answers reads that are too large to sync. */
export class QueryRunner<Services extends InTurns> {
  constructor(
    private readonly store: Store,
    private readonly handlers: Handlers<Services>,
    private readonly services: Services,
  ) {}

  /** @throws Refusal `not_found` for an unknown name, `forbidden`, `invalid` */
  check(actor: Actor, name: string, input: unknown): Question {
    if (!isQueryName(name)) throw new Refusal('not_found', `there is no query called ${name.slice(0, 64)}`)
    const spec = QUERIES[name]
    if (!(spec.roles as readonly string[]).includes(actor.role)) {
      throw new Refusal('forbidden', `${name} is not for the role ${actor.role}`)
    }
    const parsed = spec.input.safeParse(input)
    if (!parsed.success) throw invalidInput(parsed.error)
    return { name, input: parsed.data, spec }
  }

  /**
   * Answers a question.
   * @param isWanted whether anyone still waits for the answer; a longer read goes no further once nobody does
   * @returns the answer, of what is on disk. Rejects with a Refusal, `busy` when nobody waits any more; or when the disk fails
   */
  async answer(actor: Actor, { name, input }: Question, isWanted: () => boolean): Promise<QueryAnswer> {
    const handler = this.handlers[name] as (read: Reader, input: unknown, services: Services, actor: Actor) => unknown
    const { head: seq } = this.store
    const result = await handler(this.store.read, input, whileWanted(this.services, isWanted), actor)
    // What was read may be told to nobody yet.
    await this.store.sync()
    return { seq, result }
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
