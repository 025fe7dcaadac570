import { launchChromium } from '../../support/browser.ts'
import { CueProbe } from '../lib/cue-probe.ts'
import { openDatabase } from '../lib/database.ts'
import { COMMENTS_A_SECOND, feedLoad } from '../lib/feed-load.ts'
import { beforeBrowsers } from '../lib/machine.ts'
import { milliseconds, percentile, rounded, spread, sum } from '../lib/numbers.ts'
import { isKept } from '../lib/pace.ts'
import type { Verdict } from '../lib/report.ts'
import { type Rig, withStation } from '../lib/rig.ts'
import { setScene } from '../lib/scene.ts'
import { TriagePage } from '../lib/triage-page.ts'

const MOST_TO_SCREEN = 250
const RUN = 'bench'
/** So many of the last comments are read off each page's list in the end. */
const READ_BACK = 600

/** Rows 6a, 6b and 6d: a flood of comments, and two triage screens in a real browser. */
export function measureFeed(quick: boolean): Promise<Verdict[]> {
  return beforeBrowsers((isBefore) => withStation((rig) => measure(rig, quick, isBefore)))
}

async function measure(rig: Rig, quick: boolean, isBefore: boolean): Promise<Verdict[]> {
  const { dataDir, station } = rig
  const seconds = quick ? 8 : 60
  const quietSeconds = quick ? 3 : 15
  const browser = await launchChromium()
  try {
    const { operator: desk } = await setScene(station, 2_000)
    desk.close()
    const pages = [
      await TriagePage.open(browser, station.url, station.pair('support', 'Triage 1')),
      await TriagePage.open(browser, station.url, station.pair('support', 'Triage 2')),
    ]
    const feed = feedLoad(rig)
    const probe = await CueProbe.join(rig)
    await probe.measure(quick ? 2 : 5)
    for (const page of pages) await page.compareClocks()

    const quiet = await probe.measure(quietSeconds)
    const flooding = feed.flood(RUN, seconds)
    const during = await probe.measure(seconds)
    const { comments, accepted, pace, sentAt } = await flooding
    const newest = newestId(dataDir)
    for (const page of pages) await page.shows(newest, 10_000)
    quiet.push(...(await probe.measure(quietSeconds)))
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
      const took = new Float64Array(comments).fill(Number.NaN)
      const byArrival = idOf.map((id, n) => ({ id, n })).sort((a, b) => a.id - b.id)
      for (const { id, n } of byArrival) {
        while (at < shown.length && shown[at]!.id < id) at += 1
        if (id > 0 && at < shown.length) took[n] = shown[at]!.at - sentAt(n)
      }
      return took
    })
    const all = toScreen.flatMap((took) => [...took])
    const keptPace = isKept(pace)
    const tooSlow = keptPace ? '' : ', FEED TOO SLOW'
    const paceDetail = { keptPace, bodiesSentLate: pace.late, mostBehindMs: rounded(pace.mostBehind) }

    return [
      {
        row: '6a',
        what: `feed of ${COMMENTS_A_SECOND} comments a second for ${seconds} s, two triage screens: comments lost on the way, on disk, on a page`,
        figure: `${sum(Object.values(lost))} of ${comments}${tooSlow}`,
        limit: '0',
        ok: Object.values(lost).every((count) => count === 0) && (keptPace || quick),
        detail: { ...lost, ...paceDetail },
        timed: false,
      },
      {
        row: '6b',
        what: 'the same: p99 from POST sent to the frame with the comment painted',
        figure: `${milliseconds(percentile(all, 0.99))} (p50 ${milliseconds(percentile(all, 0.5))})${tooSlow}`,
        limit: `under ${MOST_TO_SCREEN} ms`,
        ok: percentile(all, 0.99) < MOST_TO_SCREEN && keptPace,
        detail: {
          ...paceDetail,
          beforeBrowsers: isBefore,
          pages: toScreen.map((took, i) => ({
            ...spread(took),
            frames: outcomes[i]!.frames,
            longestFrameMs: rounded(outcomes[i]!.longestFrame),
            clockErrorMs: rounded(outcomes[i]!.clockError),
          })),
        },
        timed: true,
      },
      {
        row: '6d',
        what: 'the same: p99 from cue sent to frame received, over that of the quiet before and after, while both browsers draw on the same processors',
        figure: `${(percentile(during, 0.99) / percentile(quiet, 0.99)).toFixed(2)} × (${milliseconds(percentile(during, 0.99))} over ${milliseconds(percentile(quiet, 0.99))})`,
        limit: 'none',
        ok: null,
        detail: { quiet: spread(quiet), during: spread(during), cues: await probe.outcome() },
        timed: true,
      },
    ]
  } finally {
    await browser.close()
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
