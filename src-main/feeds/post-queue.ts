import { Refusal } from '../../src-shared/errors'
import { type ParsedFeed, readFeedText } from './parse'

/** Bytes of posts that may wait to be read. */
const MOST_BYTES = 64 * 1024 * 1024

/** Reads posts one after the other, so that many at once have no larger part of the station's time than one. */
export class PostQueue {
  private last: Promise<unknown> = Promise.resolve()
  private bytes = 0

  /**
   * The events of a post.
   * @throws Refusal `busy` when more waits than memory should hold
   */
  async read(body: Buffer): Promise<ParsedFeed> {
    if (this.bytes + body.length > MOST_BYTES)
      throw new Refusal('busy', 'more posts wait to be read than there is room for; send the events again later', {
        reason: 'feed_flood',
      })
    this.bytes += body.length
    const parsed = this.last.then(() => readFeedText(body))
    this.last = parsed
    return parsed.finally(() => {
      this.bytes -= body.length
    })
  }
}
