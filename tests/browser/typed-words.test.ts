import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { LIMITS } from '../../src-shared/text'
import { launchChromium } from '../support/browser'
import { chat } from '../support/feed-events'
import { post } from '../support/http'
import { openScreen, type ScreenName } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

const ARABIC = 'قل السعر 25$ (خصم 10%)!'
const MIXED = 'how much كم السعر؟ 25$ !'

let browser: Browser
let room: TestStudio
let operator: WireClient
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  room = await startStudio()
  onTestFinished(() => room.stop())
  operator = await WireClient.join(room.url, room.token('operator'))
  const { result } = await operator.send('show.create', { title: { en: 'Sale' } })
  await operator.send('show.open', { id: result.id })
})

const ROLE = { console: 'operator', board: 'host', triage: 'support' } as const
async function open(screen: ScreenName, token = room.token(ROLE[screen])): Promise<Page> {
  const page = await openScreen(browser, screen, { url: room.url, token })
  onTestFinished(() => page.context().close())
  return page
}
const direction = (at: Locator) => at.evaluate((element) => getComputedStyle(element).direction)

test('words stand in the direction of their own script, on all three screens', async () => {
  await operator.send('cue.send', { text: ARABIC })
  await post(room.url, '/api/feed', [chat({ text: `${ARABIC} كم السعر` }), chat({ text: MIXED })], room.token('feed'))
  const board = await open('board')
  expect(await direction(board.locator('[data-cue] [dir=auto]'))).toBe('rtl')
  const console = await open('console')
  expect(await direction(console.getByText(ARABIC, { exact: true }).last())).toBe('rtl')
  const triage = await open('triage')
  expect(await direction(triage.locator('p[dir=auto]', { hasText: MIXED }).first())).toBe('ltr')
  expect(await direction(triage.locator('p[dir=auto]', { hasText: ARABIC }).first())).toBe('rtl')
})

describe('what was begun survives a reload', () => {
  test('the cue: for this person and show, until it is sent', async () => {
    const page = await open('console')
    const field = page.locator('#cue-text')
    await field.fill('Say it slowly')
    await page.reload()
    await page.waitForFunction(
      () => (document.querySelector('#cue-text') as HTMLTextAreaElement)?.value === 'Say it slowly',
    )
    expect(await field.inputValue()).toBe('Say it slowly')

    const { result: other } = await operator.send('show.create', { title: { en: 'Other' } })
    const first = operator.all('studio')[0]!.showId!
    await operator.send('show.open', { id: other.id })
    await page.waitForFunction(() => (document.querySelector('#cue-text') as HTMLTextAreaElement)?.value === '')
    await operator.send('show.open', { id: first })
    await page.waitForFunction(
      () => (document.querySelector('#cue-text') as HTMLTextAreaElement)?.value === 'Say it slowly',
    )

    await page.getByRole('button', { name: /^Send/ }).click()
    await operator.until(() => operator.all('cue').some(({ text }) => text === 'Say it slowly'), 'the cue')
    await page.waitForFunction(() => (document.querySelector('#cue-text') as HTMLTextAreaElement)?.value === '')
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('cueroom.draft'))),
    ).toEqual([])
  })

  test('a reply: with its thread and no other', async () => {
    await post(
      room.url,
      '/api/feed',
      [chat({ text: '会掉色吗', user: 1 }), chat({ text: '包邮吗', user: 2 })],
      room.token('feed'),
    )
    const page = await open('triage')
    const field = page.getByRole('textbox', { name: 'Reply' }).last()
    const thread = (text: string) => page.locator('p[dir=auto]', { hasText: text }).last()
    await thread('会掉色吗').click()
    await field.fill('No, it is plated twice.')
    await page.reload()
    await thread('包邮吗').click()
    expect(await field.inputValue()).toBe('')
    await thread('会掉色吗').click()
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value.startsWith('No, it')),
    )
  })

  test('replies: one that has grown too long to be sent takes no other along', async () => {
    await post(
      room.url,
      '/api/feed',
      [chat({ text: '会掉色吗', user: 1 }), chat({ text: '包邮吗', user: 2 })],
      room.token('feed'),
    )
    const long = 'long '.repeat(LIMITS.body / 4)
    const page = await open('triage')
    const reply = page.getByRole('textbox', { name: 'Reply' }).last()
    const thread = (text: string) => page.locator('p[dir=auto]', { hasText: text }).last()
    await thread('包邮吗').click()
    await reply.fill('Yes, free.')
    // As two long articles, one behind the other, make it.
    await thread('会掉色吗').click()
    await reply.evaluate((field: HTMLTextAreaElement, text) => {
      field.maxLength = 100_000
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }, long)
    await page.reload()
    await thread('包邮吗').click()
    await expect.poll(() => reply.inputValue()).toBe('Yes, free.')
    await thread('会掉色吗').click()
    await expect.poll(() => reply.inputValue()).toBe(long)
  })

  test('a browser that keeps nothing keeps no draft, and the screen goes on', async () => {
    const token = room.token('operator')
    const page = await open('console', token)
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.locator('#cue-text').fill('Say it')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Send/ }).click()
    await operator.until(() => operator.all('cue').some(({ text }) => text === 'Say it'), 'the cue')
  })
})
