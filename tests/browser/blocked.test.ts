import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inSampleRoom, openConsole, type SampleRoom } from '../support/room'
import { eventually } from '../support/screens'
import { WORDS } from '../support/words'

const words = WORDS.en.console

let at: SampleRoom
inSampleRoom((made) => {
  at = made
})

/** The buttons on top that cannot be pressed, by their words, with why. */
const blocked = (page: Page): Promise<[said: string, why: string][]> =>
  page.evaluate(() => {
    const top = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.body
    return [...top.querySelectorAll('button:disabled:not([data-loading]), button[aria-disabled=true]')].map(
      (button) => [
        button.textContent ?? '',
        button.getAttribute('aria-description') ?? button.getAttribute('title') ?? '',
      ],
    )
  })

test('every button that cannot be pressed says why, on the desk, in drawers and in forms', async () => {
  await at.operator.send('show.create', { title: { en: 'Tomorrow' } })
  await at.operator.send('show.start', { id: at.operator.all('studio')[0]!.showId!, rehearsal: true })
  const page = await openConsole(at)
  const silent: string[] = []
  const seen: string[] = []
  const gather = async () => {
    for (const [said, why] of await blocked(page)) {
      seen.push(why)
      if (why === '') silent.push(said)
    }
  }
  await gather()
  for (const [key, add] of [
    ['o', 'n'],
    ['i', 'n'],
    ['x', 'n'],
    ['m', 'n'],
    ['f', null],
    ['Shift+N', null],
  ] as const) {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    await gather()
    if (add) {
      await page.keyboard.press(add)
      await page.getByRole('dialog').nth(1).waitFor()
      await gather()
    }
    while ((await page.getByRole('dialog').count()) > 0) {
      const left = await page.getByRole('dialog').count()
      await page.keyboard.press('Escape')
      await eventually(() => page.getByRole('dialog').count()).toBeLessThan(left)
    }
  }
  expect(silent).toEqual([])
  for (const why of [words.composer.nothing, words.shows.anotherLive, words.needs.title, words.needs.name])
    expect(seen).toContain(why)
})

test('a key or a press that finds its button blocked tells why', async () => {
  await at.operator.send('show.create', { title: { en: 'Tomorrow' } })
  await at.operator.send('show.start', { id: at.operator.all('studio')[0]!.showId!, rehearsal: true })
  const page = await openConsole(at)
  await page.keyboard.press('o')
  const row = page.locator('li[data-row]', { hasText: 'Tomorrow' })
  await row.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('tooltip').getByText(words.shows.anotherLive).waitFor()
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: words.shows.add })
  await form.waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('tooltip').getByText(words.needs.title).waitFor()
  await form.getByRole('textbox', { name: /English/ }).fill('After tomorrow')
  await eventually(() => page.getByRole('tooltip').getByText(words.needs.title).count()).toBe(0)
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
})
