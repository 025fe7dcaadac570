import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { FIND_OWN_NAME, OWN_NAME } from '../support/own-name'
import { inRoom, type Room } from '../support/room'
import { openThread, postComments } from '../support/round'
import { eventually, openScreen } from '../support/screens'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

const { triage: words } = WORDS.en

const QUESTION = '多久发货'
const ASKED = [QUESTION, '几天能发货', '什么时候发货啊']

let { browser, room } = {} as Room
let operator: WireClient
/** Another one in each test: what was copied before stays on the clipboard. */
let answer = ''
let answers = 0
inRoom(
  async (made) => {
    ;({ browser, room } = made)
    answer = `48小时内发货，国内3天到 📦 "顺丰" ${++answers}`
    operator = await WireClient.join(room.url, room.token('operator'))
    await operator.send('sample.load', {})
    await operator.send('show.start', { id: operator.all('show')[0]!.id })
    await postComments(room.url, room.token('feed'), 1, ASKED)
  },
  { flags: [FIND_OWN_NAME] },
)
afterEach(() => operator.close())

const openTriage = (url: string, first?: () => void) =>
  openScreen(browser, 'triage', { url, token: room.token('support', 'Support 1'), ...(first ? { first } : {}) })

/** Support claims the thread and writes its answer. */
async function writeAnswer(support: Page): Promise<void> {
  await openThread(support, QUESTION)
  await support.keyboard.press('Alt+c')
  await support.locator('[data-thread][data-state="claimed"]').waitFor()
  await support.getByRole('textbox', { name: words.reply.title }).fill(answer)
}

/** What a person would paste into the live's comments, on a page of its own beside the screen. */
async function pasted(support: Page): Promise<string> {
  const elsewhere = await support.context().newPage()
  await elsewhere.setContent('<textarea></textarea>')
  await elsewhere.locator('textarea').focus()
  await elsewhere.keyboard.press('Control+V')
  const text = await elsewhere.locator('textarea').inputValue()
  await elsewhere.close()
  return text
}

const answeredTexts = () => room.studio.store.read.comments('answeredAt IS NOT NULL').map(({ text }) => text)

describe.each([
  { over: 'this machine’s own address', url: () => room.url, secure: true },
  { over: 'plain http, as on the local network', url: () => room.url.replace('127.0.0.1', OWN_NAME), secure: false },
])('support over $over', ({ url, secure }) => {
  test('copies the answer, pastes it into the live, marks it answered: everyone who waited is answered', async () => {
    const support = await openTriage(url())
    expect(await support.evaluate(() => window.isSecureContext)).toBe(secure)
    expect(await support.evaluate(() => 'clipboard' in navigator)).toBe(secure)
    await writeAnswer(support)

    const reply = support.getByRole('region', { name: words.reply.title })
    await reply.getByRole('button', { name: new RegExp(`^${words.reply.copy}\\b(?! &)`) }).click()
    await support.getByText(words.copy.done).waitFor()
    expect(await pasted(support)).toBe(answer)
    expect(answeredTexts()).toEqual([])

    await reply.getByRole('button', { name: new RegExp(`^${words.reply.answer}`) }).click()
    await operator.until(() => operator.all('thread').some(({ state }) => state === 'answered'), 'the answer')
    expect(answeredTexts()).toEqual(ASKED)
    const [thread] = room.studio.store.read.rows('thread')
    expect(thread).toMatchObject({ state: 'answered', answer, answeredHow: 'reply', waiting: 0 })
    await support.locator('[data-tab="closed"]').click()
    await openThread(support, QUESTION)
    await support.locator('[data-thread][data-state="answered"]').waitFor()

    // Who asks afterwards waits for an answer of their own.
    await postComments(room.url, room.token('feed'), 50, ['多久发货呀'])
    await operator.until(() => operator.all('thread').some(({ waiting }) => waiting === 1), 'the next one to ask')
    expect(answeredTexts()).toEqual(ASKED)
  })

  test('one press copies and marks as answered', async () => {
    const support = await openTriage(url())
    await writeAnswer(support)
    await support.keyboard.press('Control+Enter')
    await operator.until(() => operator.all('thread').some(({ state }) => state === 'answered'), 'the answer')
    expect(await pasted(support)).toBe(answer)
    expect(answeredTexts()).toEqual(ASKED)
  })
})

test('where the browser refuses to copy nothing is marked as answered, and the screen says how to go on', async () => {
  const support = await openTriage(room.url.replace('127.0.0.1', OWN_NAME), () => {
    document.execCommand = () => false
  })
  await writeAnswer(support)
  await support.keyboard.press('Control+Enter')
  await support.getByText(words.copy.refused).waitFor()
  expect(await support.getByRole('textbox', { name: words.reply.title }).inputValue()).toBe(answer)
  expect(room.studio.store.read.rows('thread')).toEqual([expect.objectContaining({ state: 'claimed', waiting: 3 })])
  expect(answeredTexts()).toEqual([])
})

test('what a colleague has claimed cannot be answered here, and each button says who has it', async () => {
  const colleague = await WireClient.join(room.url, room.token('support', 'Li'))
  await colleague.until(() => colleague.all('thread').length === 1, 'the thread')
  await colleague.send('thread.claim', { id: colleague.all('thread')[0]!.id })
  const support = await openTriage(room.url)
  await openThread(support, QUESTION)
  const why = words.blocked.claimedByOther.replace('{{name}}', 'Li')
  const rests = support.locator('[data-thread], [data-own-keys]').locator('button[aria-disabled="true"]')
  const reply = support.getByRole('button', { name: words.reply.answer })
  expect(await reply.getAttribute('aria-description')).toBe(why)
  for (const button of await rests.all()) expect(await button.getAttribute('aria-description')).toBeTruthy()
  await support.getByRole('textbox', { name: words.reply.title }).fill(answer)
  expect(await reply.getAttribute('aria-description')).toBe(why)
  await reply.hover()
  await support.getByRole('tooltip').getByText(why).waitFor()
  colleague.close()
})

test('an article put in is copied in the language of those who ask', async () => {
  const support = await openTriage(room.url)
  await openThread(support, QUESTION)
  await support.keyboard.press('Alt+c')
  await support.locator('[data-thread][data-state="claimed"]').waitFor()
  await support.getByRole('region', { name: words.knowledge.title }).getByRole('article').first().waitFor()
  await support.keyboard.press('i')
  const field = support.getByRole('textbox', { name: words.reply.title })
  await eventually(() => field.inputValue()).toMatch(/48小时内发出/)
  const inserted = await field.inputValue()
  await field.press('Control+Enter')
  await operator.until(() => operator.all('thread').some(({ state }) => state === 'answered'), 'the answer')
  expect(await pasted(support)).toBe(inserted)
})
