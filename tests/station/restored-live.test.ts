import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listCopies } from '../../src-main/engine/store/copies'
import { runScript, spawnStation } from '../support/process'
import { aRoom, joinNext } from '../support/restoring'
import { takeCopy, testFolder } from '../support/store'
import { startStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

/** A live with a cue on the board and a signal raised, of which there is a copy; it has ended since. */
async function endedLive({ room, operator }: Pick<Awaited<ReturnType<typeof aRoom>>, 'room' | 'operator'>) {
  const host = await WireClient.join(room.url, room.token('host', 'Board 1'))
  const { result: show } = await operator.send('show.create', { title: { en: 'Tonight' } })
  await operator.send('product.create', aProduct)
  await operator.send('show.start', { id: show.id, anyway: true })
  await operator.send('cue.send', { text: 'Slow down', urgency: 'now' })
  await host.send('signal.raise', { kind: 'help' })
  const copiedAt = room.now()
  const copy = basename(await takeCopy(room.studio.store.db, room.dataDir, Date.now()))
  await operator.send('show.end', { id: show.id })
  return { showId: show.id, copy, copiedAt }
}

const aProduct = { code: 'J01', name: { en: 'Jacket' }, currency: 'USD', listPrice: 1_000, stock: 5 }

/** What of a live is before the host. */
const onAir = (client: WireClient) => ({
  shows: client.all('show').map(({ state }) => state),
  cues: client.all('cue').map(({ state }) => state),
  signals: client.all('signal').map(({ state }) => state),
})
const ALL_OVER = { shows: ['ended'], cues: ['withdrawn'], signals: ['cancelled'] }
const AS_THEN = { shows: ['live'], cues: ['sent'], signals: ['raised'] }
const TONIGHT = { en: 'Tonight' }

describe('T9: a copy that was made during a live', () => {
  test('says which show was live then', async () => {
    const made = await aRoom()
    await endedLive(made)
    const { now, copies } = await made.operator.query('data.list', {})
    expect(copies[0]!.holds).toMatchObject({ live: TONIGHT, rehearsal: false })
    expect(now.live).toBeNull()
  })

  test('brings nobody on air again: the live ended with what is known of it, and the operator is told', async () => {
    const made = await aRoom()
    const { copy, copiedAt } = await endedLive(made)
    const back = await joinNext(made.room, () => made.operator.send('data.restore', { copy }), made.token)
    expect(onAir(back)).toEqual(ALL_OVER)
    expect(back.all('show')[0]!.endedAt).toBeLessThanOrEqual(copiedAt)
    expect(back.all('studio')[0]!.recovery).toMatchObject({ live: { title: TONIGHT, goesOn: false } })
  })

  test('goes on with it where the operator wants that', async () => {
    const made = await aRoom()
    const { copy } = await endedLive(made)
    const back = await joinNext(made.room, () => made.operator.send('data.restore', { copy, goOn: true }), made.token)
    expect(onAir(back)).toEqual(AS_THEN)
    expect(back.all('studio')[0]!.recovery).toMatchObject({ live: { title: TONIGHT, goesOn: true } })
  })

  test('of a rehearsal says so, and brings the real products back', async () => {
    const made = await aRoom()
    const { operator } = made
    const { result: show } = await operator.send('show.create', { title: TONIGHT, rehearsal: true })
    const { result: product } = await operator.send('product.create', aProduct)
    await operator.send('show.start', { id: show.id, anyway: true })
    await operator.send('product.price', { id: product.id, livePrice: 900 })
    const copy = basename(await takeCopy(made.room.studio.store.db, made.room.dataDir, Date.now()))
    await operator.send('show.end', { id: show.id })
    const { copies } = await operator.query('data.list', {})
    expect(copies[0]!.holds).toMatchObject({ live: TONIGHT, rehearsal: true })
    const back = await joinNext(made.room, () => operator.send('data.restore', { copy }), made.token)
    expect(back.all('product')[0]!.livePrice).toBeNull()
    expect(back.all('studio')[0]!.recovery).toMatchObject({ live: { title: TONIGHT, goesOn: false, rehearsal: true } })
  })

  test('what stood on the boards outside a live does not come up again either', async () => {
    const made = await aRoom()
    const { operator } = made
    await operator.send('show.create', { title: TONIGHT })
    await operator.send('cue.send', { text: 'Sound check', urgency: 'now' })
    const copy = basename(await takeCopy(made.room.studio.store.db, made.room.dataDir, Date.now()))
    const back = await joinNext(made.room, () => operator.send('data.restore', { copy }), made.token)
    expect(onAir(back)).toEqual({ shows: ['planned'], cues: ['withdrawn'], signals: [] })
  })
})

describe('T7: the same by command', () => {
  async function closedStudio() {
    const dataDir = testFolder()
    const room = await startStudio({ dataDir })
    const token = room.token('operator')
    const { copy } = await endedLive({ room, operator: await WireClient.join(room.url, token) })
    await room.running.close()
    const data = (...args: string[]) => runScript('data.js', ...args, '--data', dataDir)
    const open = async () => {
      const station = await spawnStation(dataDir)
      const found = onAir(await WireClient.join(station.url, token))
      await station.end('SIGTERM')
      return found
    }
    return { dataDir, copy, data, open }
  }

  test('which tells of it first, and ends it', async () => {
    const { copy, data, open } = await closedStudio()
    expect((await data('restore', copy)).stdout).toMatch(/live: “Tonight”.*\n.*Add --go-on to go on with it\./)
    expect((await data('restore', copy, '--yes')).stdout).toContain('“Tonight” was live in it and has ended.')
    expect(await open()).toEqual(ALL_OVER)
  })

  test('or goes on with it', async () => {
    const { copy, data, open } = await closedStudio()
    expect((await data('restore', copy, '--yes', '--go-on')).stdout).toContain('“Tonight” is on air.')
    expect(await open()).toEqual(AS_THEN)
  })

  test('copies are listed with what they hold', async () => {
    const { dataDir, data } = await closedStudio()
    const [copy] = listCopies(dataDir).map((path) => basename(path))
    const line = (await data('copies')).stdout
    expect(line).toMatch(new RegExp(`^${copy}  made .*Z  up to change \\d+, .*Z, `))
    expect(line).toContain(', 1 show, 1 product, 0 articles, 1 cue, 0 comments, live: “Tonight”\n')
  })
})
