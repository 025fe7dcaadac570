import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder'
import { untilReadable } from '../support/screens'
import { Desktop, eventually } from './desktop'
import { byHand, hasDisplays, hasHands } from './displays'

/** Real keys, pressed as by a keyboard. */
const press = (keys: string) => byHand('key', keys)

const folder = temporaryFolder()
let desktop: Desktop
afterEach(async () => {
  await desktop?.stop()
  folder.remove()
  mkdirSync(folder.path)
})

const configure = (keys: unknown) => writeFileSync(join(folder.path, 'shortcuts.json'), JSON.stringify(keys))

async function withCues() {
  desktop = await Desktop.start({ dataDir: folder.path })
  const operator = await desktop.join('operator')
  await operator.send('sample.load', {})
  const { result: first } = await operator.send('cue.send', { text: 'Show the clasp', urgency: 'now' })
  const { result: second } = await operator.send('cue.send', { text: 'Mention the return policy', urgency: 'soon' })
  const board = await desktop.page('board')
  await board.getByText('Show the clasp').waitFor()
  await operator.until(() => operator.all('cue').some(({ standsSince }) => standsSince !== null), 'the board')
  await untilReadable(board)
  const stateOf = (id: string) => operator.all('cue').find((cue) => cue.id === id)?.state
  return { operator, states: () => [stateOf(first.id), stateOf(second.id)] }
}

const focusOn = (screen: string) =>
  desktop.app.evaluate(({ BrowserWindow }, title) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.getTitle().startsWith(title))
      ?.focus()
  }, screen)

describe.skipIf(!hasHands)('a pedal or clicker', () => {
  test.each(['Console', 'Triage'])('acknowledges the cue on the board while %s has the focus', async (screen) => {
    const { states } = await withCues()
    await focusOn(screen)
    press('ctrl+alt+Return')
    await eventually(states).toEqual(['acknowledged', 'sent'])
  })

  test('held down, acknowledges one cue and not those behind it', async () => {
    const { operator, states } = await withCues()
    for (let at = 0; at < 5; at++) press('ctrl+alt+Return')
    await eventually(states).toEqual(['acknowledged', 'sent'])
    press('ctrl+alt+shift+1')
    await operator.until(() => operator.all('signal').length === 1, 'the signal')
    expect(states()).toEqual(['acknowledged', 'sent'])
  })

  test('raises signals', async () => {
    const { operator } = await withCues()
    await focusOn('Console')
    press('ctrl+alt+shift+6')
    await operator.until(() => operator.all('signal').length === 1, 'the signal')
    expect(operator.all('signal')[0]).toMatchObject({ kind: 'help', state: 'raised', raisedByName: 'Board' })
  })

  test('works by the keys of shortcuts.json, from the moment that they are changed', async () => {
    configure({ acknowledge: ['Control+Alt+Shift+A'] })
    const { states } = await withCues()
    configure({ acknowledge: ['Control+Alt+Shift+B'] })
    const isRegistered = () =>
      desktop.app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Control+Alt+Shift+B'))
    await eventually(isRegistered).toBe(true)
    press('ctrl+alt+shift+a')
    press('ctrl+alt+shift+b')
    await eventually(states).toEqual(['acknowledged', 'sent'])
  })
})

describe.skipIf(!hasDisplays)('the keys', () => {
  test('belong to everyone again when the board is closed', async () => {
    desktop = await Desktop.start({ dataDir: folder.path })
    const isRegistered = () =>
      desktop.app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Control+Alt+Enter'))
    await eventually(isRegistered).toBe(true)
    await desktop.choose('Board', 'Open')
    await eventually(isRegistered).toBe(false)
  })

  test('that are no keys are told in the console, and the others work', async () => {
    configure({ acknowledge: ['Hyper+Nonsense', 'Control+Alt+Enter'], applaud: ['F20'] })
    desktop = await Desktop.start({ dataDir: folder.path })
    const page = await desktop.page('console')
    await page.getByText('not a key: acknowledge: Hyper+Nonsense', { exact: false }).waitFor()
    await page.getByText('nothing that a key can do: applaud', { exact: false }).waitFor()
    expect(await desktop.app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Control+Alt+Enter'))).toBe(
      true,
    )
  })
})
