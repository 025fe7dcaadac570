import { describe, expect, test } from 'vitest'
import { expireCues } from '../../../src-main/areas/cue/cue-time'
import { READ_MS } from '../../../src-shared/areas/cue/cue-time'
import { testRules } from '../../support/rules'

/** A board with the first of two cues before the host, the second behind it. */
function twoCues() {
  const rules = testRules()
  const second = rules.act('operator', 'cue.send', { text: 'second', urgency: 'soon' }).id
  rules.act('host', 'cue.shown', { id: second })
  rules.clock.pass(5_000)
  const first = rules.act('operator', 'cue.send', { text: 'first', urgency: 'now' }).id
  rules.act('host', 'cue.shown', { id: first })
  rules.clock.pass(5_000)
  rules.act('host', 'cue.acknowledge', { id: first })
  return { ...rules, first, second }
}

const UNREAD = { code: 'conflict', reason: 'cue_unread' }

describe('C18: a cue is acknowledged when a host can have read it', () => {
  test('not before a board has drawn it, and then not for 700 ms', () => {
    const { act, refused, read, clock } = testRules()
    const { id } = act('operator', 'cue.send', { text: 'first' })
    clock.pass(60_000)
    expect(refused('host', 'cue.acknowledge', { id })).toMatchObject(UNREAD)
    act('host', 'cue.shown', { id })
    clock.pass(READ_MS - 1)
    expect(refused('host', 'cue.acknowledge', { id })).toMatchObject(UNREAD)
    clock.pass(1)
    act('host', 'cue.acknowledge', { id })
    expect(read.must('cue', id).state).toBe('acknowledged')
  })

  test.each([20, 60, 100, 150, 200, 300])('not by a press %i ms after it came back from behind another', (gap) => {
    const { refused, read, clock, second } = twoCues()
    clock.pass(gap)
    expect(refused('host', 'cue.acknowledge', { id: second })).toMatchObject(UNREAD)
    expect(read.must('cue', second).state).toBe('sent')
  })

  test('but when it has stood there for long enough', () => {
    const { act, read, clock, second } = twoCues()
    clock.pass(READ_MS)
    act('host', 'cue.acknowledge', { id: second })
    expect(read.must('cue', second).state).toBe('acknowledged')
  })

  test('not by a press just after hidden boards were shown again', () => {
    const { act, refused, clock, second } = twoCues()
    act('operator', 'board.hide', { hidden: true })
    clock.pass(60_000)
    act('operator', 'board.hide', { hidden: false })
    clock.pass(300)
    expect(refused('host', 'cue.acknowledge', { id: second })).toMatchObject(UNREAD)
  })

  test('also when another one covers it while the word of the host is on its way', () => {
    const { act, read, clock } = testRules()
    const { id } = act('operator', 'cue.send', { text: 'first' })
    act('host', 'cue.shown', { id })
    clock.pass(READ_MS)
    act('operator', 'cue.send', { text: 'over it', urgency: 'now' })
    act('host', 'cue.acknowledge', { id })
    expect(read.must('cue', id).state).toBe('acknowledged')
  })
})

describe('an acknowledged cue', () => {
  test('is called back by the host: it stands on the boards again, with all of its time', () => {
    const { act, acknowledge, read, clock } = testRules()
    const { id } = act('operator', 'cue.send', { text: 'first', holdSeconds: 20 })
    acknowledge(id)
    clock.pass(60_000)
    act('host', 'cue.recall', { id })
    expect(read.must('cue', id)).toMatchObject({
      state: 'sent',
      acknowledgedAt: null,
      standsSince: clock.at,
      expiresAt: clock.at + 20_000,
    })
  })

  test('is not called back once the operator has taken it off', () => {
    const { act, acknowledge, refused } = testRules()
    const { id } = act('operator', 'cue.send', { text: 'first' })
    acknowledge(id)
    act('operator', 'cue.withdraw', { id })
    expect(refused('host', 'cue.recall', { id })).toMatchObject({ code: 'conflict', reason: 'cue_withdrawn' })
  })
})

