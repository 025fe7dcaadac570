import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { ScreenLanguage } from '../../src-shared/text'
import { WORDS } from './words'

const FOLDER = resolve(import.meta.dirname, '..', '.artifacts', 'screens')

export interface Size {
  width: number
  height: number
}

/**
 * Takes a picture of a screen, for people to look at, and looks for what a customer must not see.
 * @param given texts on it that are not the screen's own, such as what viewers ask
 * @param also looks again with words a third wider, as another language or another font would have them
 * @returns what is wrong, each with the picture's name
 */
export async function look(
  page: Page,
  name: string,
  language: ScreenLanguage,
  size: Size,
  given: readonly string[] = [],
  also?: 'wide words',
): Promise<string[]> {
  await page.setViewportSize(size)
  await settled(page)
  const picture = `${name}-${language}-${size.width}x${size.height}`
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: join(FOLDER, `${picture}.png`) })
  const { faults, texts } = await page.evaluate(faultsOfPage)
  const foreign = texts
    .filter((text) => !given.includes(text) && isForeign(text, language))
    .map((text) => `not in the screen's language: “${text}”`)
  const own = [...faults, ...foreign].map((fault) => `${picture}: ${fault}`)
  if (!also) return own
  const wide = await withWideWords(page, language, async () => {
    const found = await page.evaluate(faultsOfPage)
    if (found.faults.length > 0) await page.screenshot({ path: join(FOLDER, `${picture}-wide.png`) })
    return found
  })
  return [...own, ...wide.faults.map((fault) => `${picture}, wide words: ${fault}`)]
}

/** Makes every word of the page 30 % wider for the length of `work`. */
export async function withWideWords<T>(page: Page, language: ScreenLanguage, work: () => Promise<T>): Promise<T> {
  // A Chinese sign is one em wide, a Latin letter a little more than half of it; keys have Latin letters everywhere.
  const spacing = language === 'zh' ? '0.3em' : '0.16em'
  const content = `*, ::before { letter-spacing: ${spacing} !important; } kbd { letter-spacing: 0.16em !important; }`
  const style = await page.addStyleTag({ content })
  try {
    await settled(page)
    return await work()
  } finally {
    await style.evaluate((element) => element.parentNode?.removeChild(element))
    await settled(page)
  }
}

/** Waits until what was opened or resized is drawn where it stays. What moves for ever is left to move. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise((next) => requestAnimationFrame(next))
    }
    await document.fonts.ready
    await drawn()
    const ends = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.all(ends.map((animation) => animation.finished.catch(() => {})))
    await drawn()
  })
}

const OTHER = { zh: 'en', en: 'zh' } as const

/** What a screen says in each language, without what stands in a sentence's places. */
const sentences: Record<ScreenLanguage, ReadonlySet<string>> = { zh: wordsOf('zh'), en: wordsOf('en') }

function wordsOf(language: ScreenLanguage): Set<string> {
  const found = new Set<string>()
  const gather = (value: unknown) => {
    if (typeof value === 'string') for (const part of value.split(/\{\{\w+\}\}/)) found.add(part.trim())
    else for (const inner of Object.values(value as object)) gather(inner)
  }
  gather(WORDS[language])
  return found
}

/** Words that a sentence of the screens begins or ends with and that no name of the sample show has. */
const ENGLISH = /\b(the|is|are|not|this|with|nobody|waiting|press|since|error|undefined|null|NaN|Invalid)\b/

/** Whether a text of the screen itself is in the other language. Other text (names, comments) does not come here. */
function isForeign(text: string, language: ScreenLanguage): boolean {
  const own = sentences[language]
  if (own.has(text)) return false
  if (language === 'zh' && ENGLISH.test(text)) return true
  return text.length > 2 && sentences[OTHER[language]].has(text)
}

