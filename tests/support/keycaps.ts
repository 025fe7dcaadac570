import type { Page } from 'playwright-core'

/** Keycaps that lie over each other, or over words: what a key does must be read beside it. */
export const keysOver = (page: Page): Promise<string[]> => page.evaluate(keysOverOnPage)

/** Runs in the page. */
function keysOverOnPage(): string[] {
  /** Under the names of old browsers and of new ones. */
  const SEEN = { checkOpacity: true, checkVisibilityCSS: true, opacityProperty: true, visibilityProperty: true }
  const over = new Set<string>()
  const shown = [...document.querySelectorAll('[role=dialog], dialog[open]')].at(-1) ?? document.body
  const keys = [...shown.querySelectorAll('kbd')]
    .filter((element) => element.checkVisibility(SEEN))
    .map((element) => ({ element, box: seen(element), name: element.textContent ?? '' }))
    .filter(({ box }) => box.width > 2 && box.height > 2)
  for (const [at, a] of keys.entries())
    for (const b of keys.slice(at + 1))
      if (lieOver(a.box, b.box)) over.add(`the keys ${a.name} and ${b.name} lie over each other`)

  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!parent || text === '' || parent.closest('kbd, style, script') || !parent.checkVisibility(SEEN)) continue
    // For screen readers only.
    if (parent.clientWidth === 1 && parent.clientHeight === 1) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const frame = seen(parent)
    const size = Number.parseFloat(getComputedStyle(parent).fontSize)
    for (const line of range.getClientRects()) {
      // The letters themselves: a line has room above and below them.
      const air = Math.max(0, (line.height - size) / 2) + size * 0.08
      const [left, top] = [Math.max(line.left, frame.left), Math.max(line.top + air, frame.top)]
      const width = Math.max(0, Math.min(line.right, frame.right) - left)
      const height = Math.max(0, Math.min(line.bottom - air, frame.bottom) - top)
      const letters = new DOMRect(left, top, width, height)
      for (const { element, box, name } of keys)
        if (!element.contains(parent) && lieOver(box, letters)) over.add(`the key ${name} lies over “${text}”`)
    }
  }
  return [...over]

  function lieOver(a: DOMRect, b: DOMRect): boolean {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
    return across > 1 && down > 1
  }

  /** The part of an element that nothing around it hides. */
  function seen(element: Element): DOMRect {
    let { left, top, right, bottom } = element.getBoundingClientRect()
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at)
      if (overflowX === 'visible' && overflowY === 'visible') continue
      const frame = at.getBoundingClientRect()
      left = Math.max(left, frame.left)
      right = Math.min(right, frame.right)
      if (overflowY === 'visible') continue
      top = Math.max(top, frame.top)
      bottom = Math.min(bottom, frame.bottom)
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
  }
}
