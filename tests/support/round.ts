import type { Page } from 'playwright-core'
import { post } from './http'

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
  /** The same board on another machine. */
  tablet: Page
  support: Page
}

/** From a thread on support's screen to everyone answered on air, and a signal back: what the room does all evening. */
export async function goRound({ operator, board, tablet, support }: RoundScreens, title: string): Promise<void> {
  // Support claims the thread and escalates it with a note.
  await support.locator('[data-thread-id]', { hasText: title }).click()
  await support.keyboard.press('c')
  await support.locator('[data-thread-id][data-state="claimed"]', { hasText: title }).waitFor()
  await support.keyboard.press('e')
  await support.keyboard.type('Please show it on camera')
  await support.keyboard.press('Control+Enter')

  // The operator sees it and makes a cue of it.
  const escalations = operator.getByRole('region', { name: 'Escalations' })
  await escalations.getByText(title).waitFor()
  await escalations.getByText('Please show it on camera').waitFor()
  await operator.keyboard.press('s')
  await operator.getByRole('textbox', { name: 'Text of the cue' }).fill('Show how it is plated')
  await operator.getByRole('group', { name: 'Urgency' }).getByRole('button', { name: /^Now/ }).click()
  await operator.getByRole('textbox', { name: 'Text of the cue' }).press('Control+Enter')

  // The board shows it, and the tablet at the same time; the operator reads where.
  for (const screen of [board, tablet])
    await screen.locator('[data-cue][data-look="now"]', { hasText: /Show how it\s+is plated/ }).waitFor()
  await operator
    .getByRole('region', { name: 'Cue log' })
    .getByText(/^On board/i)
    .waitFor()
  await board.keyboard.press('PageDown')
  await tablet.locator('[data-cue][data-look="calm"]').waitFor()
  await operator
    .getByRole('region', { name: 'Cue log' })
    .getByText(/^Acknowledged after/)
    .waitFor()

  // Answered on air: the cue leaves the boards, the thread is closed, support sees it.
  await operator.keyboard.press('Escape')
  await escalations.getByRole('button', { name: /^Answered on air/ }).click()
  for (const screen of [board, tablet]) await screen.locator('[data-cue]').waitFor({ state: 'detached' })
  await support.locator('[data-tab="closed"]').click()
  await support.locator('[data-thread-id][data-state="answered"]', { hasText: title }).waitFor()

  // The other way: the host raises a signal, the operator takes and does it, the host sees it done.
  await board.keyboard.press('1')
  const signals = operator.getByRole('region', { name: 'Signals' })
  await signals.getByText('Link up').waitFor()
  await signals.getByRole('button', { name: /^Take/ }).click()
  await board.locator('[data-state="taken"]').waitFor()
  await signals.getByRole('button', { name: /^Done/ }).click()
  await board.locator('[data-state="done"]').waitFor()
}
