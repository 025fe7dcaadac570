import type { Browser, Locator, Page, WebSocketRoute } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { LIMITS } from '../../src-shared/text'
import { launchChromium } from '../support/browser'
import { chat } from '../support/feed-events'
import { post } from '../support/http'
import { newMachine, openScreen, type ScreenName, untilReadable } from '../support/screens'
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
    // What is sent is kept until the studio has confirmed it.
    await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('cueroom.draft')))
  })

  test('a cue with the question that it answers, while another show is open with a cue for its own', async () => {
    const support = await WireClient.join(room.url, room.token('support'))
    onTestFinished(() => support.close())
    const page = await open('console')
    const composer = page.getByRole('region', { name: 'Cue', exact: true })
    const words = (text: string) =>
      page.waitForFunction((text) => (document.querySelector('#cue-text') as HTMLTextAreaElement)?.value === text, text)
    const beginCue = async (text: string) => {
      await post(room.url, '/api/feed', [chat({ text })], room.token('feed'))
      await support.until(() => support.all('thread').length === 1, 'the question')
      await support.send('thread.escalate', { id: support.all('thread')[0]!.id, note: text })
      const make = page.getByRole('button', { name: 'Make a cue' })
      await make.waitFor()
      // It comes where the one of the question before was pressed.
      await untilReadable(page)
      await make.click()
      await words(text)
      await composer.getByText('Answers:').waitFor()
    }
    const first = operator.all('studio')[0]!.showId!
    await beginCue('会掉色吗')
    const { result: other } = await operator.send('show.create', { title: { en: 'Other' } })
    await operator.send('show.open', { id: other.id })
    await words('')
    await support.until(() => support.all('thread').length === 0, 'the other show')
    await beginCue('包邮吗')
    await operator.send('show.open', { id: first })
    await words('会掉色吗')
    await composer.getByText('Answers:').waitFor()
    await composer.getByRole('button', { name: /^Send/ }).click()
    await operator.until(() => operator.all('cue').some(({ escalationId }) => escalationId !== null), 'the cue')
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

  test('a reply: with the person who was signed in, from the sign-in on', async () => {
    for (const name of ['Ivy', 'Mandy']) await operator.send('member.create', { name, roles: ['support'] })
    await post(room.url, '/api/feed', [chat({ text: '会掉色吗' })], room.token('feed'))
    const page = await open('triage')
    const field = page.getByRole('textbox', { name: 'Reply' }).last()
    const openThread = () => page.locator('p[dir=auto]', { hasText: '会掉色吗' }).last().click()
    const signIn = async (name: string) => {
      await page.getByTitle('Signed in as').click()
      await page.getByRole('menuitem', { name }).click()
      await page.getByRole('button', { name }).waitFor()
    }
    const reads = (text: string) => expect.poll(() => field.inputValue()).toBe(text)
    await openThread()
    await signIn('Ivy')
    await field.fill('No, says Ivy')
    await signIn('Mandy')
    await reads('')
    await field.fill('No, says Mandy')
    await page.reload()
    await reads('No, says Mandy')
    await signIn('Ivy')
    await reads('No, says Ivy')
  })

  test('the cue: with the person who was signed in under People', async () => {
    await operator.send('member.create', { name: 'Zhe', roles: ['operator'] })
    const page = await open('console')
    await page.locator('#cue-text').fill('Say it slowly')
    await page.getByRole('button', { name: 'People' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Zhe' }).getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('listitem').getByText('Signed in', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.waitForFunction(
      () => (document.querySelector('#cue-text') as HTMLTextAreaElement)?.value === 'Say it slowly',
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

  test('the cue, when on a new link it could not be asked anew who sits here', async () => {
    const page = await newMachine(browser)
    onTestFinished(() => page.context().close())
    let link: WebSocketRoute | undefined
    let inVain = 0
    await page.routeWebSocket(/\/ws$/, (socket) => {
      const isFirst = link === undefined
      link = socket
      const station = socket.connectToServer()
      socket.onMessage((frame) => {
        const { type, name, id } = JSON.parse(String(frame))
        if (isFirst || type !== 'query' || name !== 'device.me') return station.send(frame)
        inVain += 1
        socket.send(JSON.stringify({ type: 'reject', id, error: { code: 'busy', message: 'Try again.' } }))
      })
    })
    await page.addInitScript((token) => localStorage.setItem('cueroom.token.operator', token), room.token('operator'))
    await page.goto(`${room.url}/console`)
    const kept = () =>
      page.evaluate(() => Object.keys(localStorage).flatMap((key) => (/draft/.test(key) ? [localStorage[key]] : [])))
    const field = page.locator('#cue-text')
    await field.fill('Say it')
    await expect.poll(kept).toEqual([expect.stringContaining('Say it')])
    await link?.close()
    await expect.poll(() => inVain).toBeGreaterThan(0)
    await field.fill('Say it slowly')
    await expect.poll(kept).toEqual([expect.stringContaining('Say it slowly')])
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
