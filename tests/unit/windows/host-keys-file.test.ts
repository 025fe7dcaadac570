import { describe, expect, it } from 'vitest'
import { parseHostKeys, USUAL_FILE } from '../../../src-main/windows/host-keys-file'

const usual = parseHostKeys(null).keys

describe('the file of host keys', () => {
  it('is not needed: without one, every act has its usual keys', () => {
    expect(parseHostKeys(null)).toMatchObject({ keys: { acknowledge: ['F13', 'Control+Alt+Enter'] }, dead: [] })
    expect(Object.values(usual).every((keys) => keys.length > 0)).toBe(true)
  })

  it('says the usual keys when it is made', () => {
    expect(parseHostKeys(USUAL_FILE)).toEqual({ keys: usual, chosen: new Set(), dead: [] })
  })

  it('changes the acts that it names, and only those', () => {
    const { keys, chosen } = parseHostKeys('{"acknowledge": ["MediaPlayPause"], "help": []}')
    expect(keys).toEqual({ ...usual, acknowledge: ['MediaPlayPause'], help: [] })
    expect([...chosen]).toEqual(['acknowledge', 'help'])
  })

  it('may name one key without a list', () => {
    expect(parseHostKeys('{"help": "F20"}').keys.help).toEqual(['F20'])
  })

  it.each(['', 'acknowledge = F13', '["F13"]', 'null'])('is put aside whole when it is not an object: %j', (text) => {
    expect(parseHostKeys(text)).toMatchObject({
      keys: usual,
      dead: [{ entry: 'shortcuts.json', reason: 'unreadable' }],
    })
  })

  it('keeps what is right in it and tells what is not', () => {
    const text = JSON.stringify({ acknowlege: ['F13'], link_up: ['F14', 7, ''], push_offer: ['f14', 'F20'] })
    expect(parseHostKeys(text)).toMatchObject({
      keys: { ...usual, link_up: ['F14'], push_offer: ['F20'] },
      dead: [
        { entry: 'acknowlege', reason: 'unknown' },
        { entry: 'link_up: 7', reason: 'not_keys' },
        { entry: 'link_up: ""', reason: 'not_keys' },
        { entry: 'push_offer: f14', reason: 'taken' },
      ],
    })
  })
})
