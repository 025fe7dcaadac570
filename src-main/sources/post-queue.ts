import { type ParsedFeed, readFeedText } from './parse'

/** Reads posts one after the other, so that many at once have no larger part of the station's time than one. */
export class PostQueue {
  private last: Promise<unknown> = Promise.resolve()

  /** The events of a post. */
  read(body: Buffer): Promise<ParsedFeed> {
    const parsed = this.last.then(() => readFeedText(body))
    this.last = parsed
    return parsed
  }
}
