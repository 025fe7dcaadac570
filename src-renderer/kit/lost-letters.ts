/** Pauses between tries, in milliseconds: each twice the one before. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 30_000

/**
 * Loads a slice of the fonts that was lost on its way again, with growing pauses, until it is there: the browser itself
 * takes it for missing until the page is loaded anew.
 */
export function fetchLostLetters(): void {
  document.fonts.addEventListener('loadingerror', ({ fontfaces }) => {
    for (const face of fontfaces) void fetchAgain(face)
  })
}

async function fetchAgain(lost: FontFace): Promise<void> {
  const src = sourceOf(lost)
  if (src === null) return
  const { family, style, weight, unicodeRange } = lost
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    await new Promise((next) => setTimeout(next, pause))
    const fresh = new FontFace(family, src, { style, weight, unicodeRange, display: 'swap' })
    try {
      // Not among the page's fonts before it is there: it would be told as lost once more.
      await fresh.load()
    } catch {
      continue
    }
    document.fonts.add(fresh)
    // What measures letters hears of it as of every other slice.
    document.fonts.dispatchEvent(new Event('loadingdone'))
    return
  }
}

/** Where a style sheet has a slice; null for one that no style sheet has. */
function sourceOf(face: FontFace): string | null {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const has = (name: string) => rule.style.getPropertyValue(name)
      const isIt = plain(has('font-family')) === plain(face.family)
      if (!isIt || plain(has('unicode-range')) !== plain(face.unicodeRange)) continue
      // An address in a style sheet is as seen from there.
      return has('src').replace(
        /url\(["']?([^"')]+)["']?\)/g,
        (_, address: string) => `url("${new URL(address, sheet.href ?? document.baseURI)}")`,
      )
    }
  }
  return null
}

/** Browsers write the same family and range differently. */
const plain = (text: string) => text.replace(/["'\s]/g, '').toLowerCase()
