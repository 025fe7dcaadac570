import { inLatin } from './letter-likeness'
import { bare, skeleton } from './skeleton'
import { SCREEN_WORDS } from './window-names'

/* Main and its threads only: the table of letters is no part of what a screen loads. */

/** How a name reads at a glance: spaces, and I, l and 1, are soon overlooked. */
const glance = (name: string) =>
  skeleton(name)
    .replace(/ /g, '')
    .replace(/[il1|]/g, 'l')
    .replace(/0/g, 'o')
const SHOWN: readonly string[] = Object.values(SCREEN_WORDS).flatMap(({ en, zh }) => [glance(en), glance(zh)])

/** Characters of the words that are also written so, as traditional script has them. */
const ALSO: Readonly<Record<string, string>> = { 臺: '台', 檯: '台', 製: '制', 題: '题', 闆: '板' }

/** How a name sounds: accents, punctuation and script of the same word make no difference. A number does: `Board 2`. */
const spoken = (name: string, reading: 0 | 1) =>
  glance(
    inLatin(skeleton(inLatin(name, reading)), reading)
      .replace(/[臺檯製題闆]/g, (one) => ALSO[one]!)
      .replace(/[^\p{L}\p{N}|]/gu, ''),
  )

/** Whether a name sounds like a window's, each of its signs taken for any letter that it looks like: both readings are equally long. */
function soundsShown(name: string): boolean {
  const [first, other] = [spoken(name, 0), spoken(name, 1)]
  const isAt = (word: string) => (letter: string, at: number) => word[at] === letter || word[at] === other[at]
  return SHOWN.some((word) => word.length === first.length && first.split('').every(isAt(word)))
}

/**
 * Whether a name could be taken for one of the studio's own windows: as it is written, or in capitals (a Greek ν is a v, and an N
 * as a capital); a sign that has another compatible form is looked at as it is, too.
 */
export const readsLikeWindow = (name: string): boolean =>
  isWindowWord(name) || [name, bare(name), skeleton(name)].some(soundsShown)

/** Whether a name reads just as the studio's own windows are called: what no other device was ever named. */
export const isWindowWord = (name: string): boolean => SHOWN.includes(glance(name))
