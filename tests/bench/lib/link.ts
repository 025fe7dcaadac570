import { LinkClosed, socketCarrier, WireClient } from '../../support/wire-client.ts'

/** A word index of 200,000 comments is brought up to date before a search is answered. */
const PATIENCE_MS = 600_000

/** A client of the wire for a bench: it keeps the rows that it is told of and no frame. */
export class Link extends WireClient {
  /**
   * Connects, says hello and waits for the first state.
   * @throws LinkClosed when nothing listens or the link ends before
   */
  static override async join(url: string, token: string): Promise<Link> {
    const carrier = await socketCarrier(url, { perMessageDeflate: false }).catch((error: Error) => {
      throw new LinkClosed(error.message)
    })
    // A station that is stopped, or was killed, answers no close.
    const link = new Link(
      { ...carrier, close: () => carrier.ws.terminate() },
      { remembers: false, patienceMs: PATIENCE_MS },
    )
    await link.hello(token)
    return link
  }
}
