const HAN = /\p{Script=Han}/u

/**
 * The text cut where a line may end besides at spaces and after punctuation: between two words of which one at least
 * is Chinese. Joined, the parts are the text again.
 */
export function wordsOf(text: string): string[] {
  if (!HAN.test(text)) return [text]
  const parts: string[] = []
  let wordBefore = ''
  for (const { segment, isWordLike } of segments(text)) {
    const mayBreak = isWordLike && wordBefore && (HAN.test(segment) || HAN.test(wordBefore))
    if (mayBreak || parts.length === 0) parts.push(segment)
    else parts[parts.length - 1] += segment
    wordBefore = isWordLike ? segment : ''
  }
  return parts
}

function segments(text: string): Iterable<{ segment: string; isWordLike?: boolean }> {
  // Browsers without a dictionary break at any character, as they would by themselves.
  if (!('Segmenter' in Intl))
    return [...text].map((segment) => ({ segment, isWordLike: /[\p{L}\p{N}]/u.test(segment) }))
  return new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
}
