import { describe, expect, test } from 'vitest'
import { INTENTS } from '../../../src-shared/areas/thread/intents'
import { labelledComments, recordedLines } from './sample'

const comments = labelledComments()
const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')

describe('the labelled comments', () => {
  test.each(['zh', 'en', 'es', 'id', 'vi', 'th'])('are 70 in %s, with at least two for every intent', (language) => {
    const own = comments.filter((one) => one.language === language)
    expect(own).toHaveLength(70)
    for (const intent of INTENTS) {
      expect(own.filter((one) => one.intent === intent).length, intent).toBeGreaterThanOrEqual(2)
    }
  })

  test('are 420 different ones, and none of them is in the sample recording', () => {
    expect(new Set(comments.map(({ text }) => squeezed(text))).size).toBe(420)
    const recorded = recordedLines()
      .map(({ data }) => data as { comment?: string; content?: string })
      .map(({ comment, content }) => squeezed(comment ?? content ?? ''))
    const said = new Set(recorded)
    expect(comments.filter(({ text }) => said.has(squeezed(text)))).toEqual([])
  })
})
