import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { Cable } from '../support/cable'
import { post } from '../support/http'
import { inRoom, type Room } from '../support/room'
import { postComments } from '../support/round'
import { openScreen, untilReadable } from '../support/screens'

let { browser, room } = {} as Room
inRoom(async (made) => {
  ;({ browser, room } = made)
  await post(room.url, '/api/commands/sample.load', {}, room.token('operator'))
})

const openTriage = (url = room.url) => openScreen(browser, 'triage', { url, token: room.token('support', 'Triage 1') })

let asked = 1
/** Comments of viewers, each of which becomes a thread of its own; in the order of their weight. */
async function ask(...titles: string[]): Promise<void> {
  for (const [at, title] of titles.entries()) {
    const times = titles.length - at
    await postComments(room.url, room.token('feed'), asked, Array(times).fill(title))
    asked += times
  }
  await eventually(() => threads().length).toBeGreaterThanOrEqual(titles.length)
}

const threads = () => room.studio.store.read.rows('thread')
const threadCalled = (title: string) => threads().find((thread) => thread.title === title)
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 })
const row = (page: Page, title: string) => page.locator('[data-thread-id]', { hasText: title })
const head = (page: Page) => page.locator('[data-thread]')

const TARNISH = 'does it tarnish after a while'
const SHIPPING = 'how long does shipping take'

describe('the open thread', () => {
  test('is the one that keys act on, and moving along the queue opens it', async () => {
    await ask(TARNISH, SHIPPING)
    const page = await openTriage()
    await row(page, TARNISH).waitFor()
    await page.keyboard.press('j')
    await head(page).getByText(TARNISH).waitFor()
    await page.keyboard.press('j')
    await head(page).getByText(SHIPPING).waitFor()
    await page.keyboard.press('Alt+x')
    await eventually(() => threadCalled(SHIPPING)?.state).toBe('dismissed')
    expect(threadCalled(TARNISH)?.state).toBe('open')
  })

  test('is open again after a reload, and what is begun is marked in the list', async () => {
    await ask(TARNISH, SHIPPING)
    const page = await openTriage()
    const isMarked = (title: string) => row(page, title).getByText('Draft', { exact: true }).count()
    await row(page, TARNISH).click()
    await page.getByRole('textbox', { name: 'Reply' }).fill('It does not')
    await eventually(() => isMarked(TARNISH)).toBe(1)
    await row(page, SHIPPING).click()
    await head(page).getByText(SHIPPING).waitFor()
    await page.reload()
    await head(page).getByText(SHIPPING).waitFor()
    await eventually(() => isMarked(TARNISH)).toBe(1)
    expect(await isMarked(SHIPPING)).toBe(0)
    await row(page, TARNISH).click()
    await page.getByRole('textbox', { name: 'Reply' }).fill('')
    await eventually(() => isMarked(TARNISH)).toBe(0)
    await page.reload()
    await head(page).getByText(TARNISH).waitFor()

    // Another tab begins with none.
    const other = await page.context().newPage()
    await other.goto(page.url())
    await row(other, TARNISH).waitFor()
    expect(await head(other).count()).toBe(0)
  })

  test('stays when it leaves the screens, and one that has left is read from the studio', async () => {
    await ask(TARNISH, SHIPPING)
    const page = await openTriage()
    await row(page, TARNISH).click()
    await page.getByRole('textbox', { name: 'Reply' }).fill('It does not')
    const shelve = (title: string) =>
      room.studio.store.transact((tx) => tx.shelve('thread', threadCalled(title)?.id as string))
    shelve(TARNISH)
    await row(page, TARNISH).waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: 'Reply' }).inputValue()).toBe('It does not')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+c')
    await head(page).locator('[data-kind="mine"]').waitFor()

    shelve(SHIPPING)
    await row(page, SHIPPING).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Open its thread' }).last().click()
    await head(page).getByText(SHIPPING).waitFor()
  })

  test('leaves a search for articles alone that is being typed when it comes', async () => {
    await ask(TARNISH, SHIPPING)
    const cable = await Cable.to(room.studio.port)
    const page = await openTriage(cable.url)
    await row(page, SHIPPING).waitFor()
    room.studio.store.transact((tx) => tx.shelve('thread', threadCalled(SHIPPING)?.id as string))
    await row(page, SHIPPING).waitFor({ state: 'detached' })
    cable.pull()
    await page.locator('[data-link="stale"]').waitFor()
    await page.getByRole('button', { name: 'Open its thread' }).last().click()
    await page.keyboard.press('f')
    await page.keyboard.type('du')
    cable.plug()
    await head(page).getByText(SHIPPING).waitFor()
    await page.keyboard.type('se')
    expect(await page.getByRole('textbox', { name: 'Search the knowledge base' }).inputValue()).toBe('duse')
    await cable.close()
  })

  test('reads its comments again when they could not be read: by hand, and by itself once the link is back', async () => {
    await ask(TARNISH, SHIPPING)
    const cable = await Cable.to(room.studio.port)
    const page = await openTriage(cable.url)
    await row(page, TARNISH).waitFor()
    const { read } = room.studio.store
    const comments = read.comments.bind(read)
    read.comments = () => {
      throw new Error('the disk is slow today')
    }
    await row(page, TARNISH).click()
    const again = page.getByRole('button', { name: /Could not be read/ })
    await again.waitFor()
    read.comments = comments
    await page.keyboard.press('b')
    const ofThread = page.getByRole('region', { name: 'Comments of this thread' }).locator('[data-comment-id]')
    await ofThread.first().waitFor()
    expect(await ofThread.count()).toBe(2)

    cable.pull()
    await page.locator('[data-link="stale"]').waitFor()
    await row(page, SHIPPING).click()
    await again.waitFor()
    cable.plug()
    await ofThread.getByText(SHIPPING).waitFor()
    await cable.close()
  })
})

