import type { Page } from 'playwright-core'
import { expect, onTestFinished, test, vi } from 'vitest'
import { needsPerson } from '../../src-shared/areas/thread/intents'
import { connectTikfinity } from '../support/feeds-drawer'
import { LAN_ADDRESS, newCode, share, typeCode } from '../support/pairing'
import { inRoom, type Room } from '../support/room'
import { goRound, postComments, type RoundScreens } from '../support/round'
import { eventually, newMachine, openScreen, ROLE_OF, type ScreenName } from '../support/screens'
import { liveOf, Tikfinity } from '../support/tikfinity'
import { WORDS } from '../support/words'
import { HELD_OUT } from '../unit/triage/labelled-comments'

// Nothing here is announced on the real network.
vi.mock('../../src-main/net/discovery', () => ({ announce: () => () => {} }))

const { console: words } = WORDS.en

let { browser, room } = {} as Room
inRoom(
  (made) => {
    ;({ browser, room } = made)
  },
  { lanAddresses: () => [LAN_ADDRESS] },
)

const open = (screen: ScreenName): Promise<Page> =>
  openScreen(browser, screen, { url: room.url, token: room.token(ROLE_OF[screen], `${screen} 1`) })

/** A room of which the operator shares the studio, and lets the host's tablet in by a code typed on it. */
async function openRoom(): Promise<RoundScreens> {
  const [operator, board, support] = [await open('console'), await open('board'), await open('triage')]
  await share(operator)
  const { code, address } = await newCode(operator, 'host')
  const tablet = await newMachine(browser, { size: { width: 1280, height: 800 }, touch: true })
  await tablet.goto(address)
  await typeCode(tablet, code, 'Tablet')
  await tablet.locator('[data-screen="board"]').waitFor()
  await operator.getByRole('dialog').getByText('Tablet has joined.').waitFor()
  await operator.keyboard.press('Escape')
  return { operator, board, tablet, support }
}

const answeredOnAir = () => room.studio.store.read.rows('escalation', "state = 'answered'")
const waitingIn = (threadId: string) => room.studio.store.read.comments('threadId = ? AND answeredAt IS NULL', threadId)

test('the sample show: two clicks to a running live, then from a question to everyone answered', async () => {
  const screens = await openRoom()
  const { operator, board, support } = screens
  await operator.getByRole('button', { name: words.firstRun.open }).click()
  await operator.getByRole('button', { name: words.firstRun.start }).click()
  await board.getByText('$9.90').first().waitFor()
  await support.locator('[data-comment-id]').first().waitFor()
  await support.locator('[data-thread-id]').first().waitFor({ timeout: 60_000 })

  const question = 'will the gold wear off over the years'
  const asked = [question, 'will the gold wear off?', 'WILL THE GOLD WEAR OFF']
  await postComments(room.url, room.token('feed'), 1, asked)
  await goRound(screens, { question, boards: ['board 1', 'Tablet'], acknowledge: 'tap on the tablet' })
  const [answered] = answeredOnAir()
  expect(answered).toMatchObject({ question, askers: 3 })
  expect(answered?.firstAskToAirMs).toBeGreaterThan(0)
  expect(waitingIn(answered?.threadId ?? '')).toEqual([])
  expect(room.faults).toEqual([])
})

test('a feed that was not written for CueRoom, and no show planned: nothing is lost, the same six steps', async () => {
  const tikfinity = await Tikfinity.start()
  onTestFinished(() => tikfinity.close())
  const screens = await openRoom()
  const { operator } = screens

  // The operator switches TikFinity on in the console, by its address.
  await operator.getByRole('button', { name: words.firstRun.own }).waitFor()
  await connectTikfinity(operator, tikfinity.url)
  await operator.keyboard.press('Escape')

  // A whole live of it: comments that the word lists were never tuned on, among joins, likes and gifts.
  const live = liveOf(HELD_OUT.map(({ text }) => text))
  tikfinity.send(...live)
  const { read } = room.studio.store
  await eventually(() => read.comments('1').length).toBe(HELD_OUT.length)
  expect(read.comments('1').map(({ text }) => text)).toEqual(HELD_OUT.map(({ text }) => text))
  expect(read.must('feed', 'tikfinity')).toMatchObject({ events: live.length, bad: 0, repeats: 0 })

  // A question that viewers asked in different words, and that a person need not see to.
  const asked = read.rows('thread').filter(({ waitingViewers, intent }) => waitingViewers > 1 && !needsPerson(intent))
  const [thread] = asked
  expect(thread, 'a thread that gathered').toBeDefined()
  const { id = '', title = '', waiting = 0 } = thread ?? {}
  const texts = read.comments('threadId = ?', id).map(({ text }) => text)
  expect(new Set(texts).size).toBeGreaterThan(1)

  await goRound(screens, { question: title, boards: ['board 1', 'Tablet'], acknowledge: 'tap on the tablet' })
  const [answered] = answeredOnAir()
  expect(answered).toMatchObject({ question: title, askers: waiting })
  expect(answered?.firstAskToAirMs).toBeGreaterThan(0)
  expect(waitingIn(id)).toEqual([])
  expect(read.comments('answeredAt IS NOT NULL').map(({ text }) => text)).toEqual(texts)
  expect(room.faults).toEqual([])
})
