import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ScreenLanguage } from '../../src-shared/text'
import { look } from '../support/look'
import { inRoom, type Room } from '../support/room'
import { openThread, postComments } from '../support/round'
import { eventually, openScreen, untilReadable } from '../support/screens'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

const QUESTION = '多久发货'
const FIRST =
  '48小时内发货，国内3天到，偏远地区和海外以物流信息为准；直播间下单的今晚十二点前全部打包，明早顺丰统一揽收'
const ASKED = [QUESTION, '几天能发货', '什么时候发货啊', '多久发货呀']
const FURTHER = '偏远地区要5天'

const SIZES = [
  { width: 1093, height: 614 },
  { width: 1920, height: 1080 },
]

let { browser, room } = {} as Room
inRoom(async (made) => {
  ;({ browser, room } = made)
  const operator = await WireClient.join(room.url, room.token('operator'))
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true })
  operator.close()
  await postComments(room.url, room.token('feed'), 1, ASKED.slice(0, 3))
})

const thread = () => room.studio.store.read.rows('thread')[0]!

/** A screen of support before the thread, in which a reply is written. */
async function writing(name: string, text: string, language: ScreenLanguage): Promise<Page> {
  const page = await openScreen(browser, 'triage', { url: room.url, token: room.token('support', name), language })
  await openThread(page, QUESTION)
  await reply(page, language).fill(text)
  return page
}
const reply = (page: Page, language: ScreenLanguage) =>
  page.getByRole('textbox', { name: WORDS[language].triage.reply.title })
const bar = (page: Page) => page.locator('[data-overtaken="answered"]')
/** Pressed by somebody who has read what the screen says of the press before. */
async function pressOnceRead(page: Page, key: string): Promise<void> {
  await untilReadable(page)
  await page.keyboard.press(key)
}

describe.each(['zh', 'en'] as const)('C25: a reply that a colleague was faster than, in %s', (language) => {
  const words = WORDS[language].triage

  /** Li has written, Wang answers, viewers ask again, and Li sends. */
  async function liIsLate(): Promise<Page> {
    const li = await writing('Li', FURTHER, language)
    const wang = await writing('Wang', FIRST, language)
    await wang.keyboard.press('Control+Enter')
    await eventually(() => thread().answer).toBe(FIRST)
    await postComments(room.url, room.token('feed'), 50, ASKED.slice(3))
    await eventually(() => thread().waiting).toBe(1)
    await reply(li, language).press('Control+Enter')
    await bar(li).waitFor()
    return li
  }

  test('stays in its field; the screen says who answered and with what words, and pressed again it goes out', async () => {
    const li = await liIsLate()
    expect(await bar(li).innerText()).toContain('Wang')
    expect(await bar(li).innerText()).toContain(FIRST)
    expect(await reply(li, language).inputValue()).toBe(FURTHER)
    expect(thread()).toMatchObject({ answer: FIRST, state: 'open', waiting: 1 })
    await li.getByRole('button', { name: words.reply.anyway }).waitFor()

    // It is still known after a reload.
    await li.reload()
    await bar(li).waitFor()
    await pressOnceRead(li, 'Control+Enter')
    await eventually(() => thread()).toMatchObject({ answer: FURTHER, state: 'answered', waiting: 0 })
    await bar(li).waitFor({ state: 'hidden' })
    expect(await reply(li, language).inputValue()).toBe('')
  })

  test('looks well, whatever the screen', async () => {
    const li = await liIsLate()
    const found: string[] = []
    await li.setViewportSize(SIZES[0]!)
    // What is said of it stands in the top for a moment.
    await untilReadable(li)
    await reply(li, language).press('Control+Shift+Enter')
    await li.getByText(words.copy.done).waitFor()
    for (const size of SIZES)
      found.push(
        ...(await look(
          li,
          'triage-overtaken',
          language,
          size,
          [...ASKED, FIRST, FURTHER],
          size === SIZES[0] ? 'wide words' : undefined,
        )),
      )
    expect(found).toEqual([])
    for (const part of [bar(li), reply(li, language), li.getByRole('button', { name: words.reply.anyway })])
      await part.waitFor()
  })

  test('is discarded by a key, which asks first', async () => {
    const li = await liIsLate()
    await li.keyboard.press('Alt+q')
    expect(await reply(li, language).inputValue()).toBe(FURTHER)
    await pressOnceRead(li, 'Alt+q')
    await bar(li).waitFor({ state: 'hidden' })
    expect(await reply(li, language).inputValue()).toBe('')
    expect(thread().answer).toBe(FIRST)
    await li.getByRole('button', { name: words.reply.answer }).waitFor()
  })
})

