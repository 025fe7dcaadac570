import type { Page } from 'playwright-core'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { QUEUE_AT_MOST } from '../../src-main/areas/thread/queue'
import { look } from '../support/look'
import { inRoom, type Room } from '../support/room'
import { openThread, postComments, scrollDownTo } from '../support/round'
import { eventually, openScreen } from '../support/screens'
import { WireClient } from '../support/wire-client'
import { said, WORDS } from '../support/words'

const { triage: words } = WORDS.en

let { browser, room } = {} as Room
let operator: WireClient
let asked: number
inRoom(async (made) => {
  ;({ browser, room } = made)
  asked = 0
  operator = await WireClient.join(room.url, room.token('operator'))
})
afterEach(() => operator.close())

const openTriage = () => openScreen(browser, 'triage', { url: room.url, token: room.token('support', 'Triage 1') })

/** Comments of further viewers, each of another one; over when the studio holds them. */
async function ask(...comments: string[]): Promise<void> {
  await postComments(room.url, room.token('feed'), asked, comments)
  asked += comments.length
  await eventually(() => room.studio.store.read.comments('1').length).toBe(asked)
}

/** A question about a thing of its own, `at` 0 to 999: no two are alike. */
const questionAbout = (at: number) => {
  const spoken = (number: number) => [...String(number)].map((digit) => SYLLABLES[Number(digit)]).join('')
  return `does it work with the ${spoken(at + 1_000)} ${spoken(2_000 + ((at * 7_919) % 8_000))}`
}
const SYLLABLES = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'so', 'ti', 'vu', 'ze']

/** The ids of all rows of the list, from its top to its end. */
async function allShown(support: Page): Promise<string[]> {
  const list = support.getByRole('listbox')
  const ids = new Set<string>()
  const end = await list.evaluate((element) => element.scrollHeight)
  for (let top = 0; top < end; top += 400) {
    await list.evaluate(scrollDownTo, top)
    for (const id of await list
      .locator('[data-thread-id]')
      .evaluateAll((rows) => rows.map((row) => row.dataset.threadId)))
      ids.add(id ?? '')
  }
  return [...ids]
}

const rest = (support: Page) => support.locator('[data-hidden]')
const tab = (support: Page, name: string) => support.locator(`[data-tab="${name}"]`)
const countOn = async (support: Page, name: string) => Number((await tab(support, name).innerText()).match(/\d+/)?.[0])

test('more questions than the screens hold: the heaviest are listed, the others are counted, and read in the same list', async () => {
  const questions = Array.from({ length: QUEUE_AT_MOST.open + 60 }, (_, at) => questionAbout(at))
  const support = await openTriage()
  // A single viewer's trouble with an order comes first, and everyone else asks afterwards.
  await ask('my order arrived broken, who helps me')
  for (let from = 0; from < questions.length; from += 60) await ask(...questions.slice(from, from + 60))
  const all = questions.length + 1

  await eventually(() => countOn(support, 'open')).toBe(all)
  await eventually(() => rest(support).getAttribute('data-hidden')).toBe(String(all - QUEUE_AT_MOST.open))
  await support.getByText(said(words.queue.rest.open_other, { shown: String(all - QUEUE_AT_MOST.open) })).waitFor()
  await support.getByRole('option').first().getByText('my order arrived broken').waitFor()

  await support.keyboard.press('y')
  await rest(support).waitFor({ state: 'detached' })
  // The lightest of all, which no screen holds, is opened and answered like any other.
  const held = new Set(room.studio.store.read.synced('thread').map(({ id }) => id))
  const light = room.studio.store.read.rows('thread').find(({ id }) => !held.has(id))
  await openThread(support, light?.title ?? '')
  await support.keyboard.press('Alt+c')
  await eventually(() => room.studio.store.read.get('thread', light?.id ?? '')?.state).toBe('claimed')
  expect(room.studio.store.read.rows('thread', "state IN ('dismissed', 'answered')")).toEqual([])
})

test('what colleagues answer leaves the list, though no screen is sent it, and what comes instead is not passed over', async () => {
  const [answered, more] = [QUEUE_AT_MOST.all - QUEUE_AT_MOST.open, 130]
  const questions = Array.from({ length: QUEUE_AT_MOST.open + answered + more }, (_, at) => questionAbout(at))
  const support = await openTriage()
  for (let from = 0; from < questions.length; from += 60) await ask(...questions.slice(from, from + 60))
  await eventually(() => countOn(support, 'open')).toBe(questions.length)
  const colleague = await WireClient.join(room.url, room.token('support', 'Triage 2'))
  onTestFinished(() => colleague.close())
  const { read } = room.studio.store
  const answer = (which: string, limit: number) =>
    Promise.all(
      read
        .rows('thread', `state = 'open' AND ${which} LIMIT ${limit}`)
        .map(({ id }) => colleague.send('thread.answer', { id, answer: 'Yes' })),
    )
  // The screens hold as many answered ones as they may: the next ones to be answered go nowhere.
  await answer('shelved = 0', answered)
  await eventually(() => rest(support).getAttribute('data-hidden')).toBe(String(more))
  await support.keyboard.press('y')
  await eventually(() => rest(support).getAttribute('data-hidden')).toBe(String(more - 100))
  await answer('shelved = 1', 20)
  await ask(...Array.from({ length: 20 }, (_, at) => questionAbout(900 + at)))
  await eventually(() => countOn(support, 'open')).toBe(QUEUE_AT_MOST.open + more)
  // Twenty have left the page, and as many of those that were not shown have come into it.
  await eventually(() => rest(support).getAttribute('data-hidden')).toBe(String(more - 100))
  await support.keyboard.press('y')
  await rest(support).waitFor({ state: 'detached' })
  const waiting = read.rows('thread', "state = 'open'").map(({ id }) => id)
  // What is not synced is read again now and then.
  await eventually(async () => (await allShown(support)).toSorted()).toEqual(waiting.toSorted())
})

