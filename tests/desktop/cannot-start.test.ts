import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { wordsFor } from '../../src-main/windows/words'
import { canMount, smallDisk } from '../support/small-disk'
import { testFolder, testStore } from '../support/store'
import { electronPath, environment } from './desktop'

const root = resolve(import.meta.dirname, '..', '..')
/** The desktop, but that it prints what the box of the system would say: nobody is there to close that. */
const PRINTS_BOX = `const { dialog } = require('electron')
dialog.showErrorBox = (title, message) => require('node:fs').writeSync(1, JSON.stringify({ title, message }) + '\\n')
require(${JSON.stringify(join(root, 'out', 'main', 'desktop.js'))})`

/** Starts the desktop on a data folder that it cannot use. @returns what it told, and with which code it ended */
async function told(dataDir: string, locale: string) {
  const folder = testFolder()
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'told', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), PRINTS_BOX)
  const env = { ...environment(dataDir, 0), LANG: `${locale}.UTF-8`, LANGUAGE: locale }
  const desktop = spawn(electronPath(), [folder, '--no-sandbox'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void desktop.kill('SIGKILL'))
  const [said, [code]] = await Promise.all([text(desktop.stdout), once(desktop, 'exit')])
  return { code, box: JSON.parse(said.split('\n').find((line) => line.startsWith('{')) ?? 'null') }
}

/** Data folders that cannot be used, and why. */
const CASES = [
  ['a path that is too long', 'too_long', () => join(testFolder(), ...Array.from({ length: 6 }, () => 'x'.repeat(90)))],
  [
    'a file in its place',
    'no_access',
    () => {
      const path = join(testFolder(), 'data')
      writeFileSync(path, 'mine')
      return path
    },
  ],
  [
    'a file in the place of the folder above it',
    'no_access',
    () => {
      const path = join(testFolder(), 'data')
      writeFileSync(path, 'mine')
      return join(path, 'below')
    },
  ],
] as const

describe('T6: a desktop that cannot start tells why in a box, in the system’s language', () => {
  test.each(CASES)('%s', async (_what, reason, make) => {
    for (const locale of ['en_US', 'zh_CN']) {
      const dataDir = make()
      const words = wordsFor(locale)
      const message = words.cannotOpen[reason](dataDir, '')
      expect(await told(dataDir, locale)).toEqual({ code: 1, box: { title: words.cannotStart, message } })
    }
  })

  test.runIf(canMount)('a disk that may only be read', async () => {
    const disk = smallDisk('8m')
    const dataDir = join(disk.path, 'data')
    mkdirSync(dataDir)
    testStore(dataDir).store.close()
    disk.makeReadOnly()
    const words = wordsFor('en')
    const message = words.cannotOpen.read_only(dataDir, '')
    expect(await told(dataDir, 'en_US')).toEqual({ code: 1, box: { title: words.cannotStart, message } })
  })
})