describe('the knowledge base', () => {
  test('I puts in the answer that the chosen card shows', async () => {
    await ask(TARNISH)
    const page = await openTriage()
    await row(page, TARNISH).click()
    const chosen = page.locator('[data-article-id][data-chosen]')
    const first = await chosen.getAttribute('data-article-id')
    await page.keyboard.press('Shift+J')
    expect(await chosen.getAttribute('data-article-id')).not.toBe(first)
    await page.keyboard.press('g')
    const shown = await chosen.locator('p').textContent()
    expect(await chosen.locator('p').getAttribute('lang')).not.toBe('en')
    await page.keyboard.press('i')
    expect(await page.getByRole('textbox', { name: 'Reply' }).inputValue()).toBe(shown)
  })

  test('an article that is being written is not thrown away by a click beside it; its keys work in its fields', async () => {
    const page = await openTriage()
    await page.getByRole('textbox', { name: 'Search the knowledge base' }).waitFor()
    await page.keyboard.press('n')
    const title = page.getByRole('textbox', { name: 'Title, English' })
    await title.fill('Plating')
    await page.mouse.click(5, 500)
    expect(await title.inputValue()).toBe('Plating')
    await page.keyboard.press('F9')
    await page.keyboard.type('gold')
    await page.keyboard.press('Enter')
    await page.getByText('gold', { exact: true }).waitFor()
    await title.press('Escape')
    await page.getByText('Press Esc once more').waitFor()
    await untilReadable(page)
    await title.press('Escape')
    await title.waitFor({ state: 'detached' })
  })

  test('a key of an input method at work does not clear the search', async () => {
    const page = await openTriage()
    await page.keyboard.press('f')
    const field = page.getByRole('textbox', { name: 'Search the knowledge base' })
    await field.fill('duse')
    const press = (isComposing: boolean) =>
      field.dispatchEvent('keydown', { key: 'Escape', isComposing, bubbles: true, cancelable: true })
    await press(true)
    expect(await field.inputValue()).toBe('duse')
    await press(false)
    expect(await field.inputValue()).toBe('')
  })
})

test('the seat is taken by a number, and the keys of the screen rest while its list is open', async () => {
  await ask(TARNISH)
  const page = await openTriage()
  await row(page, TARNISH).click()
  await page.keyboard.press('m')
  await page.getByRole('menuitem', { name: /Mandy/ }).waitFor()
  await page.keyboard.press('Alt+x')
  await page.keyboard.press('1')
  await page.getByRole('button', { name: /Mandy/ }).waitFor()
  expect(threadCalled(TARNISH)?.state).toBe('open')
  await page.keyboard.press('m')
  await page.getByRole('menuitem', { name: /Mandy/ }).waitFor()
  await page.keyboard.press('0')
  await page.getByRole('button', { name: /Not signed in/ }).waitFor()
})

test('the stream is filtered, searched and left by keys alone', async () => {
  await ask(TARNISH, SHIPPING)
  await postComments(room.url, room.token('feed'), 900, ['I love this so much'])
  const page = await openTriage()
  const inStream = page.getByRole('region', { name: 'Comments', exact: true }).locator('[data-comment-id]')
  await inStream.getByText('I love this').waitFor()
  await page.keyboard.press('q')
  await inStream.getByText('I love this').waitFor({ state: 'detached' })
  await page.keyboard.press('t')
  await page.keyboard.type('Shipping time')
  await page.keyboard.press('Enter')
  await inStream.getByText(TARNISH).first().waitFor({ state: 'detached' })
  await page.keyboard.press('o')
  await head(page).getByText(SHIPPING).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('tarnish')
  await page.getByText('No comment has “tarnish”').waitFor()
  await page.keyboard.press('Escape')
  await inStream.getByText(SHIPPING).first().waitFor()
})

test('Enter in a search goes on to what it found', async () => {
  await ask(TARNISH, SHIPPING)
  const page = await openTriage()
  await row(page, SHIPPING).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('tarnish')
  await page.locator('mark', { hasText: 'tarnish' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('o')
  await head(page).getByText(TARNISH).waitFor()
  expect(await page.getByRole('textbox', { name: 'Search all comments' }).inputValue()).toBe('tarnish')
})