test('what was dismissed has a tab of its own, and comes back with everyone who waits in it', async () => {
  const support = await openTriage()
  await ask(questionAbout(1), questionAbout(1), questionAbout(2))
  await openThread(support, questionAbout(1))
  await support.keyboard.press('Alt+x')
  await eventually(() => countOn(support, 'dismissed')).toBe(1)
  await eventually(() => countOn(support, 'open')).toBe(1)

  await support.keyboard.press('5')
  await openThread(support, questionAbout(1))
  await support.locator('[data-thread]').getByRole('button', { name: words.act.restore }).click()
  await eventually(() => countOn(support, 'open')).toBe(2)
  await support.keyboard.press('1')
  const back = support.getByRole('option').filter({ hasText: questionAbout(1) })
  await back.getByTitle(said(words.queue.viewersTitle_other, { viewers: '2', comments: /.*/ })).waitFor()
})

test('a copied answer names who asked, where that is wanted', async () => {
  const support = await openTriage()
  await ask(questionAbout(1), questionAbout(1))
  await openThread(support, questionAbout(1))
  const reply = support.getByRole('textbox', { name: words.reply.title })
  await reply.fill('Yes, it does')
  await support.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => support.evaluate(() => navigator.clipboard.readText())
  await reply.press('Control+Shift+Enter')
  await eventually(copied).toBe('Yes, it does')

  await support.getByRole('button', { name: new RegExp(`^${words.reply.withHandle}`) }).click()
  await reply.focus()
  await eventually(async () => {
    await reply.press('Control+Shift+Enter')
    return copied()
  }).toBe('@v1 @v0 Yes, it does')
})

test('the studio’s own account is marked from what it asked, by its name or by a key; nobody waits for it then', async () => {
  const support = await openTriage()
  await ask(questionAbout(1), questionAbout(2))
  const row = (about: number) => support.getByRole('option').filter({ hasText: questionAbout(about) })
  const dialog = support.getByRole('dialog')
  for (const [about, open] of [
    [1, () => support.locator('[data-comment-id]').getByRole('button', { name: 'v0' }).first().click()],
    [
      2,
      async () => {
        await row(2).click()
        const asked = support.getByRole('region', { name: words.thread.comments })
        await asked.locator('[data-comment-id]').first().waitFor()
        await support.keyboard.press('h')
      },
    ],
  ] as const) {
    await row(about).waitFor()
    await open()
    await dialog.getByRole('button', { name: words.account.own.submit }).click()
    await dialog.waitFor({ state: 'detached' })
    await eventually(() => operator.all('thread').find(({ title }) => title === questionAbout(about))?.state).toBe(
      'dismissed',
    )
  }
  expect(operator.all('studio')[0]?.ownAccounts).toEqual(['v0', 'v1'])
  expect(await look(support, 'triage-own-account', 'en', { width: 1093, height: 614 })).toEqual([])
})

test('what the studio itself writes in the comments is marked, and nobody waits for it', async () => {
  await operator.send('accounts.own', { handles: ['@v0'] })
  const support = await openTriage()
  await ask(questionAbout(1), questionAbout(2))
  const stream = support.getByRole('region', { name: words.stream.title, exact: true })
  const own = stream.locator('[data-comment-id]').filter({ hasText: questionAbout(1) })
  await own.getByText(words.own, { exact: true }).waitFor()
  await support
    .getByRole('option')
    .filter({ hasText: questionAbout(2) })
    .waitFor()
  expect(
    await support
      .getByRole('option')
      .filter({ hasText: questionAbout(1) })
      .count(),
  ).toBe(0)
  expect(await countOn(support, 'open')).toBe(1)
})

test('what was open or aimed at in a rehearsal that is over, or in another show, is let go without a word', async () => {
  const plan = async (en: string) => (await operator.send('show.create', { title: { en }, open: true })).result.id
  const id = await plan('Tonight')
  await ask('hello everyone')
  await operator.send('show.start', { id, rehearsal: true })
  await ask('how long is shipping')
  const support = await openTriage()
  const none = support.getByText(words.thread.none)
  await openThread(support, 'how long is shipping')
  const desk = await openScreen(browser, 'console', { url: room.url, token: room.token('operator', 'Console 1') })
  await desk.getByRole('button', { name: /how long is shipping/ }).click()
  const answers = desk.getByText(WORDS.en.console.composer.answers)
  await answers.waitFor()
  const field = desk.getByRole('textbox', { name: WORDS.en.console.composer.text })
  await field.fill('Three days')

  const stream = support.getByRole('region', { name: words.stream.title, exact: true })
  await stream.getByText('how long is shipping').waitFor()
  await operator.send('show.end', { id })
  await none.waitFor()
  await stream.getByText('how long is shipping').waitFor({ state: 'detached' })
  await stream.getByText('hello everyone').waitFor()
  await answers.waitFor({ state: 'detached' })
  expect(await field.inputValue()).toBe('Three days')
  await desk.keyboard.press('Control+Enter')
  await operator.until(() => operator.all('cue').some(({ text }) => text === 'Three days'), 'the cue')

  await ask('does it fade')
  await openThread(support, 'does it fade')
  await plan('Tomorrow')
  await none.waitFor()
  expect(await support.getByText(words.thread.quiet).count()).toBe(0)
})
