import type { Browser, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ScreenLanguage } from '../../src-shared/text'
import { look, type Size } from '../support/look'
import { inSampleRoom } from '../support/room'
import { postComments } from '../support/round'
import { eventually, openScreen } from '../support/screens'
import type { TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { said, WORDS } from '../support/words'

const LANGUAGES = ['zh', 'en'] as const
const DESKS: Size[] = [
  { width: 1093, height: 614 },
  { width: 1024, height: 768 },
  { width: 1366, height: 768 },
]
const PHONE: Size = { width: 390, height: 844 }
const ASKED = [
  'does the plating fade',
  'will the plating fade',
  'does plating fade at all',
  'does the plating fade pls',
]

let browser: Browser
let room: TestStudio
let operator: WireClient
inSampleRoom(
  (made) => {
    ;({ browser, room, operator } = made)
  },
  { live: true },
)

const titles = () => room.studio.store.read.rows('thread').map(({ title }) => title)
const open = (language: ScreenLanguage, size: Size, touch = false) =>
  openScreen(browser, 'triage', { url: room.url, token: room.token('support', 'Triage'), language, size, touch })

/** Viewers ask the same, and support's laptop hands it to the operator. */
async function escalated(): Promise<{ support: WireClient; threadId: string; escalationId: string }> {
  await postComments(room.url, room.token('feed'), 1, ASKED)
  const support = await WireClient.join(room.url, room.token('support', 'Support laptop'))
  await support.until(() => support.all('thread').some(({ count }) => count === ASKED.length), 'one thread of all')
  const threadId = support.all('thread').find(({ count }) => count === ASKED.length)!.id
  const note = 'Show the plating close to the camera, and the certificate that came with it, for as long as it takes'
  const { result } = await support.send('thread.escalate', { id: threadId, note })
  return { support, threadId, escalationId: result.id }
}

/** Runs in the page: how much of an element's height nothing around it hides, 0 to 1. */
function shareInSight(element: Element): number {
  const own = element.getBoundingClientRect()
  let { top, bottom } = own
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).overflowY === 'visible') continue
    const frame = at.getBoundingClientRect()
    top = Math.max(top, frame.top)
    bottom = Math.min(bottom, frame.bottom)
  }
  return Math.max(0, Math.min(bottom, innerHeight) - top) / own.height
}

/** Runs in the page: whether a text is wider or higher than its place. */
const isCut = (element: Element) =>
  element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1

const inThread = (page: Page, language: ScreenLanguage) =>
  page.getByRole('region', { name: WORDS[language].triage.thread.comments }).locator('[data-comment-id]')

