import { Rejected } from '../../support/wire-client.ts'
import type { Carrier, Connect } from './carriers.ts'
import type { Answer, Entry, Ledger } from './ledger.ts'

/** Commands answered last are sent once more after each restart: they must get the same answers. */
const ASKED_AGAIN = 3

/** What a desk does all day. It is begun anew after each restart, so what must outlive one is kept outside of it. */
export interface Work<C extends Carrier> {
  /** Looks at the first state after a restart, before anything is sent again. */
  joined?(carrier: C): void
  /** Told of each first answer, whichever life of the station gave it. */
  answered?(entry: Entry): void
  /** Works until the link ends (rejects with LinkClosed), or until `isLast` says to bring it to an end. */
  run(desk: Desk<C>, isLast: () => boolean): Promise<void>
}

/**
 * A client that never stops and outlives the station: each time it comes back it first sends again, under the same ids
 * and in the same order, what was not answered.
 */
export class Desk<C extends Carrier = Carrier> {
  carrier!: C
  readonly ledger: Ledger
  private readonly connect: Connect<C>
  private readonly work: Work<C>
  private unanswered: Entry[] = []
  private latest: Entry[] = []

  constructor(ledger: Ledger, connect: Connect<C>, work: Work<C>) {
    this.ledger = ledger
    this.connect = connect
    this.work = work
  }

  /** One life of the station: settles when the work is at its end, rejects with LinkClosed when the station is. */
  async live(url: string, token: string, isLast: () => boolean): Promise<void> {
    this.carrier = await this.connect(url, token)
    this.work.joined?.(this.carrier)
    const again = [...this.latest, ...this.unanswered]
    this.unanswered = []
    await together(again.map((entry) => this.submit(entry)))
    await this.work.run(this, isLast)
    this.carrier.close()
  }

  /** A new command. */
  send(name: string, input: Record<string, unknown>): Promise<Answer | null> {
    return this.submit(this.ledger.write(name, input))
  }

  private async submit(entry: Entry): Promise<Answer | null> {
    entry.sent += 1
    const isNew = entry.answer === null
    if (isNew) this.unanswered.push(entry)
    // A command that is cut off by a second kill as well is one command all the same.
    if (isNew && entry.sent === 2) this.ledger.sentAgain += 1
    try {
      const answer = await this.carrier.send(entry.name, entry.input, entry.id)
      this.settle(entry)
      this.ledger.answered(entry, answer, this.carrier.headAtJoin)
      if (isNew) {
        this.latest = [...this.latest, entry].slice(-ASKED_AGAIN)
        this.work.answered?.(entry)
      }
      return answer
    } catch (error) {
      if (!(error instanceof Rejected)) throw error
      this.settle(entry)
      this.ledger.refusals.push(`${entry.name}: ${error.message}`)
      return null
    }
  }

  private settle(entry: Entry): void {
    this.unanswered = this.unanswered.filter((one) => one !== entry)
  }
}

/** Settles when all have settled; rejects then with the first rejection, so that nothing runs on behind it. */
export async function together(all: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(all)).find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

/** The same work several times at once, so that commands are under way while others are answered. */
export const lanes = (count: number, lane: () => Promise<void>): Promise<void> =>
  together(Array.from({ length: count }, lane))
