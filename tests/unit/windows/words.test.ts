import { describe, expect, it } from 'vitest'
import { CannotOpen } from '../../../src-main/engine/store'
import { CannotStart, whyNotStarted } from '../../../src-main/windows/cannot-start'
import { wordsFor } from '../../../src-main/windows/words'

describe.each(['zh-CN', 'en-US'])('what is said in %s when CueRoom cannot start', (locale) => {
  const words = wordsFor(locale)
  const said = (error: unknown, logPath = import.meta.filename) => whyNotStarted(error, '/data', logPath, words)

  it.each(['newer', 'in_use', 'no_access'] as const)(
    '%s: a sentence that names the folder, not the error',
    (reason) => {
      const sentence = said(new CannotOpen(reason, 'raw text'))
      expect(sentence).toContain('/data')
      expect(sentence).not.toContain('raw text')
    },
  )

  it('a fault: a sentence that names the log', () => {
    const sentence = said(new TypeError('x is not a function'))
    expect(sentence).toContain(import.meta.filename)
    expect(sentence).not.toContain('function')
  })

  it('nobody is sent to a log that could not be written', () => {
    const none = '/data/there-is-none.log'
    for (const error of [new Error(), new CannotOpen('no_access', ''), new CannotOpen('migration', '')])
      expect(said(error, none)).not.toMatch(/\.log|\s$/)
  })

  it('what was put into words already stays as it is', () => {
    expect(said(new CannotStart(words.portsTaken(1, 2)))).toBe(words.portsTaken(1, 2))
  })

  it('is in the language of the system', () => {
    expect(/\p{Script=Han}/u.test(said(new Error()))).toBe(locale === 'zh-CN')
  })
})
