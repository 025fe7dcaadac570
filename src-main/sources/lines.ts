import { createReadStream } from 'node:fs'

/** No event is larger; a longer line is not held in memory. */
export const LONGEST_LINE = 1024 * 1024

const LINE_FEED = 0x0a

/**
 * The lines of a file one after the other, null for one that is longer than `longest` bytes. Only line feeds end a
 * line: Node's readline also breaks at U+2028, which JSON may hold unescaped inside a comment.
 */
export async function* readLines(
  path: string,
  { signal, longest = LONGEST_LINE }: { signal?: AbortSignal | undefined; longest?: number } = {},
): AsyncGenerator<string | null> {
  let parts: Buffer[] = []
  let bytes = 0

  const hold = (part: Buffer) => {
    bytes += part.length
    if (bytes > longest) parts = []
    else parts.push(part)
  }
  const release = () => {
    const line = bytes > longest ? null : Buffer.concat(parts).toString('utf8')
    parts = []
    bytes = 0
    return line
  }

  const stream: AsyncIterable<Buffer> = createReadStream(path, { signal })
  for await (const chunk of stream) {
    let from = 0
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      hold(chunk.subarray(from, to))
      yield release()
      from = to + 1
    }
    if (from < chunk.length) hold(chunk.subarray(from))
  }
  if (bytes > 0) yield release()
}
