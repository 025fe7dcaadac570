import { chatEvents, take } from '../lib/comments.ts'
import { atPace } from '../lib/pace.ts'
import { serve } from '../lib/workers.ts'

const methods = {
  /**
   * Posts `count` comments in bodies of `each`, one body every `everyMs`, whether or not those before have been answered.
   * The message id of comment number n is `<run>-<n>`.
   * @returns how the bodies kept to that; how many comments the station said it took
   */
  async post(url: string, token: string, run: string, count: number, each: number, everyMs: number) {
    const events = chatEvents(run)
    const answers: Promise<number>[] = []
    const headers = { authorization: `Bearer ${token}` }
    const pace = await atPace(count / each, everyMs, () => {
      const body = JSON.stringify(take(events, each))
      answers.push(
        fetch(`${url}/api/feed`, { method: 'POST', headers, body })
          .then((response) => response.json() as Promise<{ accepted?: number }>)
          // A post that fails is comments that were not taken; the row says so.
          .then(
            ({ accepted }) => accepted ?? 0,
            () => 0,
          ),
      )
    })
    const accepted = (await Promise.all(answers)).reduce((total, one) => total + one, 0)
    return { pace, accepted }
  },
}

export type Poster = typeof methods
serve(methods)
