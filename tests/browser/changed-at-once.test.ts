import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { feedSection } from '../support/feeds-drawer'
import { inSampleRoom, openConsole, type SampleRoom } from '../support/room'
import { eventually, openScreen, untilReadable } from '../support/screens'
import { WORDS } from '../support/words'

const { common, console: desk, triage } = WORDS.en

let made = {} as SampleRoom
inSampleRoom((room) => {
  made = room
})

const answer = (page: Page, language: keyof typeof triage.language) =>
  page.getByRole('textbox', { name: triage.article.answer.replace('{{language}}', triage.language[language]) })

/** A screen of support with the form of an article. */
async function openArticle(name: string, title: string): Promise<Page> {
  const { browser, room } = made
  const page = await openScreen(browser, 'triage', { url: room.url, token: room.token('support', name) })
  const card = page.getByRole('article').filter({ hasText: title })
  await card.getByRole('button', { name: new RegExp(`^${triage.article.change}`) }).click()
  await answer(page, 'en').waitFor()
  return page
}

test('C9: of two who change an article at once, each in another place, both win', async () => {
  const { operator } = made
  const [opened] = operator.all('article')
  const now = () => operator.all('article').find(({ id }) => id === opened!.id)!
  const ann = await openArticle('Ann', opened!.title.en!)
  const bob = await openArticle('Bob', opened!.title.en!)

  await answer(ann, 'zh').fill('一律七天')
  await ann.keyboard.press('Control+Enter')
  await eventually(() => now().answers.zh).toBe('一律七天')

  await answer(bob, 'id').fill('Tujuh hari')
  await bob.keyboard.press('F9')
  await bob.keyboard.type('refund')
  await bob.keyboard.press('Enter')
  await bob.keyboard.press('Control+Enter')
  await bob.getByRole('dialog').waitFor({ state: 'detached' })
  await eventually(() => now()).toEqual({
    ...opened,
    answers: { ...opened!.answers, zh: '一律七天', id: 'Tujuh hari' },
    keywords: [...opened!.keywords, 'refund'],
  })
})

/** A console with the form of the first segment. */
async function openSegment(): Promise<{ page: Page; form: Locator }> {
  const page = await openConsole(made)
  await page.keyboard.press('g')
  await page.keyboard.press('F2')
  const form = page.getByRole('dialog', { name: desk.rundown.edit })
  await form.waitFor()
  return { page, form }
}

test('C9: of two who change a segment at once, each in another place, both win', async () => {
  const { operator, room } = made
  const ann = await openSegment()
  const bob = await openSegment()
  const inForm = ({ form }: typeof ann, label: string, language: 'zh' | 'en') =>
    form.getByLabel(`${label} · ${common.language[language]}`)
  const title = await inForm(ann, desk.rundown.titleLabel, 'en').inputValue()
  const opened = operator.all('segment').find((row) => row.title.en === title)!
  const now = () => room.studio.store.read.must('segment', opened.id)

  await ann.form.getByLabel(desk.rundown.minutes).fill('7')
  await inForm(ann, desk.rundown.titleLabel, 'zh').fill('开播')
  await ann.page.keyboard.press('Control+Enter')
  await eventually(() => now().plannedSeconds).toBe(420)

  await inForm(bob, desk.rundown.titleLabel, 'en').fill('We begin')
  await bob.page.keyboard.press('Control+Enter')
  await bob.form.waitFor({ state: 'detached' })
  expect(now()).toEqual({ ...opened, plannedSeconds: 420, title: { zh: '开播', en: 'We begin' } })
})

/** A console with the form of what is first in the drawer of this key. */
async function openFirst(drawer: string): Promise<{ page: Page; form: Locator }> {
  const page = await openConsole(made)
  await page.keyboard.press(drawer)
  const list = page.getByRole('dialog').first()
  await list
    .getByRole('button', { name: new RegExp(`^${desk.edit}`) })
    .first()
    .click()
  const form = page.getByRole('dialog').nth(1)
  await form.getByRole('button', { name: new RegExp(`^${desk.save}`) }).waitFor()
  return { page, form }
}

