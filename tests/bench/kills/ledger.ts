import { randomUUID } from 'node:crypto'

export interface Answer {
  readonly seq: number
  readonly result: unknown
}

/** One command, from when a client thought of it until long after it was answered. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly input: Record<string, unknown>
  /** The first answer; null while there is none. */
  answer: Answer | null
  /** How often it was sent. */
  sent: number
}

/** What the clients know: every command that they sent, and what they were told of it. */
export class Ledger {
  readonly entries: Entry[] = []
  /** Commands whose later answer was not the first one. */
  differing = 0
  /** Refusals; there is no reason for any. */
  readonly refusals: string[] = []
  /** Commands sent again because no answer had come. */
  sentAgain = 0
  /** Commands that were on disk when the station was killed, and whose answer came only after the restart. */
  doneUnanswered = 0
  /** Told of each first answer. */
  onAnswer: () => void = () => {}

  write(name: string, input: Record<string, unknown>): Entry {
    const entry: Entry = { id: randomUUID(), name, input, answer: null, sent: 0 }
    this.entries.push(entry)
    return entry
  }

  /** @param headAtJoin seq that the station had when the client came to it; an older answer was given from memory */
  answered(entry: Entry, answer: Answer, headAtJoin: number): void {
    if (entry.answer) {
      if (JSON.stringify(entry.answer) !== JSON.stringify(answer)) this.differing += 1
      return
    }
    entry.answer = answer
    if (entry.sent > 1 && answer.seq <= headAtJoin) this.doneUnanswered += 1
    this.onAnswer()
  }
}
