import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import type { ScreenLanguage } from '../../src-shared/text'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { eventually, openScreen, setUp } from '../support/screens'
import { WORDS } from '../support/words'

let { browser, room, operator } = {} as SampleRoom
inSampleRoom(
  (made) => {
    ;({ browser, room, operator } = made)
  },
  { live: true },
)
beforeEach(async () => {
  await operator.send('segment.next', {})
})

const openBoard = (language: ScreenLanguage = 'en', first?: () => void): Promise<Page> =>
  openScreen(browser, 'board', { url: room.url, token: room.token('host'), language, ...(first ? { first } : {}) })

const cue = (board: Page) => board.locator('[data-cue]')
/** The letters of a text without where its lines break. */
const letters = (text: string) => text.replaceAll(/\s/g, '')

test('a template is shown on each board in its own language, typed text as it was typed; a board that changes its language follows', async () => {
  const boards = { zh: await openBoard('zh'), en: await openBoard('en') }
  const template = operator.all('cueTemplate').find(({ text }) => text.zh !== undefined && text.en !== undefined)
  await operator.send('cue.send', { templateId: template!.id })
  for (const language of ['zh', 'en'] as const)
    await eventually(async () => letters(await cue(boards[language]).innerText())).toContain(
      letters(template!.text[language] ?? ''),
    )
  await setUp(boards.en, 'l')
  await eventually(async () => letters(await cue(boards.en).innerText())).toContain(letters(template!.text.zh ?? ''))

  await operator.send('cue.send', { text: 'Say it slowly 慢一点', urgency: 'now' })
  for (const board of Object.values(boards))
    await eventually(async () => letters(await cue(board).innerText())).toContain('Sayitslowly慢一点')
})

test('mirrored for a prompter’s glass: all of the board, still after it is opened again', async () => {
  const board = await openBoard()
  await operator.send('cue.send', { text: 'Hold it closer', urgency: 'soon' })
  await cue(board).waitFor()
  const order = () => board.evaluate(leftToRight)
  expect(await order()).toBe('first letter first')
  await setUp(board, 'm')
  await eventually(order).toBe('last letter first')
  await board.reload()
  await cue(board).waitFor()
  expect(await order()).toBe('last letter first')
})

/** Runs in the page: how the letters of the cue stand on the glass. */
function leftToRight(): string {
  const walker = document.createTreeWalker(document.querySelector('[data-cue]') as Element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.includes('Hold')) continue
    const range = document.createRange()
    const placeOf = (at: number) => {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect().left
    }
    const start = node.textContent.indexOf('Hold')
    return placeOf(start) < placeOf(start + 3) ? 'first letter first' : 'last letter first'
  }
  return 'no cue'
}

test('hide all: nothing of cue, product and price is left, until the operator shows it again', async () => {
  const board = await openBoard()
  await operator.send('cue.send', { text: 'Hold it closer', urgency: 'now' })
  await cue(board).waitFor()
  await operator.send('board.hide', { hidden: true })
  await board.getByText(WORDS.en.board.hidden).waitFor()
  const text = await board.locator('[data-screen="board"]').innerText()
  expect(text).not.toMatch(/\d|Hold/)
  // What comes meanwhile is not shown either, and is told as shown by no board.
  const { result } = await operator.send('cue.send', { text: 'A secret', urgency: 'now' })
  const sent = () => operator.all('cue').find(({ id }) => id === result.id)
  await board.keyboard.press('1')
  await operator.until(() => operator.all('signal').length === 1, 'a later word of the board')
  expect(sent()?.shownOn).toEqual([])
  expect(await cue(board).count()).toBe(0)
  await operator.send('board.hide', { hidden: false })
  await cue(board).getByText('secret').waitFor()
  await operator.until(() => sent()?.shownOn.length === 1, 'the board to tell that it shows it')
})

test('silent, since the microphone is open: no sound is even prepared, unless the tone is switched on', async () => {
  const board = await openBoard('en', countTones)
  for (const urgency of ['info', 'soon', 'now'] as const) {
    const { result } = await operator.send('cue.send', { text: `Cue ${urgency}`, urgency })
    await board.locator(`[data-cue="${result.id}"]`).waitFor()
  }
  const tones = () => board.evaluate(() => (window as unknown as { tones: Tones }).tones)
  expect(await tones()).toEqual({ contexts: 0, played: 0 })

  await setUp(board, 'b')
  expect(await tones()).toEqual({ contexts: 1, played: 1 })
  const { result } = await operator.send('cue.send', { text: 'Slow down', urgency: 'now' })
  await board.locator(`[data-cue="${result.id}"]`).waitFor()
  await eventually(tones).toEqual({ contexts: 1, played: 2 })
})

interface Tones {
  contexts: number
  played: number
}

/** Runs in the page before anything else. */
function countTones(): void {
  const tones: Tones = { contexts: 0, played: 0 }
  Object.assign(window, { tones })
  const Real = window.AudioContext
  window.AudioContext = class extends Real {
    constructor() {
      super()
      tones.contexts += 1
    }
  }
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (when) {
    tones.played += 1
    return start.call(this, when)
  }
}