/** Runs in the page: what stands on it that nobody should see, and the texts that are the screen's own. */
function faultsOfPage(): { faults: string[]; texts: string[] } {
  const faults = new Set<string>()
  const texts = new Set<string>()
  const { scrollWidth, scrollHeight, clientWidth: wide, clientHeight: high } = document.documentElement
  /** What people or programs wrote: comments, names, file names; and letters of keys. */
  const GIVEN = '[dir="auto"], bdi, code, kbd, [lang]:not(html), input, textarea'
  /** What may be smaller than what is read: keycaps and short captions beside it. */
  const CAPTION = 'kbd, [data-caption]'
  /** Under the names of old browsers and of new ones. */
  const SEEN = { checkOpacity: true, checkVisibilityCSS: true, opacityProperty: true, visibilityProperty: true }
  const RAW_KEY = /^[a-z]+(\.[a-zA-Z_]+)+$/
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

  if (scrollWidth > wide) faults.add(`the page is ${scrollWidth} px wide`)
  if (scrollHeight > high) faults.add(`the page is ${scrollHeight} px high`)
  for (const fault of pressedOver()) faults.add(fault)

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!parent || text === '' || ['STYLE', 'SCRIPT'].includes(parent.tagName)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width === 0 || !parent.checkVisibility(SEEN)) continue
    if (isOutOfSight(parent)) continue
    if (RAW_KEY.test(text) && !parent.closest(GIVEN)) faults.add(`a raw key: ${text}`)
    if (!parent.closest(GIVEN)) texts.add(text)
    const letters = Number.parseFloat(getComputedStyle(parent).fontSize)
    if (letters < (parent.closest(CAPTION) ? 12 : 14)) faults.add(`letters of ${letters} px: “${short(text)}”`)
    const cut = cutBy(parent, box)
    if (cut) faults.add(`cut off ${cut}: “${short(text)}”`)
  }
  for (const element of document.querySelectorAll('[title], [aria-label], [placeholder]')) {
    if (element.closest('[dir="auto"], bdi, code')) continue
    for (const name of ['title', 'aria-label', 'placeholder']) {
      const text = element.getAttribute(name) ?? ''
      if (RAW_KEY.test(text)) faults.add(`a raw key as ${name}: ${text}`)
    }
  }
  const cue = document.querySelector('[data-cue]')
  if (cue) {
    const box = cue.getBoundingClientRect()
    if (box.left < 0 || box.top < 0 || box.right > wide || box.bottom > high)
      faults.add('the cue’s box leaves the board')
  }
  return { faults: [...faults], texts: [...texts] }

  /** What is there to be pressed and lies over another such thing. */
  function pressedOver(): string[] {
    const PRESSED = 'button, a[href], input:not([type=hidden]), textarea, select'
    const top = [...document.querySelectorAll('[role=dialog], dialog[open]')].at(-1) ?? document.body
    const seen = [...top.querySelectorAll(PRESSED)]
      .filter((element) => element.checkVisibility(SEEN))
      .map((element) => ({ element, box: visible(element) }))
      .filter(({ box }) => box.width > 2 && box.height > 2)
    const nameOf = (element: Element) =>
      short(element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.tagName)
    const over: string[] = []
    for (const [at, a] of seen.entries()) {
      for (const b of seen.slice(at + 1)) {
        if (a.element.contains(b.element) || b.element.contains(a.element)) continue
        if (isInField(a.element) || isInField(b.element) || stuckTo(a.element) !== stuckTo(b.element)) continue
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        if (across > 2 && down > 2) over.push(`“${nameOf(a.element)}” and “${nameOf(b.element)}” lie over each other`)
      }
    }
    return over
  }

  /** What stays in sight while the rest scrolls under it. */
  function stuckTo(element: Element): Element | null {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (getComputedStyle(at).position === 'sticky') return at
    return null
  }

  /** A button inside its field's frame, and what a library draws a switch or slider of. */
  function isInField(element: Element): boolean {
    return element.closest('[data-position], label, [role=slider], [role=switch], [role=radiogroup]') !== null
  }

  /** The part of an element that nothing around it hides. */
  function visible(element: Element): DOMRect {
    let { left, top, right, bottom } = element.getBoundingClientRect()
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at)
      if (overflowX === 'visible' && overflowY === 'visible') continue
      const frame = at.getBoundingClientRect()
      left = Math.max(left, frame.left)
      top = Math.max(top, frame.top)
      right = Math.min(right, frame.right)
      bottom = Math.min(bottom, frame.bottom)
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
  }

  /** For screen readers only, or behind what lies over the screen. */
  function isOutOfSight(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at.clientWidth === 1 && at.clientHeight === 1) return true
    }
    return false
  }

  /** How a text is cut off by something around it, without a sign of it and nowhere to be read whole. */
  function cutBy(element: Element, box: DOMRect): string | null {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      if (at.hasAttribute('title')) return null
      const style = getComputedStyle(at)
      if (style.webkitLineClamp !== 'none' && style.webkitLineClamp !== '') return null
      const frame = at.getBoundingClientRect()
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
      if (hides(style.overflowX) && (box.right > frame.right + 1.5 || box.left < frame.left - 1.5)) {
        return style.textOverflow === 'ellipsis' ? null : 'at the side'
      }
      if (hides(style.overflowY) && !scrolls(style.overflowX) && box.bottom > frame.bottom + 4) return 'at the bottom'
      // What scrolls can be brought into sight.
      if (scrolls(style.overflowX) || scrolls(style.overflowY)) return null
    }
    if (box.right > wide + 1.5 || box.left < -1.5 || box.bottom > high + 4) return 'by the edge of the screen'
    return null
  }
}
