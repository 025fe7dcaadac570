import { expect, test } from 'vitest'
import { inOrder } from '../../src-shared/areas/show/rundown'
import { look } from '../support/look'
import { inSampleRoom, openConsole, type SampleRoom } from '../support/room'
import { eventually } from '../support/screens'
import { WORDS } from '../support/words'

let at: SampleRoom
inSampleRoom((made) => {
  at = made
})

test('C14: a segment that was moved in passing is put back by the undo that is offered', async () => {
  const order = () => inOrder(at.operator.all('segment')).map(({ id }) => id)
  const planned = order()
  const page = await openConsole(at)
  const first = page.locator(`[data-segment="${planned[0]}"]`)
  await first.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await eventually(order).toEqual([planned[1], planned[0], ...planned.slice(2)])
  await page.getByText(WORDS.en.common.undo.did.segment.move).waitFor()
  expect(await look(page, 'console-moved', 'en', { width: 1093, height: 614 })).toEqual([])
  await page.keyboard.press('Control+z')
  await eventually(order).toEqual(planned)
})
