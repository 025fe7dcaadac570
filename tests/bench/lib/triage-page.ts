import type { Browser, Page } from 'playwright-core'
import { ticks } from './numbers.ts'

/** What the watching script keeps on the page. */
interface Watched {
  /** The newest comment on the screen and since when, by the page's clock; one entry each time it is another one. */
  shown: [id: number, at: number][]
  /** Every message of the page's socket, as it came. */
  messages: string[]
  frames: number
  longestFrame: number
}
type WatchedWindow = Window & { watched: Watched }

/** Support's screen in a real browser, with a script that watches what is on it. */
export class TriagePage {
  private readonly page: Page
  /** Ticks at zero of the page's clock, and by how much that may be wrong, in milliseconds. */
  private clock = { offset: 0, error: Number.POSITIVE_INFINITY }

  private constructor(page: Page) {
    this.page = page
  }

  /** Opens the screen and waits until comments are on it. */
  static async open(browser: Browser, url: string, token: string): Promise<TriagePage> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await page.addInitScript((value) => localStorage.setItem('cueroom.token.support', value), token)
    await page.addInitScript(watch)
    await page.goto(`${url}/triage`)
    await page.waitForSelector('[data-newest] [data-comment-id]')
    return new TriagePage(page)
  }

  /** Compares the page's clock with `ticks`. Both only go forward; the exchange that took least is believed. */
  async compareClocks(): Promise<void> {
    for (let i = 0; i < 30; i += 1) {
      const before = ticks()
      const now = await this.page.evaluate(() => performance.now())
      const after = ticks()
      const error = (after - before) / 2
      if (error < this.clock.error) this.clock = { offset: before + error - now, error }
    }
  }

  /** Settles when the comment with this id, or a later one, is on the screen; false when it is not in time. */
  async shows(id: number, withinMs: number): Promise<boolean> {
    const seen = (wanted: number) => ((window as unknown as WatchedWindow).watched.shown.at(-1)?.[0] ?? 0) >= wanted
    return this.page.waitForFunction(seen, id, { timeout: withinMs }).then(
      () => true,
      () => false,
    )
  }

  /** What was on the screen when: ids in rising order, each with the latest moment in ticks that it can have been. */
  async outcome() {
    const { shown, messages, frames, longestFrame } = await this.page.evaluate(
      () => (window as unknown as WatchedWindow).watched,
    )
    const { offset, error } = this.clock
    return {
      shown: shown.map(([id, at]) => ({ id, at: at + offset + error })),
      received: new Set(messages.flatMap(commentIds)),
      frames,
      longestFrame,
      clockError: error,
    }
  }

  /** Ids of the last comments in the list, by scrolling up through it as a reader would. */
  async lastIds(count: number): Promise<number[]> {
    return this.page.evaluate(async (wanted) => {
      const list = document.querySelector('[data-newest]') as HTMLElement
      const ids = new Set<number>()
      for (let step = 0; step < 500 && ids.size < wanted; step += 1) {
        for (const row of list.querySelectorAll<HTMLElement>('[data-comment-id]'))
          ids.add(Number(row.dataset.commentId))
        list.scrollTop -= list.clientHeight / 2
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      }
      return [...ids].sort((a, b) => b - a).slice(0, wanted)
    }, count)
  }
}

/** Ids of the comments that a message of the socket put into the page's rows. */
function commentIds(message: string): number[] {
  const frame = JSON.parse(message) as {
    type: string
    puts?: [string, { id: string }][]
    records?: { comment?: { id: string }[] }
  }
  if (frame.type === 'snapshot') return (frame.records?.comment ?? []).map(({ id }) => Number(id))
  if (frame.type !== 'patch') return []
  return (frame.puts ?? []).flatMap(([record, row]) => (record === 'comment' ? [Number(row.id)] : []))
}

/**
 * Runs on the page, before anything else. At each animation frame it looks which comment is the newest one in sight, and
 * notes the time once that frame has been painted: a message posted during a frame is delivered after it.
 */
function watch(): void {
  const watched: Watched = { shown: [], messages: [], frames: 0, longestFrame: 0 }
  Object.assign(window, { watched })
  const Native = window.WebSocket
  window.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) => watched.messages.push(data as string))
    }
  }

  const painted = new MessageChannel()
  painted.port1.onmessage = ({ data }) => watched.shown.push([data as number, performance.now()])
  let newest = 0
  let last = 0
  const isInSight = (row: Element, list: Element) => {
    const { top, bottom } = row.getBoundingClientRect()
    const frame = list.getBoundingClientRect()
    return bottom > frame.top && top < frame.bottom
  }
  const look = (now: number) => {
    watched.frames += 1
    if (last > 0) watched.longestFrame = Math.max(watched.longestFrame, now - last)
    last = now
    const list = document.querySelector<HTMLElement>('[data-newest]')
    if (list && Number(list.dataset.newest) > newest) {
      let inSight = newest
      for (const row of list.querySelectorAll<HTMLElement>('[data-comment-id]')) {
        const id = Number(row.dataset.commentId)
        if (id > inSight && isInSight(row, list)) inSight = id
      }
      if (inSight > newest) {
        newest = inSight
        painted.port2.postMessage(newest)
      }
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
