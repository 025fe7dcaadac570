import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

/** What stands on the glass within a box. */
export interface Ink {
  /** Part of the box's pixels that are as bright as letters, 0 to 1. */
  readonly share: number
  /** Height from the uppermost to the lowest of them, as a part of the box's height. */
  readonly height: number
}

/** Anti-aliased edges are darker; the board's ground is black. */
const BRIGHT = 150

/** Reads a picture of the page: how much of the box of `selector` is painted as letters are. */
export async function inkIn(page: Page, selector: string): Promise<Ink> {
  const clip = await page.evaluate((one) => {
    const { x, y, width, height } = document.querySelector(one)?.getBoundingClientRect() ?? new DOMRect()
    return { x, y, width, height }
  }, selector)
  if (clip.width < 1 || clip.height < 1) return { share: 0, height: 0 }
  const { data, width, height } = PNG.sync.read(await page.screenshot({ clip }))
  let bright = 0
  let first = height
  let last = -1
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3)
    if (Math.min(red, green, blue) < BRIGHT) continue
    bright += 1
    const row = Math.floor(pixel / width)
    first = Math.min(first, row)
    last = Math.max(last, row)
  }
  return { share: bright / (width * height), height: Math.max(0, last - first + 1) / height }
}
