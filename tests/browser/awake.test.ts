import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { FIND_OWN_NAME, OWN_NAME } from '../support/own-name'
import { inRoom, type Room } from '../support/room'
import { eventually, openScreen } from '../support/screens'
import { WORDS } from '../support/words'

const words = WORDS.en.board.awake

let { browser, room } = {} as Room
inRoom(
  (made) => {
    ;({ browser, room } = made)
  },
  { flags: [FIND_OWN_NAME] },
)

async function openBoard(where: 'plain http' | 'this machine', first?: () => void): Promise<Page> {
  const url = where === 'plain http' ? room.url.replace('127.0.0.1', OWN_NAME) : room.url
  const board = await openScreen(browser, 'board', { url, token: room.token('host'), ...(first ? { first } : {}) })
  await board.locator('[data-link="live"]').waitFor()
  expect(await board.evaluate(() => isSecureContext && 'wakeLock' in navigator)).toBe(where === 'this machine')
  return board
}

const maySleep = (board: Page) => board.getByText(words.maySleep)

/** What the settings say of it. */
async function toldInSettings(board: Page): Promise<string> {
  await board.keyboard.press('s')
  const said = await board.locator('[data-awake]').innerText()
  await board.keyboard.press('Escape')
  return said
}

/** Whether the picture behind the board plays on, and is as large as the screen: a small one keeps nothing awake. */
async function playsBehind(board: Page): Promise<boolean> {
  const video = board.locator('video')
  if ((await video.count()) !== 1) return false
  const at = () => video.evaluate((one: HTMLVideoElement) => one.currentTime)
  const before = await at()
  await expect.poll(at).toBeGreaterThan(before)
  const box = await video.boundingBox()
  const { width, height } = board.viewportSize()!
  return box?.width === width && box.height === height
}

/** Runs in the page before anything else: it plays only while a press is handled, as phones that save power do. */
function playsWithPressOnly(): void {
  const play = HTMLMediaElement.prototype.play
  HTMLMediaElement.prototype.play = function () {
    const isPress = ['keydown', 'pointerdown', 'pointerup', 'touchend'].includes(globalThis.event?.type ?? '')
    if (!isPress) return Promise.reject(new DOMException('no press', 'NotAllowedError'))
    return play.call(this)
  }
}

test('on this machine the browser’s own lock holds, and no picture plays', async () => {
  const board = await openBoard('this machine')
  await maySleep(board).waitFor({ state: 'detached' })
  expect(await toldInSettings(board)).toBe(words.lock)
  expect(await board.locator('video').count()).toBe(0)
})

test('over plain http a picture plays behind the board, and the settings say that it is all there is', async () => {
  const board = await openBoard('plain http')
  await maySleep(board).waitFor({ state: 'detached' })
  expect(await playsBehind(board)).toBe(true)
  expect(await toldInSettings(board)).toBe(words.picture)
})

test.each(['a key', 'a tap'])(
  'where nothing plays without a press, the board says that it may sleep until %s has started the picture',
  async (how) => {
    const board = await openBoard('plain http', playsWithPressOnly)
    await maySleep(board).waitFor()
    expect(await board.locator('video').count()).toBe(0)
    if (how === 'a key') await board.keyboard.press('PageDown')
    else await board.mouse.click(640, 500)
    await maySleep(board).waitFor({ state: 'detached' })
    expect(await playsBehind(board)).toBe(true)
  },
)

test('a picture that the browser stops is told at once, and the next press starts it again', async () => {
  const board = await openBoard('plain http')
  await maySleep(board).waitFor({ state: 'detached' })
  await board.locator('video').evaluate((video: HTMLVideoElement) => video.pause())
  await maySleep(board).waitFor()
  await board.keyboard.press('PageDown')
  await maySleep(board).waitFor({ state: 'detached' })
  expect(await playsBehind(board)).toBe(true)
  await eventually(() => board.locator('video').count()).toBe(1)
})

test('a lock that the browser takes back is told, and asked for again with the next press', async () => {
  const board = await openBoard('this machine', () => {
    const request = navigator.wakeLock.request.bind(navigator.wakeLock)
    navigator.wakeLock.request = async (type) => {
      const lock = await request(type)
      Object.assign(window, { lock })
      return lock
    }
  })
  await maySleep(board).waitFor({ state: 'detached' })
  await board.evaluate(() => (window as unknown as { lock: WakeLockSentinel }).lock.release())
  await maySleep(board).waitFor()
  await board.keyboard.press('PageDown')
  await maySleep(board).waitFor({ state: 'detached' })
})
