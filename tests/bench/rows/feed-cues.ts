import { CueProbe } from '../lib/cue-probe.ts'
import { feedLoad } from '../lib/feed-load.ts'
import { Link } from '../lib/link.ts'
import { milliseconds, percentile, rounded, spread } from '../lib/numbers.ts'
import { isKept } from '../lib/pace.ts'
import type { Verdict } from '../lib/report.ts'
import { withStation } from '../lib/rig.ts'
import { setScene } from '../lib/scene.ts'
import type { Boards } from '../workers/boards.ts'

const MOST_RATIO = 1.5
/** How long the triage clients may still be without the station's last state, milliseconds. */
const GRACE_MS = 5_000

/**
 * Row 6c: what the flood does to cues. Its two triage screens are sockets here, not browsers: those stand for other
 * machines, and drawing two of them on this one's processors would be measured instead of the station.
 */
export function measureFeedCues(quick: boolean): Promise<Verdict[]> {
  const seconds = quick ? 8 : 60
  const quietSeconds = quick ? 5 : 30
  return withStation(async (rig) => {
    const { station } = rig
    const { operator, token } = await setScene(station, 2_000)
    operator.close()
    const triage = rig.worker<Boards>('boards')
    const tokens = [station.pair('support', 'Triage 1'), station.pair('support', 'Triage 2')]
    await triage.call('connect', 'triage', station.url, tokens)
    const feed = feedLoad(rig)
    const probe = await CueProbe.join(rig)
    await probe.measure(quick ? 2 : 5)

    const before = await probe.measure(quietSeconds)
    const flooding = feed.flood('cues', seconds)
    const during = await probe.measure(seconds)
    const { comments, accepted, pace } = await flooding
    const quiet = [...before, ...(await probe.measure(quietSeconds))]

    const cues = await probe.outcome()
    // Every role is told of a cue: this one takes all of them to the station's head.
    const last = await Link.join(station.url, token)
    const { seq: head } = await last.send('cue.send', { text: 'The end', urgency: 'info' })
    const { closed, links } = await triage.call('heard', 'triage', head, GRACE_MS)
    last.close()
    const haveAll = links.every((link) => link.seq >= head && link.gaps === 0 && link.comments === comments)
    const nothingLost = cues.isWhole && accepted === comments && closed === 0 && haveAll
    const keptPace = isKept(pace) && cues.keptPace
    const ratio = percentile(during, 0.99) / percentile(quiet, 0.99)
    return [
      {
        row: '6c',
        what: 'the same feed, two triage clients over sockets: p99 from cue sent to frame received, over that of the quiet before and after; nothing lost',
        figure: `${ratio.toFixed(2)} × (${milliseconds(percentile(during, 0.99))} over ${milliseconds(percentile(quiet, 0.99))})${nothingLost ? '' : ', LOST SOME'}${keptPace ? '' : ', FEED TOO SLOW'}`,
        limit: `${MOST_RATIO} ×`,
        ok: ratio <= MOST_RATIO && nothingLost && keptPace,
        detail: {
          quiet: spread(quiet),
          during: spread(during),
          cues,
          feed: {
            comments,
            accepted,
            bodiesSentLate: pace.late,
            mostBehindMs: rounded(pace.mostBehind),
            keptPace: isKept(pace),
          },
          triage: { head, closed, links },
        },
        // What is lost is a count, and binds in a quick run as well.
        timed: nothingLost,
      },
    ]
  })
}
