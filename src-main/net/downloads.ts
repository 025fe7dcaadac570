import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { Refusal } from '../../src-shared/errors'

/** Files on their way at the same time, of all who ask. */
const AT_ONCE = 4
/** Read from the disk at a time, in bytes. */
const PIECE = 256 * 1024
/** Whoever takes nothing for so long, in milliseconds, is left. */
const PATIENCE_MS = 60_000

/** Files that the station gives away, from the disk as they are taken and never whole in memory. */
export class Downloads {
  private underWay = 0

  /**
   * A file as an answer that a browser saves.
   * @param outgoing the answer's socket side
   * @throws Refusal `busy` while others take as many as there may be, `not_found` when it is gone
   */
  async answer(path: string, name: string, outgoing: ServerResponse): Promise<Response> {
    if (this.underWay >= AT_ONCE) throw new Refusal('busy', 'other files are being taken; try again later')
    this.underWay += 1
    const end = () => {
      this.underWay -= 1
    }
    const found = await stat(path).catch(() => null)
    if (!found || outgoing.destroyed) {
      end()
      throw new Refusal('not_found', 'there is no such file', { reason: 'not_found.file' })
    }
    const file = createReadStream(path, { highWaterMark: PIECE, end: found.size - 1 })
    file.once('close', end)
    outgoing.once('close', () => file.destroy())
    outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy())
    return new Response(Readable.toWeb(file) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(found.size),
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
        'Cache-Control': 'no-store',
      },
    })
  }
}
