import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Desktop, eventually, type ScreenName } from './desktop'
import { hasDisplays, plug, plugAll, shoot, unplug } from './displays'

const WIDTH = 1920
const HEIGHT = 1080

let desktop: Desktop
beforeEach(() => plugAll())
afterEach(() => desktop?.stop())
// The desk is left as it was found.
afterAll(() => plugAll())

/** On which display a window stands, counted from 0, and how; null where it is not to be seen. */
async function standOf(screen: ScreenName): Promise<{ display: number; fullScreen: boolean } | null> {
  const window = await desktop.window(screen)
  if (!window?.visible) return null
  const { bounds, fullScreen } = window
  const display = Math.floor((bounds.x + bounds.width / 2) / WIDTH)
  if (fullScreen) expect(bounds).toEqual({ x: display * WIDTH, y: 0, width: WIDTH, height: HEIGHT })
  return { display, fullScreen }
}

const stands = async () => ({
  console: await standOf('console'),
  board: await standOf('board'),
  triage: await standOf('triage'),
})
const ALL_IN_PLACE = {
  console: { display: 0, fullScreen: false },
  board: { display: 1, fullScreen: true },
  triage: { display: 2, fullScreen: false },
}

/** What the operator is told; for a moment more than once, where one notice leaves and another one comes in its place. */
const told = async (text: string) => (await desktop.page('console')).getByText(text, { exact: false })

/** Answers the next question of the desktop with the button at `response`. */
const answerWith = (response: number) =>
  desktop.app.evaluate(({ dialog }, chosen) => {
    dialog.showMessageBox = async () => ({ response: chosen, checkboxChecked: false })
  }, response)

/** The numbers that stand on displays, by display. */
const numbers = () =>
  desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((one) => one.webContents.getURL().startsWith('data:') && one.isVisible())
      .map((one) => `${Math.floor(one.getBounds().x / 1920)}: ${one.getTitle()}`)
      .sort(),
  )

describe.skipIf(!hasDisplays)('with three displays', () => {
  test('each screen has its own: console, board full screen, triage', async () => {
    desktop = await Desktop.start()
    await eventually(stands).toEqual(ALL_IN_PLACE)
    shoot('three-displays')
  })

  test('a board whose display is unplugged in the middle of a cue leaves the console free, and comes back with the cue', async () => {
    desktop = await Desktop.start()
    const operator = await desktop.join('operator')
    const { result: sample } = await operator.send('sample.load', {})
    await operator.send('show.start', { id: sample.showId })
    const { result: cue } = await operator.send('cue.send', { text: 'Show the clasp', urgency: 'now' })
    const board = await desktop.page('board')
    await board.getByText('Show the clasp').waitFor()
    await eventually(stands).toEqual(ALL_IN_PLACE)

    unplug(1)
    const notice = await told("The board's display is gone")
    await notice.first().waitFor()
    await eventually(stands).toEqual({ ...ALL_IN_PLACE, board: null })
    expect(await desktop.window('board')).toMatchObject({ fullScreen: false })
    expect((await desktop.window('console'))?.title).toContain('display gone: Board')
    // What was closed is told all the same.
    const console = await desktop.page('console')
    const pill = console.locator('[data-board="display"][data-tone="wrong"]')
    await pill.waitFor()
    await console.keyboard.press('Shift+Escape')
    await eventually(() => notice.count()).toBe(0)
    expect(await pill.isVisible()).toBe(true)
    shoot('board-display-gone')

    plug(1)
    await eventually(stands).toEqual(ALL_IN_PLACE)
    await board.getByText('Show the clasp').waitFor()
    await pill.waitFor({ state: 'detached' })
    expect(operator.all('cue').find((row) => row.id === cue.id)).toMatchObject({ state: 'sent' })
    expect(desktop.faults()).toBe('')
  })

  test('displays that look the same are asked about, with a number on each, and the answer is remembered', async () => {
    desktop = await Desktop.start()
    await eventually(numbers).toEqual(['0: 1', '1: 2', '2: 3'])
    const notice = await told('Some displays look the same')
    await notice.first().waitFor()

    // With two displays there is nothing to ask.
    unplug(2)
    await eventually(numbers).toEqual([])
    await answerWith(1)
    plug(2)
    const swapped = {
      ...ALL_IN_PLACE,
      board: { display: 2, fullScreen: true },
      triage: { display: 1, fullScreen: false },
    }
    await eventually(stands).toEqual(swapped)
    await eventually(() => notice.count()).toBe(0)
    const { dataDir } = desktop
    await desktop.quit()

    const again = await Desktop.start({ dataDir })
    desktop = again
    await eventually(stands).toEqual(swapped)
    expect(await numbers()).toEqual([])
  })

  test('numbers and question go away when a live begins', async () => {
    desktop = await Desktop.start()
    await eventually(numbers).toHaveLength(3)
    const operator = await desktop.join('operator')
    const { result: sample } = await operator.send('sample.load', {})
    await operator.send('show.start', { id: sample.showId })
    await eventually(numbers).toEqual([])
  })

  test('a screen moved from the menu changes places with the one that was there', async () => {
    desktop = await Desktop.start()
    await eventually(stands).toEqual(ALL_IN_PLACE)
    await desktop.choose('Board', 'Move to Display 3')
    await eventually(stands).toEqual({
      ...ALL_IN_PLACE,
      board: { display: 2, fullScreen: true },
      triage: { display: 1, fullScreen: false },
    })
  })

  test("a board whose display is gone can be given triage's, which then stands beside the console", async () => {
    desktop = await Desktop.start()
    await eventually(stands).toEqual(ALL_IN_PLACE)
    unplug(1)
    await eventually(stands).toEqual({ ...ALL_IN_PLACE, board: null })
    await desktop.choose('Board', 'Move to Display 2')
    await eventually(stands).toEqual({
      ...ALL_IN_PLACE,
      board: { display: 2, fullScreen: true },
      triage: { display: 0, fullScreen: false },
    })
    plug(1)
    await eventually(() => standOf('triage')).toEqual({ display: 1, fullScreen: false })
  })

  test('a closed screen stays closed over a start', async () => {
    desktop = await Desktop.start()
    await eventually(stands).toEqual(ALL_IN_PLACE)
    await desktop.choose('Triage', 'Open')
    await eventually(() => desktop.window('triage')).toBeNull()
    const { dataDir } = desktop
    await desktop.quit()
    desktop = await Desktop.start({ dataDir })
    await eventually(stands).toEqual({ ...ALL_IN_PLACE, triage: null })
  })
})

describe.skipIf(!hasDisplays)('with one display', () => {
  beforeEach(() => {
    unplug(1)
    unplug(2)
  })

  test('the console is alone; the board opens from the menu as a window, and fills a display that comes', async () => {
    desktop = await Desktop.start()
    await eventually(stands).toEqual({ console: ALL_IN_PLACE.console, board: null, triage: null })
    await desktop.choose('Board', 'Open')
    await eventually(() => standOf('board')).toEqual({ display: 0, fullScreen: false })
    plug(1)
    await eventually(() => standOf('board')).toEqual({ display: 1, fullScreen: true })
  })

  test("a screen without a display that is moved to the console's opens there as a window, and none is missed", async () => {
    desktop = await Desktop.start()
    await eventually(stands).toEqual({ console: ALL_IN_PLACE.console, board: null, triage: null })
    await desktop.choose('Board', 'Move to Display 1')
    await eventually(() => standOf('board')).toEqual({ display: 0, fullScreen: false })
    expect((await desktop.window('console'))?.title).toBe('Console · CueRoom')
  })
})
