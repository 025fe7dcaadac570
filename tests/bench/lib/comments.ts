import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from './numbers.ts'
import { root } from './places.ts'

/** A chat event as a feed posts it. */
export interface ChatEvent {
  event: 'chat'
  data: { comment: string; userId: string; uniqueId: string; nickname: string; msgId: string }
}

/** What viewers add to a sentence that somebody wrote before. */
const ENDINGS = ['', '', '', '', '', '', '?', '？', '!!', ' 🙏', '啊', ' pls', ' 😍', '..', ' 1', ' 2号']
const VIEWERS = 4_000

/**
 * Comments as a busy room writes them: the sample recording's, over and over, by other viewers and worded a little
 * differently now and then. Each has a message id of its own, `<run>-<number>`.
 */
export function* chatEvents(run: string): Generator<ChatEvent> {
  const said = readFileSync(join(root, 'resources', 'sample', 'recording.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { event: string; data: { comment?: string } })
    .flatMap(({ event, data }) => (event === 'chat' && data.comment ? [data.comment] : []))
  const random = seeded(run.length)
  for (let n = 0; ; n += 1) {
    const viewer = Math.floor(random() * VIEWERS)
    const ending = ENDINGS[Math.floor(random() * ENDINGS.length)]!
    yield {
      event: 'chat',
      data: {
        comment: `${said[n % said.length]}${ending}`,
        userId: String(7_000_000_000_000_000 + viewer),
        uniqueId: `viewer${viewer}`,
        nickname: `Viewer ${viewer}`,
        msgId: `${run}-${n}`,
      },
    }
  }
}

/** The next `count` of them. */
export function take<T>(events: Generator<T>, count: number): T[] {
  return Array.from({ length: count }, () => events.next().value as T)
}
