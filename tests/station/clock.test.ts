import { expect, onTestFinished, test } from 'vitest'
import { visibleCue } from '../../src-shared/areas/cue/visible-cue'
import { TestClocks } from '../support/clocks'
import { post } from '../support/http'
import { startStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

const HOUR = 3_600_000

async function room() {
  const clocks = new TestClocks()
  const made = await startStudio({ clocks })
  onTestFinished(() => made.stop())
  const operator = await WireClient.join(made.url, made.token('operator'))
  const { result } = await operator.send('show.create', { title: { en: 'Sale' } })
  return { ...made, room: made, clocks, operator, showId: result.id }
}

const ahead = (client: WireClient) => client.all('studio')[0]!.clockAheadMs

test.each([HOUR, -2 * HOUR])(
  'a system clock set by %d ms in a live moves no cue, code or clock, and is told',
  async (by) => {
    const { studio, url, clocks, operator, showId } = await room()
    await operator.send('show.start', { id: showId, anyway: true })
    const { result: code } = await operator.send('pairing.open', { role: 'host' })
    const before = studio.now()
    const { result: first } = await operator.send('cue.send', { text: 'first', urgency: 'now', holdSeconds: 60 })

    clocks.set(by)
    clocks.pass(5_000)
    expect(studio.now()).toBe(before + 5_000)
    const { result: second } = await operator.send('cue.send', { text: 'second', urgency: 'now' })
    const cue = (id: string) => studio.store.read.must('cue', id)
    expect(cue(second.id).sentAt).toBe(cue(first.id).sentAt + 5_000)
    expect(visibleCue([cue(first.id), cue(second.id)], studio.now())?.id).toBe(second.id)
    await operator.until(() => ahead(operator) === by, 'the difference to be told')
    expect(cue(first.id).state).toBe('sent')
    expect((await post(url, '/api/pair', { code: code.code, name: 'Tablet' })).status).toBe(200)
    const { startedAt } = studio.store.read.must('show', showId)
    expect(studio.now() - startedAt!).toBe(5_000)
  },
)

test.each([HOUR, -2 * HOUR])(
  'between lives the system clock set by %d ms is taken over, with what is under way',
  async (by) => {
    const { studio, clocks, operator, showId, url, token } = await room()
    await operator.send('show.start', { id: showId, anyway: true })
    clocks.set(by)
    await operator.until(() => ahead(operator) === by, 'the difference to be told')
    const { result: code } = await operator.send('pairing.open', { role: 'host' })
    const inLive = studio.now()
    await operator.send('show.end', { id: showId })
    const { result: next } = await operator.send('show.create', { title: { en: 'Next' } })
    await operator.send('show.open', { id: next.id })
    const { result: first } = await operator.send('cue.send', { text: 'first', urgency: 'now', holdSeconds: 3_600 })
    const board = await WireClient.join(url, token('host'))
    await board.send('cue.shown', { id: first.id })
    const stood = studio.now() - studio.store.read.must('cue', first.id).standsSince!
    await operator.until(() => ahead(operator) === 0, 'the clock to be taken over')
    expect(studio.now()).toBe(inLive + by)
    const shown = studio.store.read.must('cue', first.id)
    expect(shown.expiresAt! - studio.now()).toBe(3_600_000)
    expect(studio.now() - shown.standsSince!).toBe(stood)
    const { result: second } = await operator.send('cue.send', { text: 'second', urgency: 'now' })
    const cues = [first, second].map(({ id }) => studio.store.read.must('cue', id))
    expect(cues.map(({ state }) => state)).toEqual(['sent', 'sent'])
    clocks.pass(10)
    const { result: third } = await operator.send('cue.send', { text: 'third', urgency: 'now' })
    const all = [...cues, studio.store.read.must('cue', third.id)]
    expect(visibleCue(all, studio.now())?.id).toBe(third.id)
    expect((await post(url, '/api/pair', { code: code.code, name: 'Tablet' })).status).toBe(200)
  },
)

test('a live that was cut off goes on from where it was, though the clock went back in between', async () => {
  const { room: made, clocks, operator, showId } = await room()
  await operator.send('show.start', { id: showId, anyway: true })
  clocks.pass(60_000)
  const { result: first } = await operator.send('cue.send', { text: 'first', urgency: 'now', holdSeconds: 60 })
  const at = made.studio.now()
  clocks.set(-2 * HOUR)
  const again = await made.restart()
  onTestFinished(() => again.stop())
  expect(again.studio.now()).toBe(at)
  const client = await WireClient.join(again.url, again.token('operator'))
  const { result: second } = await client.send('cue.send', { text: 'second', urgency: 'now' })
  const cues = [first, second].map(({ id }) => again.studio.store.read.must('cue', id))
  expect(cues[1]!.sentAt).toBeGreaterThanOrEqual(cues[0]!.sentAt)
  await client.until(() => ahead(client) === -2 * HOUR, 'the difference to be told')
})

test('between lives, what was under way at the last end is not in the future of a clock that went back', async () => {
  const { room: made, clocks, operator } = await room()
  clocks.pass(10)
  const { result: first } = await operator.send('cue.send', { text: 'first', urgency: 'now' })
  clocks.set(-2 * HOUR)
  const again = await made.restart()
  onTestFinished(() => again.stop())
  clocks.pass(1)
  const client = await WireClient.join(again.url, again.token('operator'))
  const { result: second } = await client.send('cue.send', { text: 'second', urgency: 'now' })
  const cues = [first, second].map(({ id }) => again.studio.store.read.must('cue', id))
  expect(visibleCue(cues, again.studio.now())?.id).toBe(second.id)
})

test('small differences are not told', async () => {
  const { clocks, operator, showId, url, token } = await room()
  await operator.send('show.start', { id: showId, anyway: true })
  clocks.set(1_900)
  const { result: cue } = await operator.send('cue.send', { text: 'hold', holdSeconds: 5 })
  await (await WireClient.join(url, token('host'))).send('cue.shown', { id: cue.id })
  clocks.pass(5_001)
  const isOver = () => operator.all('cue').some(({ id, state }) => id === cue.id && state !== 'sent')
  await operator.until(isOver, 'the cue to end by the studio clock')
  expect(ahead(operator)).toBe(0)
})
