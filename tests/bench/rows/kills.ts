import { LinkClosed } from '../../support/wire-client.ts'
import { audit } from '../kills/audit.ts'
import { byHttp, bySocket } from '../kills/carriers.ts'
import { Desk } from '../kills/desk.ts'
import { Ledger } from '../kills/ledger.ts'
import { isInTime, KILL_SLACK, KILL_WITHIN, missingPremises, SPARE_KILLS } from '../kills/premises.ts'
import { sellPieces, sendCues, setPrices, type Triples } from '../kills/works.ts'
import { multiplyComments, openDatabase } from '../lib/database.ts'
import { Link } from '../lib/link.ts'
import { milliseconds, percentile, seeded, spread, ticks } from '../lib/numbers.ts'
import type { Verdict } from '../lib/report.ts'
import { withDataDir } from '../lib/rig.ts'
import { setScene } from '../lib/scene.ts'
import { StationProcess } from '../lib/station.ts'

const MOST_TO_FIRST_FRAME = 1_500
/** The acknowledgement that a kill follows is one of the first so many of a life. */
const ANSWERS_BEFORE = 60
const STOCK = 10_000_000
const FED = 2_000

/**
 * Rows 4 and 5: the station is killed again and again while several clients work without pause. They remember what was
 * acknowledged, send again what was not, and in the end the database is held against what they remember.
 */
