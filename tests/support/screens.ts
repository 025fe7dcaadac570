import type { Browser, Page } from 'playwright-core'
import type { Role } from '../../src-shared/roles'
import type { ScreenLanguage } from '../../src-shared/text'

export type ScreenName = 'console' | 'board' | 'triage'
export const ROLE_OF: Record<ScreenName, Role> = { console: 'operator', board: 'host', triage: 'support' }

export interface OpenOptions {
  url: string
  token: string
  language?: ScreenLanguage
  size?: { width: number; height: number }
  /** Milliseconds by which the screen's own clock is wrong. */
  clockOff?: number
}

/** Opens a screen as a paired device would: with its token, in a browser profile of its own. */
export async function openScreen(browser: Browser, screen: ScreenName, options: OpenOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1920, height: 1080 },
    locale: options.language === 'zh' ? 'zh-CN' : 'en-US',
  })
  await context.addInitScript(
    ([role, token, language]) => {
      localStorage.setItem(`cueroom.token.${role}`, token as string)
      if (!localStorage.getItem('cueroom.language')) localStorage.setItem('cueroom.language', language as string)
    },
    [ROLE_OF[screen], options.token, options.language ?? 'en'],
  )
  if (options.clockOff) await context.addInitScript(setClockWrong, options.clockOff)
  const page = await context.newPage()
  await page.goto(`${options.url}/${screen}`)
  return page
}

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
