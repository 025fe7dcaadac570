import { describe, expect, it } from 'vitest'
import { SCREEN_DEVICE } from '../../../src-main/windows/screens'
import { cueText } from '../../../src-renderer/areas/cue/cue-text'
import { screenNamed } from '../../../src-shared/areas/people/window-names'
import { aCue } from '../../support/rows'

describe("the name of a device of the desktop's own", () => {
  it('is known for every window, so that it can be said in the language of the screen', () => {
    for (const [screen, { name }] of Object.entries(SCREEN_DEVICE)) expect(screenNamed(name)).toBe(screen)
  })

  it('is a name like any other once someone has given one', () => {
    for (const name of ['Board 1', 'board', 'toString', '']) expect(screenNamed(name)).toBeUndefined()
  })
})

describe('the text of a cue', () => {
  it("is the template's in the language of the screen, or in the one it has", () => {
    const cue = aCue('a', { text: '慢一点', localized: { zh: '慢一点', en: 'Slow down' } })
    expect(cueText(cue, 'en')).toBe('Slow down')
    expect(cueText({ ...cue, localized: { zh: '慢一点' } }, 'en')).toBe('慢一点')
  })

  it('is what was typed where no template was used', () => {
    expect(cueText(aCue('a', { text: 'hold it closer' }), 'zh')).toBe('hold it closer')
  })
})
