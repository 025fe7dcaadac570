import type { Locator, Page } from 'playwright-core'
import { post } from './http'
import { untilReadable } from './screens'
import { said, WORDS } from './words'

const { common, console: consoleWords, triage } = WORDS.en

/** Posts comments of viewers as a feed would, each of another viewer. */
export async function postComments(url: string, token: string, from: number, comments: string[]): Promise<void> {
  const events = comments.map((comment, i) => ({
    event: 'chat',
    data: {
      comment,
      userId: `70000000000000${10_000 + from + i}`,
      uniqueId: `v${from + i}`,
      msgId: `75000000000000${10_000 + from + i}`,
    },
  }))
  const { status, text } = await post(url, '/api/feed', events, token)
  if (status !== 200) throw new Error(`the feed was refused: ${status} ${text}`)
}

export interface RoundScreens {
  operator: Page
  board: Page
  /** The same board on another machine, worked with fingers. */
  tablet: Page
  support: Page
}

interface Round {
  /** The thread's question, as its title has it. */
  question: string
  /** What the console calls the two boards. */
  boards: readonly string[]
  /** How the host says that the cue is read. */
  acknowledge: 'tap on the tablet' | 'pedal at the board'
}

/** Opens a thread on support's screen, wherever in the queue it stands. */
export async function openThread(support: Page, question: string): Promise<void> {
  const queue = support.getByRole('listbox')
  const row = queue.getByRole('option').filter({ has: support.getByText(question, { exact: true }) })
  await queue.waitFor()
  // Only rows near those in sight are drawn.
  for (let top = 0; (await row.count()) === 0; top += 300) {
    const end = await queue.evaluate(scrollDownTo, top)
    if (end < top) throw new Error(`the queue has no thread “${question}”`)
  }
  await row.click()
  await support.locator('[data-thread]', { hasText: question }).waitFor()
}

/** Runs in the page: scrolls, waits until what is in sight then is drawn, and tells where the list ends. */
export async function scrollDownTo(list: Element, top: number): Promise<number> {
  list.scrollTo({ top })
  for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn))
  return list.scrollHeight
}

/** From a thread on support's screen to everyone answered on air, and a signal back: what the room does all evening. */
export async function goRound(screens: RoundScreens, { question, boards, acknowledge }: Round): Promise<void> {
  const { operator, board, tablet, support } = screens
  // Support claims the thread and escalates it with a note.
  await openThread(support, question)
  await support.keyboard.press('Alt+c')
  await support.locator('[data-thread][data-state="claimed"]', { hasText: question }).waitFor()
  await support.keyboard.press('e')
  const note = support.getByRole('textbox', { name: triage.escalate.note })
  await note.fill('Please show it on camera')
  await note.press('Control+Enter')

  // The operator sees it and makes a cue of it.
  const escalation = operator
    .getByRole('region', { name: consoleWords.escalations.title })
    .getByRole('listitem')
    .filter({ has: operator.getByText(question, { exact: true }) })
  await escalation.getByText('Please show it on camera').waitFor()
  await press(escalation, consoleWords.escalations.cue)
  const text = operator.getByRole('textbox', { name: consoleWords.composer.text })
  await text.fill('Show how it is plated')
  await operator
    .getByRole('group', { name: consoleWords.composer.urgency })
    .getByRole('button', { name: new RegExp(`^${common.urgency.now}`) })
    .click()
  await text.press('Control+Enter')

  // The board shows it, and the tablet at the same time; the operator reads on which boards, and after how long.
  for (const screen of [board, tablet])
    await screen.locator('[data-cue][data-look="now"]', { hasText: /Show how it\s+is plated/ }).waitFor()
  const sent = operator
    .getByRole('region', { name: consoleWords.cues.title })
    .getByRole('listitem')
    .filter({ hasText: 'Show how it is plated' })
  for (const name of boards) await sent.getByText(new RegExp(`${escaped(name)}[^,\\d]*\\d`)).waitFor()

  // The host takes it: the other board turns calm as well, and the operator reads after how long.
  await untilReadable(acknowledge === 'tap on the tablet' ? tablet : board)
  if (acknowledge === 'tap on the tablet') await tablet.locator('[data-cue]').tap()
  else await board.keyboard.press('PageDown')
  for (const screen of [board, tablet]) await screen.locator('[data-cue][data-look="calm"]').waitFor()
  await sent.getByText(said(consoleWords.cues.status.acknowledged, { after: /\d[\d.:]*/ })).waitFor()

  // Answered on air: the cue leaves the boards, the thread is closed, support sees it and how long it took.
  await press(escalation, consoleWords.escalations.answered)
  for (const screen of [board, tablet]) await screen.locator('[data-cue]').waitFor({ state: 'detached' })
  await support.locator('[data-tab="closed"]').click()
  await openThread(support, question)
  await support.locator('[data-thread][data-state="answered"]', { hasText: question }).waitFor()
  await support.getByText(said(triage.escalation.toAir, { time: /\d+:\d\d/ })).waitFor()

  await signalBack(operator, board, boards[0] ?? '')
}

/** The host raises a signal, the operator reads who and what and when, takes and does it, the host sees it done. */
async function signalBack(operator: Page, board: Page, boardName: string): Promise<void> {
  await board.keyboard.press('1')
  const signal = operator
    .getByRole('region', { name: consoleWords.signals.title })
    .getByRole('listitem')
    .filter({ hasText: common.signal.link_up })
    .filter({ hasText: boardName })
  await signal.getByText(/\d\d:\d\d:\d\d/).waitFor()
  await press(signal, consoleWords.signals.take)
  await board.locator('[data-state="taken"]', { hasText: common.signal.link_up }).waitFor()
  await press(signal, consoleWords.signals.done)
  await board.locator('[data-state="done"]', { hasText: common.signal.link_up }).waitFor()
}

const press = (within: Locator, label: string) =>
  within.getByRole('button', { name: new RegExp(`^${escaped(label)}`) }).click()

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