describe.each(LANGUAGES)('in %s', (language) => {
  const words = WORDS[language].triage

  test('what came of a question leaves two of the viewers’ own words in sight: with the operator, and answered on air', async () => {
    const { support, threadId, escalationId } = await escalated()
    const page = await open(language, DESKS[0]!)
    await page.locator('[data-tab="escalated"]').click()
    await page.locator(`[data-thread-id="${threadId}"]`).click()
    await inThread(page, language).first().waitFor()
    const found: string[] = []
    const lookAt = async (scene: string) => {
      for (const size of DESKS) {
        found.push(...(await look(page, scene, language, size, [...titles(), ...ASKED])))
        for (const at of [0, 1])
          expect(
            await inThread(page, language).nth(at).evaluate(shareInSight),
            `${scene}, ${size.width}`,
          ).toBeGreaterThan(0.95)
      }
    }
    const raised = page.getByRole('region', { name: words.escalation.title }).getByText(/Support laptop/)
    await lookAt('triage-with-operator')
    expect(await raised.evaluate(isCut)).toBe(false)
    const cue = { text: 'Say how thick the plating is, and that it lasts for a year', urgency: 'now', escalationId }
    const { result } = await operator.send('cue.send', cue)
    const host = await WireClient.join(room.url, room.token('host', 'Board 1'))
    await host.acknowledge(result.id)
    await operator.send('escalation.answered', { id: escalationId })
    await page.locator('[data-thread][data-state="answered"]').waitFor()
    await lookAt('triage-on-air')
    expect(found).toEqual([])
    host.close()
    support.close()
  })

  test('that a question was answered on air without a cue is told, also where its escalation is on the screen no longer', async () => {
    const { support, threadId, escalationId } = await escalated()
    await operator.send('escalation.answered', { id: escalationId })
    await support.until(() => support.all('thread').some(({ state }) => state === 'answered'), 'the answer')
    const page = await open(language, DESKS[0]!)
    await page.locator('[data-tab="closed"]').click()
    await page.locator(`[data-thread-id="${threadId}"]`).click()
    await inThread(page, language).first().waitFor()
    const told = page.getByRole('region', { name: words.previous.title }).getByText(said(words.previous.onAirAlone))
    expect(await told.count()).toBe(0)
    room.studio.store.transact((tx) => tx.shelveAll('escalation', 'id = ?', escalationId))
    await told.waitFor()
    support.close()
  })

  test('answers before the last one are one press away, and can be read whole then', async () => {
    await postComments(room.url, room.token('feed'), 1, ASKED)
    const support = await WireClient.join(room.url, room.token('support', 'Support laptop'))
    await support.until(() => support.all('thread').some(({ count }) => count === ASKED.length), 'one thread of all')
    const { id } = support.all('thread')[0]!
    const answers = ['It is 18k, half a micron', 'It lasts a year of wear\nand has a guarantee', 'Two years, we tried']
    for (const answer of answers) await support.send('thread.answer', { id, answer })
    const page = await open(language, DESKS[0]!)
    await page.locator('[data-tab="closed"]').click()
    await page.locator(`[data-thread-id="${id}"]`).click()
    await inThread(page, language).first().waitFor()
    const toggle = page.getByRole('button', { name: said(words.previous.showFormer, { answers: '2' }) })
    await toggle.waitFor()
    for (const size of DESKS) {
      await page.setViewportSize(size)
      expect(await toggle.evaluate(shareInSight), `${size.width}`).toBeGreaterThan(0.95)
      for (const at of [0, 1])
        expect(await inThread(page, language).nth(at).evaluate(shareInSight), `${size.width}`).toBeGreaterThan(0.95)
    }
    await page.keyboard.press('d')
    const former = page.getByRole('list', { name: words.previous.former }).locator('p')
    await former.first().waitFor()
    expect(await former.allTextContents()).toEqual([answers[1], answers[0]])
    for (const text of await former.all()) expect(await text.evaluate(isCut)).toBe(false)
    const found: string[] = []
    for (const size of [...DESKS, PHONE])
      found.push(...(await look(page, 'triage-former-answers', language, size, [...titles(), ...ASKED, ...answers])))
    await page.keyboard.press('d')
    await former.first().waitFor({ state: 'detached' })
    expect(found).toEqual([])
    support.close()
  })

  test('what the queue is ordered by can be read whole, and its tabs stand in one row', async () => {
    await postComments(room.url, room.token('feed'), 1, ASKED)
    const page = await open(language, DESKS[0]!)
    await page.locator('[data-thread-id]').first().waitFor()
    for (const size of [...DESKS, PHONE]) {
      await page.setViewportSize(size)
      expect(await page.getByText(words.queue.byWeight).evaluate(isCut), `${size.width}`).toBe(false)
      const tops = await page
        .locator('[data-tab]')
        .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top))
      expect(new Set(tops).size, `rows of tabs at ${size.width}`).toBe(1)
    }
  })

  test('a phone has one column at a time: a tap on a question brings its answer, and the show’s title is whole', async () => {
    await postComments(room.url, room.token('feed'), 1, ASKED)
    const page = await open(language, PHONE, true)
    const row = page.locator('[data-thread-id]').first()
    const left = (of: Locator) => of.evaluate((element) => Math.round(element.getBoundingClientRect().left))
    await row.waitFor()
    expect(await page.getByRole('heading', { level: 1 }).evaluate(isCut)).toBe(false)
    const found = await look(page, 'triage-phone-queue', language, PHONE, [...titles(), ...ASKED])
    const thread = page.locator('[data-thread]')
    const panes = page.getByRole('navigation', { name: words.pane.title })
    // The second time it is open already.
    for (let times = 0; times < 2; times++) {
      await eventually(() => left(page.getByRole('region', { name: words.queue.title, exact: true }))).toBe(0)
      await row.tap()
      await eventually(() => left(thread)).toBe(0)
      if (times === 0)
        found.push(...(await look(page, 'triage-phone-thread', language, PHONE, [...titles(), ...ASKED])))
      await panes.getByRole('button', { name: words.pane.queue }).tap()
    }
    await panes.getByRole('button', { name: words.pane.stream }).tap()
    await eventually(() => left(page.getByRole('region', { name: words.stream.title, exact: true }))).toBe(0)
    found.push(...(await look(page, 'triage-phone-stream', language, PHONE, [...titles(), ...ASKED])))
    expect(found).toEqual([])
  })
})
