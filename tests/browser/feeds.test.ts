import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { chat, ndjson } from '../support/feed-events'
import { connectTikfinity, feedIs, feedSection } from '../support/feeds-drawer'
import { closeScreens, eventually, openScreen, untilReadable } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { liveOf, Tikfinity } from '../support/tikfinity'
import { said, WORDS } from '../support/words'

const words = WORDS.en.console.feeds

let browser: Browser
let room: TestStudio
let tikfinity: Tikfinity
let console: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  room = await startStudio()
  tikfinity = await Tikfinity.start()
  console = await openScreen(browser, 'console', { url: room.url, token: room.token('operator', 'Console') })
})
afterEach(async () => {
  await closeScreens(browser)
  await tikfinity.close()
  await room.stop()
})

const press = (section: Locator, label: string) =>
  section.getByRole('button', { name: new RegExp(`^${label}`) }).click()
/** What a section counts of a kind, as it stands on the screen. */
const counted = (section: Locator, what: string) => section.getByText(new RegExp(`^${what}\\s*\\d`)).innerText()
const texts = () => room.studio.store.read.comments('1').map(({ text }) => text)
const recordingFile = (name: string) => join(room.dataDir, 'recordings', `${name}.ndjson`)

/** Chooses a recording by its name, as the drawer lists it. */
async function choose(playback: Locator, name: string): Promise<void> {
  await playback.getByRole('combobox', { name: words.recording }).click()
  await console.getByRole('option', { name, exact: true }).click()
}

/** How much of the playback the drawer says is played, 0 to 100. */
const progress = async (playback: Locator) =>
  Number(await playback.getByRole('progressbar', { name: words.progress }).getAttribute('aria-valuenow'))

test('what comes in while it records is on file, and is played back chosen by its name', async () => {
  await connectTikfinity(console, tikfinity.url)
  const recording = await feedSection(console, 'recording')
  tikfinity.send(...liveOf(['before anyone records']))
  await eventually(texts).toHaveLength(1)
  await recording.getByRole('textbox', { name: words.recordingName }).fill('monday evening')
  await press(recording, words.record)
  await feedIs(recording, 'on')

  const heard = ['does it turn green', '¿hacen envíos a México?', '多久发货']
  tikfinity.send(...liveOf(['', ...heard]).slice(1))
  await recording.getByText(said(words.written_other, { events: /[1-9]\d*/, kb: /\d+/ })).waitFor()
  await eventually(texts).toHaveLength(4)
  await press(recording, words.stopRecording)
  await feedIs(recording, 'off')
  await eventually(() => readFileSync(recordingFile('monday evening'), 'utf8')).toContain('多久发货')
  expect(readFileSync(recordingFile('monday evening'), 'utf8')).not.toContain('before anyone records')

  const playback = await feedSection(console, 'playback')
  await choose(playback, 'monday evening')
  await press(playback, words.play)
  await feedIs(playback, 'done')
  await eventually(texts).toEqual(['before anyone records', ...heard, ...heard])
  expect(await progress(playback)).toBe(100)
})

test('a playback shows how far it is, is held, goes on, and is made faster', async () => {
  // An hour: at its own speed it never ends within the test, at fifty times it does not either.
  const hour = [0, 1, 2].map((at) => ({ at, ...chat({ text: `at the start ${at}` }) }))
  const end = [{ at: 3_600_000, ...chat({ text: 'an hour later' }) }]
  writeFileSync(recordingFile('long'), ndjson(...hour, ...end))
  const playback = await feedSection(console, 'playback')
  await choose(playback, 'long')
  await press(playback, words.play)
  await feedIs(playback, 'on')
  await eventually(texts).toHaveLength(3)
  await playback.getByText(/ \/ 1:00:00$/).waitFor()
  const played = async () => room.studio.store.read.must('feed', 'playback').done

  // Held: what is played does not move any more.
  await untilReadable(console)
  await press(playback, words.pause)
  await feedIs(playback, 'paused')
  const held = await played()
  await untilReadable(console)
  await press(playback, words.goOn)
  await feedIs(playback, 'on')
  await eventually(played).toBeGreaterThan(held)

  // Faster, by the slider's own keys; what it says is what the studio plays at.
  const slider = playback.getByRole('slider', { name: words.speedLabel })
  await slider.focus()
  await slider.press('End')
  await playback.getByText(said(words.speed, { speed: '50' })).waitFor()
  await eventually(() => room.studio.store.read.must('feed', 'playback').speed).toBe(50)
  const [clock, done] = [Date.now(), await played()]
  await eventually(played).toBeGreaterThan(done + 20_000)
  // At its own speed that would have taken as long as it plays.
  expect((await played()) - done).toBeGreaterThan(2 * (Date.now() - clock))
  await eventually(() => progress(playback)).toBeGreaterThan(0)

  await press(playback, words.stop)
  await feedIs(playback, 'off')
  expect(texts()).toHaveLength(3)
})

test('lines of a recording that cannot be read are counted, kinds that CueRoom does not use are named and counted; the rest plays', async () => {
  const broken = '{"at": 5, "event": "chat", "data": {"comm'
  const unused = [
    { at: 6, event: 'linkMicBattle', data: {} },
    { at: 7, event: 'linkMicBattle', data: {} },
    { at: 8, event: 'hourlyRank', data: {} },
  ]
  const good = [
    { at: 1, ...chat({ text: 'first' }) },
    { at: 9, ...chat({ text: 'last' }) },
  ]
  writeFileSync(
    recordingFile('broken'),
    `${ndjson(good[0])}${broken}\nnot json\n${ndjson(...unused)}[1,2]\n${ndjson(good[1])}`,
  )
  const playback = await feedSection(console, 'playback')
  await choose(playback, 'broken')
  await press(playback, words.play)
  await feedIs(playback, 'done')
  await eventually(texts).toEqual(['first', 'last'])
  await eventually(() => counted(playback, words.bad)).toMatch(/ 4$/)
  await playback.getByText('linkMicBattle 2', { exact: true }).waitFor()
  await playback.getByText('hourlyRank 1', { exact: true }).waitFor()
})

test('garbage from TikFinity is counted, repeats are dropped and counted, and its going away is told with the next attempt', async () => {
  const section = await connectTikfinity(console, tikfinity.url)
  const live = liveOf(['does it turn green', 'will it turn green'])
  tikfinity.send('nonsense', ...live, ...live, { event: 'pollEnd', data: {} })
  await eventually(texts).toEqual(['does it turn green', 'will it turn green'])
  await eventually(() => counted(section, words.bad)).toMatch(/ 1$/)
  await eventually(() => counted(section, words.repeats)).toMatch(/ [1-9]\d*$/)
  await section.getByText('pollEnd 1', { exact: true }).waitFor()

  await tikfinity.close()
  await section.getByText(words.fault.closed).waitFor()
  await section
    .getByRole('status')
    .getByText(said(words.retry, { seconds: /\d+/ }))
    .waitFor()
  await section.getByText(words.fault.refused).waitFor()
  const back = await Tikfinity.start(Number(new URL(tikfinity.url).port))
  onTestFinished(() => back.close())
  await feedIs(section, 'on')
  back.send(...liveOf(['', '', 'where do you ship from']).slice(-1))
  await eventually(texts).toHaveLength(3)
})
