import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wordsFor } from '../../../src-main/windows/words'

const electron = vi.hoisted(() => ({ said: [] as [string, string][], ended: [] as (number | 'quietly')[] }))

// What Electron does where the lock cannot be made: it says that another one has it.
vi.mock('electron', () => {
  const anything: unknown = new Proxy(() => anything, { get: () => anything })
  const app = {
    commandLine: { hasSwitch: () => true },
    on: () => {},
    setPath: () => {},
    whenReady: async () => {},
    getLocale: () => 'en-US',
    requestSingleInstanceLock: () => false,
    quit: () => electron.ended.push('quietly'),
    exit: (code: number) => electron.ended.push(code),
  }
  const dialog = { showErrorBox: (title: string, text: string) => electron.said.push([title, text]) }
  const rest = ['BrowserWindow', 'clipboard', 'globalShortcut', 'Menu', 'MessageChannelMain', 'net', 'powerMonitor']
  const more = ['powerSaveBlocker', 'protocol', 'screen', 'session', 'shell', 'ipcMain', 'nativeImage']
  return { app, dialog, ...Object.fromEntries([...rest, ...more].map((name) => [name, anything])) }
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cueroom-'))
  electron.said.length = electron.ended.length = 0
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

async function start(dataDir: string): Promise<void> {
  vi.stubEnv('CUEROOM_DATA', dataDir)
  await import('../../../src-main/desktop')
  await expect.poll(() => electron.ended).toHaveLength(1)
}

const { cannotStart, cannotOpen } = wordsFor('en-US')

test.each([
  ['a path that is too long', 'too_long', () => join(folder, ...Array.from({ length: 6 }, () => 'x'.repeat(90)))],
  ['a name that is too long', 'too_long', () => join(folder, 'x'.repeat(300))],
  [
    'a file in its place',
    'no_access',
    () => {
      writeFileSync(join(folder, 'file'), '')
      return join(folder, 'file')
    },
  ],
] as const)(
  'T6: on a data folder in which no lock can be made the desktop says why: %s',
  async (_what, reason, made) => {
    const dataDir = made()
    await start(dataDir)
    expect(electron.said).toEqual([[cannotStart, cannotOpen[reason](dataDir, '')]])
    expect(electron.ended).toEqual([1])
  },
)

test('a second start on a folder that is in use ends without a word', async () => {
  await start(folder)
  expect(electron.said).toEqual([])
  expect(electron.ended).toEqual(['quietly'])
})
