/** The words that tell of an answer; of one on air with what the host was asked, where there was a cue that asked. */
export function answerWords(how: 'reply' | 'air' | null, answer: string) {
  if (how !== 'air') return 'previous.reply'
  return answer === '' ? 'previous.onAirAlone' : 'previous.onAir'
}
