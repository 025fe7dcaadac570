import { afterEach, beforeEach, expect, test } from 'vitest'
import { BareDesktop, eventually } from './desktop'
import { hasDisplays, plug, plugAll, unplug } from './displays'

let bare: BareDesktop
beforeEach(() => {
  plugAll()
  bare = new BareDesktop()
})
afterEach(() => bare.stop())

test.skipIf(!hasDisplays)(
  'a cue that comes while the board is on no display counts as shown when it is back, and not before',
  async () => {
    const operator = await bare.join('operator')
    await operator.send('sample.load', {})
    const send = async (text: string) => (await operator.send('cue.send', { text })).result.id
    const shownOn = (id: string) => operator.all('cue').find((cue) => cue.id === id)?.shownOn.length
    const seen = await send('Show the clasp')
    await operator.until(() => shownOn(seen) === 1, 'the first cue to be drawn')

    unplug(1)
    // Between two pings there are a hundred frames in which it could have been drawn.
    const twoPings = () => {
      const before = operator.ofType('ping').length
      return operator.until(() => operator.ofType('ping').length > before + 1, 'two pings')
    }
    let unseen = ''
    const shownAfterAWhile = async () => {
      unseen = await send('Say how it is made')
      await twoPings()
      return shownOn(unseen)
    }
    // One that comes in the moment of unplugging may still be drawn.
    await eventually(shownAfterAWhile, 20_000).toBe(0)
    expect(operator.all('device').find(({ name }) => name === 'Board')?.links).toBe(1)

    plug(1)
    await operator.until(() => shownOn(unseen) === 1, 'the second cue to be drawn')
  },
)
