import { expect, test } from 'vitest'
import { inOrder } from '../../src-shared/areas/show/rundown'
import { Cable } from '../support/cable'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { openScreen, untilReadable } from '../support/screens'
import { WORDS } from '../support/words'

let { browser, room, operator } = {} as SampleRoom
inSampleRoom((made) => {
  ;({ browser, room, operator } = made)
})

const openBoard = (url = room.url) => openScreen(browser, 'board', { url, token: room.token('host', 'Board 1') })

test('settings give way to a cue, and the key that takes it changes none of them', async () => {
  const board = await openBoard()
  await board.getByRole('button', { name: /Set up/ }).waitFor()
  const settings = board.getByRole('dialog')
  await board.keyboard.press('s')
  await settings.waitFor()
  await board.keyboard.press('Enter')
  await board.keyboard.press('Space')
  expect(await board.locator('[data-screen="board"]').getAttribute('data-mirror')).toBe('false')

  const { result: cue } = await operator.send('cue.send', { text: 'Hold it closer' })
  await settings.waitFor({ state: 'detached' })
  await board.locator(`[data-cue="${cue.id}"]`).waitFor()
  await untilReadable(board)
  await board.keyboard.press('Enter')
  await operator.until(() => operator.all('cue').find(({ id }) => id === cue.id)?.acknowledgedAt !== null, 'the cue')
  expect(await board.locator('[data-screen="board"]').getAttribute('data-mirror')).toBe('false')
})

test('settings that were opened over a cue give way to it when it comes back', async () => {
  const board = await openBoard()
  const settings = board.getByRole('dialog')
  const { result } = await operator.send('cue.send', { text: 'Hold it closer' })
  const cue = board.locator(`[data-cue="${result.id}"]`)
  await cue.waitFor()
  await board.keyboard.press('s')
  await settings.waitFor()
  await operator.send('board.hide', { hidden: true })
  await cue.waitFor({ state: 'detached' })
  expect(await settings.count()).toBe(1)
  await operator.send('board.hide', { hidden: false })
  await settings.waitFor({ state: 'detached' })
  await cue.waitFor()
})

test('C19: a cue does not count as shown while the settings are open over it', async () => {
  const board = await openBoard()
  await board.getByRole('button', { name: /Set up/ }).waitFor()
  await board.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('[data-cue] [data-fit] { visibility: hidden }')
    document.adoptedStyleSheets = [sheet]
  })
  const { result } = await operator.send('cue.send', { text: 'Hold it closer', holdSeconds: 30 })
  const cue = () => operator.all('cue').find(({ id }) => id === result.id)
  await operator.until(() => cue()?.unshowableOn.length === 1, 'the board to say that it cannot')
  await board.keyboard.press('s')
  await board.getByRole('dialog').waitFor()
  // It could be shown now, and is looked at anew.
  await board.evaluate(async () => {
    document.adoptedStyleSheets = []
    dispatchEvent(new Event('resize'))
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame)
  })
  await operator.send('show.update', { id: cue()!.showId, title: { en: 'Later' } })
  expect(cue()).toMatchObject({ shownOn: [], expiresAt: null, leftMs: 30_000 })
  await board.keyboard.press('Escape')
  await operator.until(() => cue()?.shownOn.length === 1, 'the board to show it')
})

test('on a link that just broke each press is taken, shows that it is on its way, and arrives', async () => {
  const { result: cue } = await operator.send('cue.send', { text: 'Hold it closer', urgency: 'now' })
  const cable = await Cable.to(room.studio.port)
  const board = await openBoard(cable.url)
  await board.locator('[data-cue]').waitFor()
  await untilReadable(board)
  cable.pull()
  await board.keyboard.press('Enter')
  await board.locator('[data-cue]').getByText('Sending…').waitFor()
  await board.keyboard.press('6')
  await board.locator('[data-state="sending"]', { hasText: 'Help' }).waitFor()
  // The same press again is the same press.
  await board.keyboard.press('6')
  expect(await board.locator('[data-state="sending"]').count()).toBe(1)

  cable.plug()
  await operator.until(() => operator.all('signal').length === 1, 'the signal')
  await operator.until(() => operator.all('cue').find(({ id }) => id === cue.id)?.acknowledgedAt !== null, 'the cue')
  await board.locator('[data-state="raised"]', { hasText: 'Help' }).waitFor()
  expect(operator.all('signal').map(({ kind }) => kind)).toEqual(['help'])
  await cable.close()
})

/** A sign that is drawn, not written: no font of the screens has it. */
const BACKSPACE = ''

test.each(['by keys', 'by buttons'])('signals %s show their keys also while one is under way', async (how) => {
  const board = await openBoard()
  await board.getByRole('button', { name: /Set up/ }).waitFor()
  if (how === 'by buttons') {
    await board.keyboard.press('s')
    await board.keyboard.press('t')
    await board.keyboard.press('Enter')
    await board.keyboard.press('Escape')
    await board.locator('dialog').waitFor({ state: 'detached' })
    await board.getByRole('navigation').waitFor()
  }
  await board.keyboard.press('1')
  const raised = board.locator('[data-state="raised"]', { hasText: 'Link up' })
  await raised.waitFor()
  const keys = await board.locator(how === 'by buttons' ? 'nav kbd' : 'footer kbd').allTextContents()
  expect(keys).toEqual(['1', BACKSPACE, '2', '3', '4', '5', '6'])
  await untilReadable(board)
  await board.keyboard.press('Backspace')
  await raised.waitFor({ state: 'detached' })
})

test('a cue says by which key it is taken, also where it can be tapped', async () => {
  await operator.send('cue.send', { text: 'Hold it closer', urgency: 'soon' })
  const board = await openBoard()
  await board.locator('[data-cue] kbd', { hasText: 'Enter' }).waitFor()
  const context = await browser.newContext({ hasTouch: true, isMobile: true, locale: 'en-US' })
  await context.addInitScript(
    (token) => localStorage.setItem('cueroom.token.host', token),
    room.token('host', 'Tablet'),
  )
  const tablet = await context.newPage()
  await tablet.goto(`${room.url}/board`)
  await tablet.locator('[data-cue]', { hasText: 'Tap' }).locator('kbd', { hasText: 'Enter' }).waitFor()
  await context.close()
})

test.each(['en', 'zh'] as const)(
  'what comes next is called a product only where it is one, in %s',
  async (language) => {
    const [show] = operator.all('show')
    await operator.send('show.start', { id: show!.id })
    const rundown = inOrder(operator.all('segment'))
    const before = (isProduct: boolean) =>
      rundown.find(
        ({ productId }, at) => productId !== null && (rundown[at + 1]?.productId !== null) === isProduct && at > 0,
      )!
    const { board, common } = WORDS[language]
    const token = room.token('host', 'Board 1')
    const screen = await openScreen(browser, 'board', { url: room.url, token, language })
    for (const isProduct of [false, true]) {
      await operator.send('segment.go', { id: before(isProduct).id })
      const footer = screen.getByRole('contentinfo')
      await footer
        .getByText(isProduct ? board.next.product : board.next.segment, { exact: true })
        .first()
        .waitFor()
      await footer
        .locator('[data-kind="next_product"]')
        .getByText(isProduct ? common.signal.next_product : common.signal.next_segment)
        .waitFor()
    }
  },
)
