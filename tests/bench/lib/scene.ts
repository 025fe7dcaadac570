import { chatEvents, take } from './comments.ts'
import { Link } from './link.ts'
import type { StationProcess } from './station.ts'

/** A studio in the middle of a live, and an operator's link to it. */
export interface Scene {
  operator: Link
  token: string
  showId: string
}

/** Opens the sample show, goes live, and lets `comments` of them in through the feed. */
export async function setScene(station: StationProcess, comments: number): Promise<Scene> {
  const token = station.pair('operator', 'Bench')
  const operator = await Link.join(station.url, token)
  const { result } = await operator.send('sample.load', {})
  const { showId } = result as { showId: string }
  await operator.send('show.start', { id: showId })
  const events = chatEvents('scene')
  for (let left = comments; left > 0; left -= 250) await post(station.url, token, take(events, Math.min(left, 250)))
  return { operator, token, showId }
}

/** Posts events to the feed; settles when they are on disk. */
export async function post(url: string, token: string, events: readonly object[]): Promise<void> {
  const response = await fetch(`${url}/api/feed`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(events),
  })
  const { accepted } = (await response.json()) as { accepted?: number }
  if (accepted !== events.length) throw new Error(`the feed took ${accepted} of ${events.length} events`)
}