describe('C19: a board that cannot show a cue says so', () => {
  test('with the reason, once; the cue does not stand before the host', () => {
    const { act, actor, read, clock } = testRules()
    const { id } = act('operator', 'cue.send', { text: 'first', holdSeconds: 20 })
    for (let i = 0; i < 2; i += 1) act(actor('host', 'tablet'), 'cue.unshowable', { id, reason: 'no_room' })
    expect(read.must('cue', id)).toMatchObject({
      shownOn: [],
      unshowableOn: [{ deviceId: 'tablet', name: 'tablet', at: clock.at, reason: 'no_room' }],
      standsSince: null,
      leftMs: 20_000,
    })
  })

  test('until it shows it; what it showed and no longer shows is told as well', () => {
    const { act, read, clock } = testRules()
    const { id } = act('operator', 'cue.send', { text: 'first', holdSeconds: 20 })
    act('host', 'cue.unshowable', { id, reason: 'away' })
    act('host', 'cue.shown', { id })
    expect(read.must('cue', id)).toMatchObject({ unshowableOn: [], standsSince: clock.at })
    clock.pass(5_000)
    act('host', 'cue.unshowable', { id, reason: 'away' })
    expect(read.must('cue', id)).toMatchObject({ standsSince: null, leftMs: 15_000, expiresAt: null })
    expect(read.must('cue', id).shownOn).toHaveLength(1)
  })
})

describe('C19: what a board tells of a cue that is gone changes nothing', () => {
  /** What a board tells, refused, and the cue as it was. */
  function tellOf(id: string, { refused, read, store }: ReturnType<typeof testRules>, error: object) {
    const [cue, head] = [read.must('cue', id), store.head]
    expect(refused('host', 'cue.shown', { id })).toMatchObject(error)
    expect(refused('host', 'cue.unshowable', { id, reason: 'away' })).toMatchObject(error)
    expect(read.must('cue', id)).toEqual(cue)
    expect(store.head).toBe(head)
  }

  test('once it was withdrawn', () => {
    const rules = testRules()
    const { id } = rules.act('operator', 'cue.send', { text: 'first' })
    rules.act('operator', 'cue.withdraw', { id })
    tellOf(id, rules, { code: 'conflict', reason: 'cue_withdrawn', current: { id, shownOn: [] } })
  })

  test('once its time is over', () => {
    const rules = testRules()
    const { id } = rules.act('operator', 'cue.send', { text: 'first', holdSeconds: 5 })
    rules.act(rules.actor('host', 'tablet'), 'cue.shown', { id })
    rules.clock.pass(5_000)
    rules.store.transact((tx) => expireCues(tx, rules.clock.at))
    tellOf(id, rules, { code: 'conflict', reason: 'cue_expired' })
  })

  test('once another show is open, though the host had taken it on', () => {
    const rules = testRules()
    rules.act('operator', 'show.open', { id: rules.show() })
    const { id } = rules.act('operator', 'cue.send', { text: 'first' })
    rules.acknowledge(id, rules.actor('host', 'tablet'))
    rules.act('operator', 'show.open', { id: rules.show() })
    expect(rules.read.must('cue', id).state).toBe('acknowledged')
    tellOf(id, rules, { code: 'not_found', reason: 'not_found.cue' })
  })

  test('but a board may tell of one that the host has just taken on elsewhere', () => {
    const { act, acknowledge, actor, read } = testRules()
    const { id } = act('operator', 'cue.send', { text: 'first' })
    acknowledge(id, actor('host', 'tablet'))
    act('host', 'cue.shown', { id })
    expect(read.must('cue', id).shownOn.map(({ deviceId }) => deviceId)).toEqual(['tablet', 'host'])
  })
})

describe('a cue that is over is sent again as it was', () => {
  test('its words in both languages, its urgency and its time', () => {
    const { act, read, clock } = testRules()
    const text = { zh: '库存告急', en: 'Stock is going' }
    const { id: templateId } = act('operator', 'cueTemplate.create', { text, urgency: 'now', holdSeconds: 30 })
    const { id } = act('operator', 'cue.send', { templateId })
    act('operator', 'cueTemplate.delete', { id: templateId })
    act('operator', 'cue.withdraw', { id })
    clock.pass(1_000)
    const again = read.must('cue', act('operator', 'cue.sendAgain', { id }).id)
    expect(again).toMatchObject({ localized: text, urgency: 'now', holdSeconds: 30, state: 'sent', sentAt: clock.at })
  })

  test('one that still stands is not', () => {
    const { act, refused } = testRules()
    const { id } = act('operator', 'cue.send', { text: 'first' })
    expect(refused('operator', 'cue.sendAgain', { id })).toMatchObject({ code: 'conflict', reason: 'cue_sent' })
  })

  test('a question asks for its answer again, as long as nobody has answered it', () => {
    const { act, show, thread, read } = testRules()
    const { id } = act('operator', 'cue.send', { text: 'answer it', threadId: thread(show()) })
    act('operator', 'cue.withdraw', { id })
    const again = read.must('cue', act('operator', 'cue.sendAgain', { id }).id)
    expect(again.escalationId).not.toBeNull()
    expect(read.must('escalation', again.escalationId as string)).toMatchObject({ state: 'cued', cueId: again.id })
  })
})
