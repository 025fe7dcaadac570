import { Refusal } from '../../../src-shared/errors'
import type { Question } from '../run/query-runner'
import type { Watcher, Watches } from './watches'

/** Queries that one link may watch at a time. */
const MOST_WATCHES = 32

/** A `result` frame of an answer that is JSON already. */
export const resultText = (id: string, seq: number, json: string): string =>
  `{"type":"result","id":${JSON.stringify(id)},"seq":${seq},"result":${json}}`

/** What one link watches, by the ids that it gave. */
export class Watching {
  private readonly ends = new Map<string, () => void>()

  constructor(private readonly watches: Watches) {}

  /**
   * Begins to watch; under an id that watches already the new question takes the place of the former one.
   * @throws Refusal `busy` for one too many, `invalid` for a question that cannot be watched
   */
  begin(id: string, question: Question, watcher: Watcher): void {
    if (this.ends.size >= MOST_WATCHES && !this.ends.has(id))
      throw new Refusal('busy', `a link watches ${MOST_WATCHES} queries at the most`, { reason: 'too_many_watches' })
    this.end(id)
    const end = this.watches.watch(question, {
      ...watcher,
      refused: (error) => {
        this.ends.delete(id)
        watcher.refused(error)
      },
    })
    this.ends.set(id, end)
  }

  /** Ends what is watched under an id; nothing where that is nothing. */
  end(id: string): void {
    this.ends.get(id)?.()
    this.ends.delete(id)
  }

  /** The link has ended. */
  endAll(): void {
    for (const id of [...this.ends.keys()]) this.end(id)
  }
}
