import { expect, test } from 'vitest'
import { answerWords } from '../../../src-renderer/areas/thread/open-thread/answer-words'
import { RESOURCES } from '../../../src-renderer/i18n/resources'

const told = (how: 'reply' | 'air', answer: string) => {
  const [, key] = answerWords(how, answer).split('.') as [string, keyof typeof RESOURCES.en.triage.previous]
  return [RESOURCES.en, RESOURCES.zh].map((words) => words.triage.previous[key])
}

test('an answer on air is told with what the host was asked, and where no cue asked, as a whole sentence without it', () => {
  expect(told('air', 'Show the clasp')).toEqual([
    'Answered on air {{time}}, the host was asked',
    '{{time}} 主播已讲，当时给主播的提示',
  ])
  expect(told('air', '')).toEqual(['Answered on air {{time}}', '{{time}} 主播已讲'])
  expect(told('reply', 'Yes')).toEqual(['Answered {{time}}', '{{time}} 已回复'])
})
