/** Letters' widths of a name that two lines of a phone's upper edge hold. */
const TWO_LINES_EM = 25

/** Whether a name needs smaller letters or more lines than names have on a board that is held in the hand. */
export function isLongName(name: string): boolean {
  let em = 0
  for (const letter of name) em += /[\u2e80-\uffef]/.test(letter) ? 1 : 0.56
  return em > TWO_LINES_EM
}
