import { beforeEach, describe, expect, test } from 'vitest'
import {
  cueDrafts,
  draftActions,
  sendActions,
  useCleared,
  useDraft,
  useUnconfirmedCues,
} from '../../../src-renderer/areas/cue/composer/draft-store'
import { aTemplate } from '../../support/rows'

const text = () => useDraft.getState().text
const write = (words: string) => {
  draftActions.clear()
  draftActions.type(words)
}

describe('a cue that was sent belongs to who sent it, and to its show', () => {
  let lives = 0
  const open = (show: string) => cueDrafts.belongTo(`${show} ${lives}`)
  beforeEach(() => {
    lives += 1
    open('tonight')
    write('Show the coat')
  })

  test('refused after the change, it waits in its own show', () => {
    const sent = sendActions.sendOff()
    open('tomorrow')
    sendActions.answered(sent, false)
    expect(text()).toBe('')
    open('tonight')
    expect(text()).toBe('Show the coat')
  })

  test('confirmed after the change, it does not come back', () => {
    const sent = sendActions.sendOff()
    open('tomorrow')
    sendActions.answered(sent, true)
    open('tonight')
    expect(text()).toBe('')
    expect(useUnconfirmedCues.getState()).toEqual({ underWay: [], returned: [] })
  })

  test('confirmed once its show is back, it is not ready to go out twice', () => {
    const sent = sendActions.sendOff()
    open('tomorrow')
    open('tonight')
    expect(text()).toBe('')
    sendActions.answered(sent, true)
    expect(useUnconfirmedCues.getState()).toEqual({ underWay: [], returned: [] })
  })

  test('what is typed in each stays in each', () => {
    sendActions.sendOff()
    write('Zip it up')
    open('tomorrow')
    write('Warm up')
    open('tonight')
    expect(text()).toBe('Zip it up')
    open('tomorrow')
    expect(text()).toBe('Warm up')
  })
})

describe('a typed cue that was cleared away', () => {
  test('can be had back, with what was typed since in its place', () => {
    cueDrafts.belongTo('cleared')
    write('Show the coat')
    draftActions.clear()
    expect(text()).toBe('')
    draftActions.type('Zip it up')
    draftActions.unclear()
    expect(text()).toBe('Show the coat')
    draftActions.unclear()
    expect(text()).toBe('Zip it up')
  })

  test('is nobody else’s', () => {
    cueDrafts.belongTo('mine')
    write('Show the coat')
    draftActions.clear()
    cueDrafts.belongTo('hers')
    draftActions.unclear()
    expect(text()).toBe('')
  })
})

describe('a typed cue whose place another one takes', () => {
  let owners = 0
  const question = { kind: 'thread', id: 't' } as const
  const pick = () => draftActions.pick(aTemplate('slow'), 'en')
  const offered = () => useCleared.getState().cleared?.what.text ?? null
  const send = () => sendActions.answered(sendActions.sendOff(), true)
  beforeEach(() => {
    useCleared.setState({ cleared: null, isOverlaid: false })
    cueDrafts.belongTo(`overlaid ${++owners}`)
  })

  test.each([
    ['a question', () => draftActions.aim(question, 'how long does it take')],
    ['a template', pick],
  ])('by %s can be had back, with its urgency', (_, take) => {
    draftActions.type('Show the co')
    draftActions.urgency('now')
    take()
    expect(text()).not.toBe('Show the co')
    draftActions.unclear()
    expect(useDraft.getState()).toMatchObject({ text: 'Show the co', urgency: 'now', aim: null, templateId: null })
  })

  test('is there once more when that cue is sent, and after the next one no longer', () => {
    draftActions.type('Show the co')
    pick()
    send()
    expect(text()).toBe('')
    expect(offered()).toBe('Show the co')
    draftActions.type('Zip it up')
    send()
    expect(offered()).toBeNull()
  })

  test('is not pushed out by words that nobody typed, which make way themselves, also after a reload', () => {
    draftActions.aim(question, 'how long does it take')
    cueDrafts.belongTo('elsewhere')
    cueDrafts.belongTo(`overlaid ${owners}`)
    pick()
    expect(offered()).toBeNull()
    draftActions.clear()
    draftActions.type('Show the co')
    draftActions.aim(question, 'how long does it take')
    draftActions.aim({ kind: 'thread', id: 'u' }, 'is it silver')
    pick()
    draftActions.clear()
    draftActions.aim(question, 'how long does it take')
    draftActions.clear()
    expect(offered()).toBe('Show the co')
  })

  test('changes places with the cue that took it', () => {
    draftActions.type('Show the co')
    draftActions.aim(question, 'how long does it take')
    draftActions.unclear()
    expect(text()).toBe('Show the co')
    draftActions.unclear()
    expect(useDraft.getState()).toMatchObject({ text: 'how long does it take', aim: question })
  })

  test('words that a cue began with, and that were changed, are typed; so are a template’s', () => {
    draftActions.aim(question, 'how long does it take')
    draftActions.type('how long does it take? Two days')
    pick()
    expect(useCleared.getState().cleared?.what).toMatchObject({
      text: 'how long does it take? Two days',
      aim: question,
    })
    draftActions.type('slow, please')
    draftActions.aim(question, 'how long does it take')
    expect(offered()).toBe('slow, please')
  })
})

describe('a cue that was begun while nobody was signed in', () => {
  const signIn = (show: string, who: string) => cueDrafts.belongTo(`${show} ${who}`, `${show} `)
  /** What stands in the field as each of them signs in, one after another; nobody where the name is empty. */
  const findsAs = (show: string, ...names: string[]) =>
    names.map((who) => {
      signIn(show, who)
      return text()
    })

  test('goes along with who signs in, and is nobody’s any more', () => {
    signIn('spring', '')
    write('Show the coat')
    expect(findsAs('spring', 'Zhe', '', 'Zhe')).toEqual(['Show the coat', '', 'Show the coat'])
  })

  test('does not go over what they had begun, nor along with a second one', () => {
    signIn('autumn', 'Zhe')
    write('Zip it up')
    signIn('autumn', '')
    write('Show the coat')
    expect(findsAs('autumn', 'Zhe', 'Ivy')).toEqual(['Zip it up', ''])
  })
})

test('what a cue begins with stands whole, however long, also after its show was left', () => {
  const note = 'Show the lining, then the pockets. '.repeat(25).trim()
  cueDrafts.belongTo('long')
  draftActions.aim({ kind: 'escalation', id: 'e' }, note)
  expect(text()).toBe(note)
  cueDrafts.belongTo('another')
  cueDrafts.belongTo('long')
  expect(text()).toBe(note)
})
