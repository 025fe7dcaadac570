import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { ScreenLanguage } from '../../src-shared/text'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { openThread, postComments } from '../support/round'
import { eventually, openScreen, ROLE_OF, type ScreenName, untilReadable } from '../support/screens'
import { takeCopy } from '../support/store'
import type { Rejected } from '../support/wire-client'
import { said, WORDS } from '../support/words'

let { browser, room, operator } = {} as SampleRoom
inSampleRoom(
  (made) => {
    ;({ browser, room, operator } = made)
  },
  { live: true },
)

const open = (screen: ScreenName, language: ScreenLanguage): Promise<Page> =>
  openScreen(browser, screen, { url: room.url, token: room.token(ROLE_OF[screen], `${screen} 1`), language })

const file = () => join(room.dataDir, 'cueroom.sqlite')

/** Another program that has begun to write to the database; what it gives lets go. */
function lock(): () => void {
  const other = new Database(file())
  other.exec('BEGIN IMMEDIATE')
  onTestFinished(() => {
    other.close()
  })
  return () => other.exec('COMMIT')
}

/** A disk on which there is no room for another cue; what it gives makes room. */
async function fillDisk(): Promise<() => void> {
  const { db } = room.studio.store
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  const send = () =>
    operator.send('cue.send', { text: 'x'.repeat(CUE.length * 3), urgency: 'info' }).then(() => true, isFull)
  for (let sent = 0; await send(); sent++) expect(sent).toBeLessThan(1_000)
  return () => db.pragma('max_page_count = 1000000')
}

function isFull(refused: unknown): false {
  expect((refused as Rejected).error).toMatchObject({ reason: 'disk_full' })
  return false
}

const CUE = '请把戒指拿近一点，先讲材质再报价'

test.each([
  { trouble: 'another program holds the database (T1)', begin: async () => lock(), reason: 'database_busy' },
  { trouble: 'the disk is full (T2)', begin: fillDisk, reason: 'disk_full' },
] as const)('while $trouble a cue is refused in words, its text stays, and it goes out afterwards', async (given) => {
  const words = WORDS.zh.console
  const [console, board] = [await open('console', 'zh'), await open('board', 'zh')]
  const text = console.getByRole('textbox', { name: words.composer.text })
  await text.fill(CUE)
  const end = await given.begin()

  await text.press('Control+Enter')
  const notice = console.getByRole('alert').filter({ hasText: WORDS.zh.common.errors.title })
  await notice.getByText(WORDS.zh.common.errors.reason[given.reason]).waitFor()
  expect(await text.inputValue()).toBe(CUE)
  expect(room.studio.store.read.rows('cue', 'text = ?', CUE)).toEqual([])

  end()
  await text.press('Control+Enter')
  await eventually(() => text.inputValue()).toBe('')
  const shown = board.locator('[data-cue]')
  await eventually(async () => (await shown.innerText()).replaceAll(/\s/g, '')).toContain(CUE)
})

test('while another program holds the database the host’s press is refused in words on the board, and is taken afterwards', async () => {
  const { result: cue } = await operator.send('cue.send', { text: 'Hold it closer', urgency: 'now' })
  const board = await open('board', 'en')
  const shown = board.locator('[data-cue]')
  await shown.waitFor()
  await operator.until(() => operator.all('cue').some(({ shownOn }) => shownOn.length > 0), 'the board')
  await untilReadable(board)
  const release = lock()
  await board.keyboard.press('Enter')
  await board.getByRole('alert').getByText(WORDS.en.common.errors.reason.database_busy).waitFor()
  expect(await shown.getAttribute('data-look')).toBe('now')
  release()
  await untilReadable(board)
  await board.keyboard.press('Enter')
  await operator.until(() => operator.all('cue').find(({ id }) => id === cue.id)?.acknowledgedAt !== null, 'the press')
})

test('while another program holds the database support’s answer is refused in words, its text stays, and it is given afterwards', async () => {
  await postComments(room.url, room.token('feed'), 1, ['does it turn green', 'will it turn green'])
  const support = await open('triage', 'en')
  await openThread(support, 'does it turn green')
  await support.keyboard.press('Alt+c')
  await support.locator('[data-thread][data-state="claimed"]').waitFor()
  const reply = support.getByRole('textbox', { name: WORDS.en.triage.reply.title })
  await reply.fill('It does not: it is solid silver.')
  const release = lock()
  await reply.press('Control+Enter')
  await support.getByText(WORDS.en.common.errors.reason.database_busy).waitFor()
  expect(await reply.inputValue()).toBe('It does not: it is solid silver.')
  expect(room.studio.store.read.comments('answeredAt IS NOT NULL')).toEqual([])
  release()
  await reply.press('Control+Enter')
  await operator.until(() => operator.all('thread').every(({ state }) => state === 'answered'), 'the answer')
})

test.each([
  { what: 'its newest copy', language: 'zh', copies: true, sentence: 'fromCopy' },
  { what: 'an empty one', language: 'en', copies: false, sentence: 'empty' },
] as const)(
  'a damaged database replaced by $what: the console says what was lost until it is read (T4)',
  async (given) => {
    const words = WORDS[given.language].console.recovery
    if (given.copies) await takeCopy(room.studio.store.db, room.dataDir, Date.now())
    await room.running.close()
    writeFileSync(file(), 'garbage')
    room = await room.restart()

    const [console, other] = [await open('console', given.language), await open('console', given.language)]
    for (const screen of [console, other]) {
      const banner = screen.getByRole('alert')
      await banner.getByText(said(words.damaged, { at: /[^<]*\d\d:\d\d/ })).waitFor()
      await banner.getByText(said(words[given.sentence], { from: /[^<]*\d\d:\d\d/ })).waitFor()
      await banner.getByText(said(words.kept, { path: room.dataDir })).waitFor()
    }
    await console.getByRole('button', { name: new RegExp(`^${words.dismiss}`) }).click()
    for (const screen of [console, other]) await screen.getByRole('alert').waitFor({ state: 'detached' })
    await console.reload()
    await console.locator('[role="status"][data-link="live"]').waitFor()
    expect(await console.getByText(words.dismiss).count()).toBe(0)
  },
)