export function measureKills(quick: boolean): Promise<Verdict[]> {
  const kills = quick ? 15 : 200
  const comments = quick ? 20_000 : 200_000
  return withDataDir(async (dataDir) => {
    const { token, hostToken, products } = await prepare(dataDir, comments)
    const ledger = new Ledger()
    const triples: Triples = { done: 0, cut: 0, wrong: [], lastPrice: 0 }
    let board!: Link
    const desks = [
      new Desk(ledger, bySocket, sendCues()),
      new Desk(ledger, bySocket, sellPieces(products[0]!)),
      new Desk(ledger, byHttp, sellPieces(products[1]!)),
      new Desk(
        ledger,
        bySocket,
        setPrices(products[2]!, () => board, triples),
      ),
    ]
    const random = seeded(4)
    const toFirstFrame: number[] = []
    const delays: number[] = []
    const otherEnds: string[] = []
    let tooLate = 0

    for (let life = 0, isLast = false; !isLast; life += 1) {
      isLast = delays.length >= kills || life >= kills + SPARE_KILLS
      const station = await StationProcess.start(dataDir)
      const first = await Link.join(station.url, token)
      // The very first start is no restart: nobody was killed before it.
      if (life > 0) toFirstFrame.push(ticks() - station.spawnedAt)
      first.close()
      board = await Link.join(station.url, hostToken)
      const kill = isLast ? null : killAfterAnswer(station)
      const goesOn = isLast
      const ends = await Promise.allSettled(desks.map((desk) => desk.live(station.url, token, () => goesOn)))
      const faults = ends.filter((end) => end.status === 'rejected' && !(end.reason instanceof LinkClosed))
      if (faults.length > 0) throw (faults[0] as PromiseRejectedResult).reason
      board.close()
      if (isLast) await station.stop()
      const end = await station.gone
      if (kill?.delay != null && end === 'SIGKILL') {
        if (quick || isInTime(kill.delay)) delays.push(kill.delay)
        else tooLate += 1
      } else if (kill || end !== 0) otherEnds.push(`${end} in life ${life}`)
    }

    const db = openDatabase(dataDir)
    const { lost, twice } = audit(db, ledger.entries, new Map(products.slice(0, 2).map((id) => [id, STOCK])))
    db.close()
    const unanswered = ledger.entries.filter((entry) => entry.answer === null).length
    const wrongAnswers = ledger.differing + ledger.refusals.length + unanswered
    const what = `kill -9 of the station 0 to ${KILL_WITHIN} ms after an acknowledgement, ${kills} times`
    const { sentAgain } = ledger
    const missing = missingPremises({ wanted: kills, delays, otherEnds, sentAgain }, quick)
    const butMissing = missing.length > 0 ? `, but ${missing.join('; ')}` : ''
    const detail = {
      kills: delays.length,
      missing,
      commands: ledger.entries.length,
      sentAgain,
      onDiskThoughUnanswered: ledger.doneUnanswered,
      killedAfterMs: { ...spread(delays), slack: KILL_SLACK, tooLate },
    }
    return [
      {
        row: '4a',
        what: `${what}: acknowledged commands lost`,
        figure: `${lost.length} of ${detail.commands}${butMissing}`,
        limit: '0',
        ok: lost.length === 0 && missing.length === 0,
        detail: { ...detail, lost: lost.slice(0, 10) },
        timed: false,
      },
      {
        row: '4b',
        what: 'the same: commands done twice, answered otherwise the second time, refused, or never answered',
        figure: `${twice.length + wrongAnswers} (${detail.sentAgain} sent again, ${detail.onDiskThoughUnanswered} of them done before the kill)${butMissing}`,
        limit: '0',
        ok: twice.length + wrongAnswers === 0 && missing.length === 0,
        detail: {
          twice: twice.slice(0, 10),
          differing: ledger.differing,
          refusals: ledger.refusals.slice(0, 10),
          unanswered,
        },
        timed: false,
      },
      {
        row: '4c',
        what: `the same: from the start of the process to the first frame, ${comments} comments stored, the slowest`,
        figure: `${milliseconds(percentile(toFirstFrame, 1))} (p50 ${milliseconds(percentile(toFirstFrame, 0.5))})`,
        limit: milliseconds(MOST_TO_FIRST_FRAME),
        ok: percentile(toFirstFrame, 1) <= MOST_TO_FIRST_FRAME,
        detail: spread(toFirstFrame),
        timed: true,
      },
      {
        row: '5',
        what: 'the same for three quick commands on one row: the last one does not win, on the console, a board or after a restart',
        figure: `${triples.wrong.length} of ${triples.done} (${triples.cut} cut by a kill)${butMissing}`,
        limit: '0',
        ok: triples.wrong.length === 0 && triples.cut > 0 && missing.length === 0,
        detail: { done: triples.done, cut: triples.cut, wrong: triples.wrong.slice(0, 10) },
        timed: false,
      },
    ]

    /** Kills the station some time after one of the next acknowledgements; `delay` then says how long after. */
    function killAfterAnswer(station: StationProcess): { delay: number | null } {
      const kill: { delay: number | null } = { delay: null }
      let left = 1 + Math.floor(random() * ANSWERS_BEFORE)
      ledger.onAnswer = () => {
        left -= 1
        if (left !== 0) return
        const answeredAt = ticks()
        setTimeout(() => {
          const after = ticks() - answeredAt
          if (station.kill()) kill.delay = after
        }, random() * KILL_WITHIN)
      }
      return kill
    }
  })
}

/** A studio in the middle of a live, with as many comments as a long one has. */
async function prepare(dataDir: string, comments: number) {
  const station = await StationProcess.start(dataDir)
  const { operator, token } = await setScene(station, FED)
  const hostToken = station.pair('host', 'Bench board')
  const products = operator.all('product').map(({ id }) => id)
  for (const id of products.slice(0, 2)) await operator.send('product.stock', { id, stock: STOCK, confirmed: true })
  await operator.send('product.price', { id: products[2]!, livePrice: 0, confirmed: true })
  operator.close()
  await station.stop()
  multiplyComments(dataDir, comments)
  const again = await StationProcess.start(dataDir)
  const search = await Link.join(again.url, token)
  // A search has the station bring its word index up to date first.
  await search.query('comment.search', { text: '包邮' })
  search.close()
  await again.stop()
  // What the preparation wrote is not the clients' doing.
  const db = openDatabase(dataDir, false)
  db.prepare('DELETE FROM journal').run()
  db.close()
  return { token, hostToken, products }
}
