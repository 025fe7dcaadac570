import { afterEach, beforeEach, expect, test } from 'vitest'
import { BareDesktop, eventually } from './desktop'
import { byHand, hasDisplays, hasHands, plug, plugAll, unplug } from './displays'

let bare: BareDesktop
beforeEach(() => plugAll())
afterEach(() => bare.stop())

/** The room with a show and a cue that the board has drawn, and a way to send one more that it may or may not draw. */
async function roomWithCue() {
  const operator = await bare.join('operator')
  await operator.send('sample.load', {})
  const send = async (text: string) => (await operator.send('cue.send', { text })).result.id
  const shownOn = (id: string) => operator.all('cue').find((cue) => cue.id === id)?.shownOn.length
  const untilShown = (id: string) => operator.until(() => shownOn(id) === 1, 'the cue to be drawn')
  await untilShown(await send('Show the clasp'))
  /** Sends cues until one is not drawn: one that comes in the moment in which the board goes may still be. */
  const unseen = async () => {
    let last = ''
    await eventually(async () => {
      last = await send('Say how it is made')
      // Between two pings there are a hundred frames in which it could have been drawn.
      const before = operator.ofType('ping').length
      await operator.until(() => operator.ofType('ping').length > before + 1, 'two pings')
      return shownOn(last)
    }, 20_000).toBe(0)
    return last
  }
  return { operator, unseen, untilShown }
}

test.skipIf(!hasDisplays)(
  'a cue that comes while the board is on no display counts as shown when it is back, and not before',
  async () => {
    bare = new BareDesktop()
    const { operator, unseen, untilShown } = await roomWithCue()
    unplug(1)
    const cue = await unseen()
    expect(operator.all('device').find(({ name }) => name === 'Board')?.links).toBe(1)
    plug(1)
    await untilShown(cue)
  },
)

test.skipIf(!hasHands)(
  'a cue that comes while the board is minimised counts as shown when it is seen again, and not before',
  async () => {
    // The window managers of some desks minimise nothing that is full screen.
    bare = new BareDesktop({ board: { open: true, fullScreen: false, bounds: null, display: null } })
    const { unseen, untilShown } = await roomWithCue()
    const [board] = byHand('search', '--onlyvisible', '--name', '^Board').split('\n')
    byHand('windowminimize', '--sync', board as string)
    const cue = await unseen()
    byHand('windowactivate', board as string)
    await untilShown(cue)
  },
)
