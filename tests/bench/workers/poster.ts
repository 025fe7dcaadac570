import { setTimeout as sleep } from 'node:timers/promises'
import { chatEvents, take } from '../lib/comments.ts'
import { ticks } from '../lib/numbers.ts'
import { serve } from '../lib/workers.ts'

const methods = {
  /**
   * Posts `count` comments in bodies of `each`, one body every `everyMs`, whether or not those before have been answered.
   * @returns when the body with comment number n (its message id is `<run>-<n>`) was sent, in ticks; how many the
   *   station said it took
   */
  async post(url: string, token: string, run: string, count: number, each: number, everyMs: number) {
    const events = chatEvents(run)
    const sentAt = new Float64Array(count)
    const answers: Promise<number>[] = []
    const begun = ticks()
    for (let from = 0; from < count; from += each) {
      const body = JSON.stringify(take(events, Math.min(each, count - from)))
      const wait = begun + (from / each) * everyMs - ticks()
      if (wait > 0) await sleep(wait)
      sentAt.fill(ticks(), from, from + each)
      answers.push(
        fetch(`${url}/api/feed`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body })
          .then((response) => response.json() as Promise<{ accepted?: number }>)
          .then(({ accepted }) => accepted ?? 0),
      )
    }
    const accepted = (await Promise.all(answers)).reduce((total, one) => total + one, 0)
    return { sentAt, accepted, tookMs: ticks() - begun }
  },
}

export type Poster = typeof methods
serve(methods)
