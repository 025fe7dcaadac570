import type { Browser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { formatDuration } from '../../src-renderer/kit/format'
import type { ScreenLanguage } from '../../src-shared/text'
import { look } from '../support/look'
import { inSampleRoom } from '../support/room'
import { postComments } from '../support/round'
import { eventually, openScreen, ROLE_OF } from '../support/screens'
import type { TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

const HOUR = 3_600_000
/** So long somebody had waited when the live ended. */
const WAITED = 95_000
const ASKED = ['does the plating fade', 'will the plating fade']

let browser: Browser
let room: TestStudio
let operator: WireClient
inSampleRoom((made) => {
  ;({ browser, room, operator } = made)
})

/** A live that is no rehearsal. */
async function onAir(): Promise<string> {
  const title = { zh: '闪购', en: 'Flash sale' }
  const { id } = (await operator.send('show.create', { title, rehearsal: false })).result
  await operator.send('show.open', { id })
  await operator.send('show.start', { id, anyway: true })
  return id
}

const openAs = (screen: 'console' | 'triage', language: ScreenLanguage): Promise<Page> =>
  openScreen(browser, screen, { url: room.url, token: room.token(ROLE_OF[screen], screen), language })

/** Viewers ask what support hands to the operator; the live ends before anyone takes it to the host, an hour ago. */
async function leftOpen(): Promise<string> {
  const showId = await onAir()
  await postComments(room.url, room.token('feed'), 1, ASKED)
  const support = await WireClient.join(room.url, room.token('support', 'Support laptop'))
  await support.until(() => support.all('thread').some(({ count }) => count === ASKED.length), 'one thread of all')
  const [thread] = support.all('thread')
  const { result } = await support.send('thread.escalate', { id: thread!.id })
  await operator.send('show.end', { id: showId })
  const at = room.now() - HOUR
  room.studio.store.transact((tx) => {
    tx.patch('thread', thread!.id, { waitingSince: at })
    tx.patch('escalation', result.id, { raisedAt: at })
    tx.patch('show', showId, { endedAt: at + WAITED })
  })
  support.close()
  return thread!.id
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('clocks of who waits stand at the end of the show, on console and triage', async () => {
    const threadId = await leftOpen()
    const stands = formatDuration(WAITED)
    const console = await openAs('console', language)
    const card = console.getByRole('region', { name: WORDS[language].console.escalations.title })
    await card.getByRole('listitem').first().waitFor()
    expect(await card.locator('time').allTextContents()).toEqual([stands])
    const triage = await openAs('triage', language)
    await triage.locator('[data-tab="escalated"]').click()
    await triage.locator(`[data-thread-id="${threadId}"]`).click()
    await triage.locator(`[data-thread="${threadId}"]`).waitFor()
    const clocks = triage.locator(`[data-thread-id="${threadId}"] time, [data-thread="${threadId}"] time, li time`)
    expect(await clocks.allTextContents()).toEqual([stands, stands, stands])
    const size = { width: 1093, height: 614 }
    expect(await look(console, 'ended-waits', language, size, ASKED)).toEqual([])
    expect(await look(triage, 'ended-waits-triage', language, size, ASKED)).toEqual([])
  })

  test('who asks after the end waits on', async () => {
    const showId = await onAir()
    await operator.send('show.end', { id: showId })
    await postComments(room.url, room.token('feed'), 1, ['does the plating fade'])
    const triage = await openAs('triage', language)
    const clock = triage.locator('[data-thread-id] time').first()
    await clock.waitFor()
    await eventually(() => clock.textContent()).not.toBe('0:00')
  })

  test('while comments come into an ended rehearsal that is open, the console says so', async () => {
    const [sample] = operator.all('show')
    await operator.send('show.open', { id: sample!.id })
    await operator.send('show.start', { id: sample!.id, anyway: true })
    await operator.send('show.end', { id: sample!.id })
    const kept = () => operator.all('show').find(({ state }) => state === 'ended')
    await operator.until(() => kept() !== undefined, 'the rehearsal that is kept')
    await operator.send('show.open', { id: kept()!.id })
    const console = await openAs('console', language)
    await console.locator('[data-feed="off"]').waitFor()
    await postComments(room.url, room.token('feed'), 1, ASKED)
    const badge = console.locator('[data-feed="late"][data-tone="wrong"]')
    await badge.getByText(WORDS[language].console.feedStatus.late).waitFor()
    expect(await look(console, 'ended-comes-in', language, { width: 1440, height: 900 }, ASKED)).toEqual([])
    expect(await look(console, 'ended-comes-in', language, { width: 1093, height: 614 }, ASKED)).toEqual([])
  })

  test('D7: the rundown says that it stays as it is, before anybody wants to change it', async () => {
    const words = WORDS[language].console.rundown
    const showId = await onAir()
    for (const [i, name] of ['One', 'Two'].entries())
      await operator.send('segment.create', { showId, title: { zh: `第${i + 1}段`, en: name } })
    const console = await openAs('console', language)
    const rundown = console.getByRole('region', { name: words.title })
    const row = rundown.locator('[data-segment]').first()
    await row.click()
    await rundown.getByRole('button', { name: words.delete }).waitFor()
    await operator.send('show.end', { id: showId })

    await rundown.getByText(words.stays).first().waitFor()
    const add = rundown.getByRole('button', { name: words.addShort })
    expect(await add.getAttribute('aria-description')).toBe(words.stays)
    for (const name of [words.edit, words.delete, words.up, words.down])
      expect(await rundown.getByRole('button', { name }).count()).toBe(0)
    // It says so to a press as well.
    await add.click({ force: true })
    await console.getByRole('tooltip', { name: words.stays }).waitFor()
    for (const key of ['F2', 'Delete', 'Alt+ArrowDown']) await row.press(key)
    await row.dblclick()
    expect(await console.getByRole('dialog').count()).toBe(0)
    expect(await console.getByRole('alert').count()).toBe(0)
    expect(await look(console, 'ended-rundown', language, { width: 1440, height: 900 }, ASKED)).toEqual([])
    expect(await look(console, 'ended-rundown', language, { width: 1093, height: 614 }, ASKED)).toEqual([])
  })
})
