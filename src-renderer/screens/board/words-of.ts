const HAN = /\p{Script=Han}/u

/**
 * The text cut where a line may end besides at spaces and after punctuation: between two words of which one at least
 * is Chinese. Joined, the parts are the text again.
 */
export function wordsOf(text: string): string[] {
  if (!HAN.test(text)) return [text]
  const parts: string[] = []
  let wordBefore = ''
  for (const { segment, isWordLike } of words.segment(text)) {
    const mayBreak = isWordLike && wordBefore && (HAN.test(segment) || HAN.test(wordBefore))
    if (mayBreak || parts.length === 0) parts.push(segment)
    else parts[parts.length - 1] += segment
    wordBefore = isWordLike ? segment : ''
  }
  return parts
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
