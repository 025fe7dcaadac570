import { expect, test } from 'vitest'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { postComments } from '../support/round'
import { openScreen } from '../support/screens'

let room: SampleRoom['room']
let browser: SampleRoom['browser']
inSampleRoom((made) => ({ room, browser } = made), { live: true })

test('the stream is at its newest comment though its list lost its place, and stays where a reader goes', async () => {
  const feed = room.token('feed')
  const comment = (n: number, words: string) => postComments(room.url, feed, n, [words])
  await postComments(room.url, feed, 1, Array(80).fill('is this the gold one'))
  const page = await openScreen(browser, 'triage', { url: room.url, token: room.token('support') })
  const list = page.locator('[data-newest]')
  const inSight = (words: string) => list.getByText(words)
  await inSight('is this the gold one').last().waitFor()

  // As a browser does that has more to draw than it can: no hand was on the list.
  await list.evaluate((element) => {
    element.scrollTop -= 900
  })
  await comment(101, 'the clasp is broken')
  await expect.poll(() => inSight('the clasp is broken').isVisible()).toBe(true)
  await expect.poll(() => list.evaluate((e) => e.scrollHeight - e.clientHeight - e.scrollTop)).toBeLessThan(2)

  await list.hover()
  await page.mouse.wheel(0, -900)
  await page.getByRole('button', { name: 'newest' }).waitFor()
  const top = await list.evaluate((element) => element.scrollTop)
  await comment(102, 'does it come in silver')
  await page.getByRole('button', { name: '1 new' }).waitFor()
  expect(await list.evaluate((element) => element.scrollTop)).toBe(top)
})