test('C25: a draft of before a restore, where numbers begin anew, goes by what is seen now', async () => {
  const li = await writing('Li', FURTHER, 'en')
  const changed = await li.evaluate(() => {
    const name = Object.keys(localStorage).find((key) => key.startsWith('cueroom.draft.replies.'))
    if (name === undefined) return 0
    const kept = JSON.parse(localStorage.getItem(name)!) as { drafts: Record<string, object> }
    for (const draft of Object.values(kept.drafts)) Object.assign(draft, { turn: 1_000_000, epoch: 'former' })
    localStorage.setItem(name, JSON.stringify(kept))
    return Object.keys(kept.drafts).length
  })
  expect(changed).toBe(1)
  await li.reload()
  await eventually(() => reply(li, 'en').inputValue()).toBe(FURTHER)
  const wang = await writing('Wang', FIRST, 'en')
  await wang.keyboard.press('Control+Enter')
  await eventually(() => thread().answer).toBe(FIRST)
  await postComments(room.url, room.token('feed'), 50, ASKED.slice(3))
  await eventually(() => thread().waiting).toBe(1)
  await reply(li, 'en').press('Control+Enter')
  await bar(li).waitFor()
  expect(thread().answer).toBe(FIRST)
})

test('C25: a note for the operator that a colleague was faster than stays, and goes up when pressed again', async () => {
  const { errors } = WORDS.en.common
  const li = await writing('Li', '', 'en')
  await li.keyboard.press('Escape')
  await li.keyboard.press('e')
  const note = li.getByRole('textbox', { name: WORDS.en.triage.escalate.note })
  await note.fill('Show the parcel')
  const wang = await writing('Wang', FIRST, 'en')
  await wang.keyboard.press('Control+Enter')
  await eventually(() => thread().answer).toBe(FIRST)
  await note.press('Control+Enter')
  await li.getByText(errors.reason.thread_answered_since.replace('{{by}}', 'Wang')).waitFor()
  await eventually(() => note.inputValue()).toBe('Show the parcel')
  expect(thread().state).toBe('answered')
  await untilReadable(li)
  await note.press('Control+Enter')
  await eventually(() => thread().state).toBe('escalated')
})

describe.each(['zh', 'en'] as const)('of two who hand a question up at once, in %s', (language) => {
  const { escalate, kept } = WORDS[language].triage

  test('the slower one reads that it is with the operator and what became of the words, and has them when it comes back', async () => {
    const operator = await WireClient.join(room.url, room.token('operator', 'Desk'))
    const page = await writing('Li', FURTHER, language)
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await page.getByRole('textbox', { name: escalate.note }).fill('Show the parcel')
    const wang = await WireClient.join(room.url, room.token('support', 'Wang'))
    const { result } = await wang.send('thread.escalate', { id: thread().id, note: 'how long to the islands?' })

    const words = page.locator('[data-kept-words]')
    await words.getByText(kept.said).waitFor()
    for (const written of ['Show the parcel', FURTHER]) expect(await words.innerText()).toContain(written)
    const given = [...ASKED, FIRST, FURTHER]
    const found: string[] = []
    for (const size of SIZES) found.push(...(await look(page, 'triage-kept-words', language, size, given)))
    expect(found).toEqual([])
    // Nothing of it is lost with the page either.
    await page.reload()
    await words.getByText('Show the parcel').waitFor()

    await operator.send('escalation.return', { id: result.id, note: '' })
    await words.waitFor({ state: 'detached' })
    await eventually(() => reply(page, language).inputValue()).toBe(FURTHER)
    await page.keyboard.press('e')
    expect(await page.getByRole('textbox', { name: escalate.note }).inputValue()).toBe('Show the parcel')
    for (const client of [operator, wang]) client.close()
  })
})
