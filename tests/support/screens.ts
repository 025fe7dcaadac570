import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { READ_MS } from '../../src-shared/areas/cue/cue-time'
import { ONE_PRESS_MS } from '../../src-shared/press-guard'
import type { Role } from '../../src-shared/roles'
import type { ScreenLanguage } from '../../src-shared/text'

export type ScreenName = 'console' | 'board' | 'triage'
export const ROLE_OF: Record<ScreenName, Role> = { console: 'operator', board: 'host', triage: 'support' }

/** The machine that a screen is on. */
export interface Machine {
  language?: ScreenLanguage
  size?: { width: number; height: number }
  /** A tablet: worked with fingers. */
  touch?: boolean
  /** The zone that it is set for, IANA name. */
  zone?: string
  /** Milliseconds by which its own clock is wrong. */
  clockOff?: number
}

export interface OpenOptions extends Machine {
  url: string
  token: string
  /** Runs in the page before anything else. */
  first?: () => void
}

/** Opens a screen as a paired device would: with its token, in a browser profile of its own. */
export async function openScreen(browser: Browser, screen: ScreenName, options: OpenOptions): Promise<Page> {
  const page = await newMachine(browser, options)
  await page.addInitScript(
    ([role, token]) => localStorage.setItem(`cueroom.token.${role}`, token as string),
    [ROLE_OF[screen], options.token],
  )
  if (options.first) await page.addInitScript(options.first)
  if (screen !== 'board') pressUnhurried(page)
  await page.goto(`${options.url}/${screen}`)
  // A board takes no press that nobody can have seen what for: no hand is there as soon as a fast machine.
  if (screen === 'board') await page.waitForFunction((ms) => performance.now() > ms, READ_MS)
  return page
}

/** Milliseconds after which even a screen that comes late to its timers has taken a character for a shortcut. */
const ALONE_AFTER = 210
/** A page that takes so many milliseconds to answer is busy, and may not have come to it. */
const BUSY_ANSWER = 10

/** What is pressed next is a press of its own: no typing, and no part of what an input method has just ended. */
export async function pause(page: Page): Promise<void> {
  for (let turns = 0; turns < 3; turns++) {
    await page.waitForTimeout(ALONE_AFTER)
    const asked = performance.now()
    // A page that goes elsewhere meanwhile waits for nothing.
    await page.evaluate(() => {}).catch(() => {})
    if (performance.now() - asked < BUSY_ANSWER) return
  }
}

/** Characters are pressed one by one, as a hand does that means each of them; typing is `page.keyboard.type`. */
function pressUnhurried(page: Page): void {
  const press = page.keyboard.press.bind(page.keyboard)
  page.keyboard.press = async (key, options) => {
    await press(key, options)
    if (/^(Shift\+)?.$/.test(key)) await pause(page)
  }
}

/** Types so fast that it is typing anywhere: the keys wait in line, so that no busy machine puts time between them. */
export async function typeAtOnce(page: Page, text: string): Promise<void> {
  const keys = await page.context().newCDPSession(page)
  await Promise.all(
    [...text].flatMap((key) => [
      keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    ]),
  )
  await keys.detach()
}

/** Milliseconds that a page may take on a busy machine, which is no fault. */
const BUSY_MS = 90_000

/** A browser on a machine that was never here before; nothing is opened yet. */
export async function newMachine(browser: Browser, machine: Machine = {}): Promise<Page> {
  // A screen that nobody told otherwise speaks the system's language.
  const { language = 'en', size = { width: 1920, height: 1080 }, touch = false, zone, clockOff } = machine
  const context = await browser.newContext({
    viewport: size,
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    hasTouch: touch,
    isMobile: touch,
    // Given to any page in front of a person; some builds without a window ask for it.
    permissions: ['screen-wake-lock'],
    ...(zone ? { timezoneId: zone } : {}),
  })
  context.setDefaultTimeout(BUSY_MS)
  if (clockOff) await context.addInitScript(setClockWrong, clockOff)
  return context.newPage()
}

/** Waits until what came up on a board can have been read: a press that comes sooner acts on nothing. */
export const untilReadable = (board: Page): Promise<void> =>
  board.evaluate((ms) => new Promise<void>((later) => setTimeout(later, ms)), Math.max(READ_MS, ONE_PRESS_MS) + 100)

/** Closes every screen, so that those of one test take nothing from the next. */
export async function closeScreens(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close()
}

/** Opens a board's settings, changes what a key changes, and closes them again. */
export async function setUp(board: Page, key: string): Promise<void> {
  const settings = board.getByRole('dialog')
  // Where they were open a moment ago they may be about to close.
  await settings.waitFor({ state: 'detached' })
  await board.keyboard.press('s')
  await settings.waitFor()
  await board.keyboard.press(key)
  await board.keyboard.press('Enter')
  await board.keyboard.press('Escape')
  await settings.waitFor({ state: 'detached' })
}

/** Waits until `read` gives what is expected; a busy machine is no fault. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 50 })

/** Runs in the page, before anything else: the machine's clock is wrong by `off` milliseconds. */
function setClockWrong(off: number): void {
  const RightDate = Date
  class WrongDate extends RightDate {
    constructor(...args: [] | [number | string]) {
      if (args.length === 0) super(RightDate.now() + off)
      else super(args[0])
    }
    static override now(): number {
      return RightDate.now() + off
    }
  }
  globalThis.Date = WrongDate as DateConstructor
}
