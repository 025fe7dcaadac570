import { expect, test } from 'vitest'
import { look } from '../support/look'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { openScreen } from '../support/screens'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

let { browser, room, operator } = {} as SampleRoom
inSampleRoom(
  (made) => {
    ;({ browser, room, operator } = made)
  },
  { live: true },
)

test.each(['zh', 'en'] as const)(
  'in %s a board that the host read, and that is gone, is named until it is back',
  async (language) => {
    const tokens = ['Left', 'Right'].map((name) => room.token('host', `${name} ${language}`))
    const join = (token: string) => WireClient.join(room.url, token)
    const [left, right] = [await join(tokens[0]!), await join(tokens[1]!)]
    const { result: cue } = await operator.send('cue.send', { text: 'Slow down', holdSeconds: 600 })
    for (const board of [left, right]) await board.send('cue.shown', { id: cue.id })
    const token = room.token('operator', language)
    const page = await openScreen(browser, 'console', { url: room.url, token, language })
    const says = page.getByText(WORDS[language].console.crew.gone.replace('{{name}}', `Right ${language}`))
    await page.locator('[data-link="live"]').first().waitFor()
    expect(await says.count()).toBe(0)
    right.close()
    await says.waitFor()
    for (const size of [
      { width: 1093, height: 614 },
      { width: 1366, height: 768 },
    ])
      expect(await look(page, 'console-board-gone', language, size, [], 'wide words')).toEqual([])
    const back = await join(tokens[1]!)
    await says.waitFor({ state: 'detached' })
    for (const board of [left, back]) board.close()
  },
)