interface Case {
  readonly drawer: string
  readonly record: 'member' | 'cueTemplate' | 'show' | 'product'
  /** What a colleague changes while the form is open. */
  readonly theirs: object
  /** What is changed in the form, and what it is then. */
  readonly change: (form: Locator) => Promise<void>
  readonly own: object
}
const english = (form: Locator, label: string) => form.getByLabel(`${label} · ${common.language.en}`)
/** The Chinese text that was there stands beside it. */
const inEnglish = (en: string) => ({ zh: expect.any(String), en })
const CASES: readonly Case[] = [
  {
    drawer: 'm',
    record: 'member',
    theirs: { name: 'Mai Lan' },
    change: (form) => form.getByRole('checkbox', { name: /^Host/ }).click(),
    own: { roles: ['host', 'support'] },
  },
  {
    drawer: 'x',
    record: 'cueTemplate',
    theirs: { urgency: 'now', holdSeconds: 77 },
    change: (form) => english(form, desk.templates.text).fill('Slower'),
    own: { text: inEnglish('Slower') },
  },
  {
    drawer: 'o',
    record: 'show',
    theirs: { plannedStartAt: 1_900_000_020_000 },
    change: (form) => english(form, desk.shows.title).fill('Spring'),
    own: { title: inEnglish('Spring') },
  },
  {
    drawer: 'i',
    record: 'product',
    theirs: { shopId: '17', points: [{ en: 'Light' }] },
    change: (form) => english(form, desk.products.name).fill('Hoops'),
    own: { name: inEnglish('Hoops') },
  },
]

test.each(CASES)('C9: the form of a $record writes back nothing of what a colleague has changed', async (one) => {
  const { operator, room } = made
  const { drawer, record, theirs } = one
  const changed = expect.objectContaining(one.own)
  await operator.send('member.create', { name: 'Mai', roles: ['support'] })
  expect(operator.all(record)).not.toContainEqual(changed)
  const { page, form } = await openFirst(drawer)
  await one.change(form)
  // Whichever of them the form is about.
  for (const { id } of operator.all(record)) await operator.send(`${record}.update`, { id, ...theirs })
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  const rows = room.studio.store.read.rows(record)
  for (const row of rows) expect(row).toMatchObject(theirs)
  expect(rows).toContainEqual(changed)
})

test('C9: a list price that a colleague has set far from the former is not asked about in a form that leaves it', async () => {
  const { operator } = made
  const { page, form } = await openFirst('i')
  await english(form, desk.products.name).fill('Hoops')
  for (const { id } of operator.all('product'))
    await operator.send('product.update', { id, listPrice: 1, confirmed: true })
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  await operator.until(() => operator.all('product').some(({ name }) => name.en === 'Hoops'), 'the name')
  expect(operator.all('product').map(({ listPrice }) => listPrice)).toEqual(operator.all('product').map(() => 1))
})

test('C9: an address of TikFinity that another console has set stands in the field, and is what is connected to next', async () => {
  const { operator, room } = made
  const url = 'ws://127.0.0.1:9/'
  const page = await openConsole(made)
  const section = await feedSection(page, 'tikfinity')
  const press = (name: string) => section.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  const feed = () => room.studio.store.read.must('feed', 'tikfinity')
  await section.getByRole('textbox', { name: desk.feeds.address }).waitFor()
  await operator.send('feed.tikfinity', { on: true, url })
  await press(desk.feeds.disconnect)
  await eventually(() => feed().wanted).toBe('off')
  await untilReadable(page)
  await press(desk.feeds.connect)
  await eventually(() => feed().wanted).toBe('on')
  expect(feed().target).toBe(url)
})

test('a form in which nothing was changed is closed by its key, and nothing is written', async () => {
  const { page, form } = await openSegment()
  const lines = () => made.operator.query('journal.list', { limit: 5 })
  const before = await lines()
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  expect(await lines()).toEqual(before)
})
