import { launchChromium } from '../../support/browser.ts'
import { openDatabase } from '../lib/database.ts'
import { milliseconds, percentile, rounded, sum } from '../lib/numbers.ts'
import { makeDataDir, removeDataDir } from '../lib/places.ts'
import type { Verdict } from '../lib/report.ts'
import { setScene } from '../lib/scene.ts'
import { StationProcess } from '../lib/station.ts'
import { TriagePage } from '../lib/triage-page.ts'
import { Worker } from '../lib/workers.ts'
import type { Poster } from '../workers/poster.ts'

const MOST_TO_SCREEN = 250
/** Comments in one body, and milliseconds between two: 300 a second. */
export const EACH = 6
export const POST_EVERY = 20
const RUN = 'bench'
/** So many of the last comments are read off each page's list in the end. */
const READ_BACK = 600

/** Rows 6a and 6b: a flood of comments, and two triage screens in a real browser. */
export async function measureFeed(quick: boolean): Promise<Verdict[]> {
  const seconds = quick ? 8 : 60
  const comments = (seconds * 1_000 * EACH) / POST_EVERY
  const dataDir = makeDataDir()
  const station = await StationProcess.start(dataDir)
  const poster = new Worker<Poster>(new URL('../workers/poster.ts', import.meta.url))
  const browser = await launchChromium()
  try {
    const { operator: desk } = await setScene(station, 2_000)
    desk.close()
    const pages = [
      await TriagePage.open(browser, station.url, station.pair('support', 'Triage 1')),
      await TriagePage.open(browser, station.url, station.pair('support', 'Triage 2')),
    ]
    const feedToken = station.pair('feed', 'Bench feed')
    for (const page of pages) await page.compareClocks()
    const { sentAt, accepted, tookMs } = await poster.call(
      'post',
      station.url,
      feedToken,
      RUN,
      comments,
      EACH,
      POST_EVERY,
    )
    const newest = newestId(dataDir)
    for (const page of pages) await page.shows(newest, 10_000)
    for (const page of pages) await page.compareClocks()

    const idOf = storedIds(dataDir, comments)
    const stored = idOf.filter((id) => id > 0)
    const outcomes = await Promise.all(pages.map((page) => page.outcome()))
    const lost = { posted: comments - accepted, stored: comments - stored.length, onPages: 0, inLists: 0 }
    for (const { received } of outcomes) lost.onPages += stored.filter((id) => !received.has(id)).length
    const last = [...stored].sort((a, b) => b - a).slice(0, READ_BACK)
    for (const page of pages) {
      const listed = new Set(await page.lastIds(READ_BACK))
      lost.inLists += last.filter((id) => !listed.has(id)).length
    }
    const toScreen = outcomes.map(({ shown }) => {
      let at = 0
      const took = new Float64Array(comments).fill(Number.POSITIVE_INFINITY)
      const byArrival = idOf.map((id, n) => ({ id, n })).sort((a, b) => a.id - b.id)
      for (const { id, n } of byArrival) {
        while (at < shown.length && shown[at]!.id < id) at += 1
        if (id > 0 && at < shown.length) took[n] = shown[at]!.at - sentAt[n]!
      }
      return took
    })
    const all = toScreen.flatMap((took) => [...took])

    return [
      {
        row: '6a',
        what: `feed of ${(1_000 * EACH) / POST_EVERY} comments a second for ${seconds} s, two triage screens: comments lost on the way, on disk, on a page`,
        figure: `${sum(Object.values(lost))} of ${comments}`,
        limit: '0',
        ok: Object.values(lost).every((count) => count === 0),
        detail: { ...lost, postedMs: Math.round(tookMs) },
        timed: false,
      },
      {
        row: '6b',
        what: 'the same: p99 from POST sent to the frame with the comment painted',
        figure: `${milliseconds(percentile(all, 0.99))} (p50 ${milliseconds(percentile(all, 0.5))})`,
        limit: `under ${MOST_TO_SCREEN} ms`,
        ok: percentile(all, 0.99) < MOST_TO_SCREEN,
        detail: {
          pages: toScreen.map((took, i) => ({
            p50: rounded(percentile(took, 0.5)),
            p99: rounded(percentile(took, 0.99)),
            max: rounded(percentile(took, 1)),
            frames: outcomes[i]!.frames,
            longestFrameMs: rounded(outcomes[i]!.longestFrame),
            clockErrorMs: rounded(outcomes[i]!.clockError),
          })),
        },
        timed: true,
      },
    ]
  } finally {
    await browser.close()
    poster.end()
    await station.stop()
    removeDataDir(dataDir)
  }
}

function newestId(dataDir: string): number {
  const db = openDatabase(dataDir)
  const { newest } = db.prepare('SELECT MAX(n) AS newest FROM comment').get() as { newest: number }
  db.close()
  return newest
}

/** The id under which each posted comment is stored, by its number; 0 where it is not, or is there twice. */
function storedIds(dataDir: string, comments: number): number[] {
  const db = openDatabase(dataDir)
  const rows = db.prepare('SELECT n, feedKey FROM comment WHERE feedKey LIKE ?').all(`%${RUN}-%`) as {
    n: number
    feedKey: string
  }[]
  db.close()
  const ids = new Array<number>(comments).fill(0)
  const seen = new Set<string>()
  for (const { n, feedKey } of rows) {
    const number = Number(feedKey.slice(feedKey.lastIndexOf('-') + 1))
    ids[number] = seen.has(feedKey) ? 0 : n
    seen.add(feedKey)
  }
  return ids
}
