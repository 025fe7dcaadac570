import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { READ_MS } from '../../src-shared/areas/cue/cue-time'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { openScreen, untilReadable } from '../support/screens'

/** Two cues and two presses, as they were seen to lose the second cue unread. */
const CASE = JSON.parse(readFileSync(resolve(import.meta.dirname, '..', 'data', 'board-two-presses.json'), 'utf8')) as {
  cues: { text: string; urgency: 'now' | 'soon' }[]
  gapsSeenToFail: number[]
}

let { browser, room, operator } = {} as SampleRoom
inSampleRoom((made) => {
  ;({ browser, room, operator } = made)
})

const openBoard = (touch = false) =>
  openScreen(browser, 'board', { url: room.url, token: room.token('host', 'Board 1'), touch })

type Way = 'PageDown' | 'Enter' | ' ' | 'F13' | 'click'
/** Runs in the page: presses `way` twice, so many milliseconds apart. */
async function pressTwice([way, gap]: [way: string, gap: number]): Promise<void> {
  const press = () => {
    const at = document.querySelector<HTMLElement>(way.startsWith('[') ? way : '[data-cue]')
    if (way === 'click' || way.startsWith('[')) at?.click()
    else
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: way, code: way === ' ' ? 'Space' : way, bubbles: true }),
      )
  }
  press()
  await new Promise((later) => setTimeout(later, gap))
  press()
}

const WAYS: readonly Way[] = ['PageDown', 'Enter', ' ', 'F13', 'click']

test.each(WAYS)('two presses of %s, so close together as was seen to fail, acknowledge one cue', async (way) => {
  const board = await openBoard()
  const stateOf = (id: string) => operator.all('cue').find((cue) => cue.id === id)?.state
  for (const gap of CASE.gapsSeenToFail) {
    const ids: string[] = []
    for (const cue of CASE.cues) ids.push((await operator.send('cue.send', cue)).result.id)
    const [first, second] = ids as [string, string]
    await untilRead(board, first)
    await board.evaluate(pressTwice, [way, gap] as [string, number])
    await operator.until(() => stateOf(first) === 'acknowledged', 'the first acknowledgement')
    await afterwards(board)
    expect(stateOf(second), `${gap} ms apart`).toBe('sent')
    await operator.send('cue.withdraw', { id: second })
  }
})

test('a cue that has just come up is not acknowledged, and is once it can have been read', async () => {
  const board = await openBoard()
  const { result } = await operator.send('cue.send', { text: 'first', urgency: 'now' })
  await board.locator(`[data-cue="${result.id}"]`).waitFor()
  const state = () => operator.all('cue').find(({ id }) => id === result.id)?.state
  // Pressed in the frame in which it comes up, before anyone can have read it.
  await board.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }))
  })
  await afterwards(board)
  // On a machine that stalled in between, the press came late enough to count.
  const { acknowledgedAt, standsSince } = operator.all('cue').find(({ id }) => id === result.id)!
  expect(acknowledgedAt === null || acknowledgedAt - (standsSince ?? 0) >= READ_MS).toBe(true)
  await expect
    .poll(
      async () => {
        await board.keyboard.press('Enter')
        return state()
      },
      { interval: 1_100 },
    )
    .toBe('acknowledged')
})

test('a second tap does not take back the signal that the first one raised', async () => {
  const board = await openBoard(true)
  const button = '[data-kind="link_up"]'
  await board.locator(button).waitFor()
  await board.evaluate(pressTwice, [button, 300] as [string, number])
  await operator.until(() => operator.all('signal').length === 1, 'the signal')
  await afterwards(board)
  expect(operator.all('signal').find(({ kind }) => kind === 'link_up')?.state).toBe('raised')
})

test('Backspace twice takes back the last signal and not the one before', async () => {
  const board = await openBoard()
  await board.getByRole('button', { name: /Set up/ }).waitFor()
  for (const key of ['1', '2']) {
    await board.keyboard.press(key)
    await board.locator(`[data-state="raised"] kbd:text-is("${key}")`).waitFor()
  }
  const stateOf = (kind: string) => operator.all('signal').find((signal) => signal.kind === kind)?.state
  await untilReadable(board)
  await board.evaluate(pressTwice, ['Backspace', 250] as [string, number])
  await operator.until(() => stateOf('change_price') === 'cancelled', 'the last one to be taken back')
  await afterwards(board)
  expect(stateOf('link_up')).toBe('raised')
})

/** Waits until the host can have read the cue. */
async function untilRead(board: Page, id: string): Promise<void> {
  await board.locator(`[data-cue="${id}"]`).waitFor()
  await operator.until(() => operator.all('cue').find((cue) => cue.id === id)?.shownOn.length === 1, 'the board')
  await untilReadable(board)
}

/** Waits for something that the board does after all that it was asked for. */
async function afterwards(board: Page): Promise<void> {
  const open = operator.all('signal').find(({ kind, state }) => kind === 'help' && state === 'raised')
  if (open) await operator.send('signal.done', { id: open.id })
  const before = operator.all('signal').length
  await board.locator('[data-state="raised"]', { hasText: 'Help' }).waitFor({ state: 'detached' })
  await board.keyboard.press('6')
  await operator.until(() => operator.all('signal').length > before, 'a later word of the board')
}
