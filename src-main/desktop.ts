import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app, dialog, session } from 'electron'
import { usualDataDir } from './data-dir'
import { makePrivate, usable } from './engine/store'
import { rendererDir } from './places'
import { declareAppScheme, serveScreens } from './windows/app-protocol'
import { whyNotStarted } from './windows/cannot-start'
import { lockDown } from './windows/lockdown'
import { openLog } from './windows/log'
import { Room } from './windows/room'
import { startStudio } from './windows/start-studio'
import { wordsFor } from './windows/words'

/** Chromium's own switches stand among the arguments, so that unknown ones are no fault. */
const { data } = parseArgs({ args: process.argv.slice(1), options: { data: { type: 'string' } }, strict: false }).values
const given = typeof data === 'string' ? data : process.env.CUEROOM_DATA
const dataDir = given ? resolve(given) : usualDataDir()

makePrivate()
declareAppScheme()
// Every window asks for the sandbox; this holds it for what Electron opens itself. Root, in a container, has none.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
const trouble = troubleWith(dataDir)
// One CueRoom on a data folder: what the windows keep for themselves lies in it, and with that the lock.
if (given && !trouble) app.setPath('userData', join(dataDir, 'desktop'))

/** Where its lock cannot be made, Electron takes that for a second start, which would end without a word. */
function troubleWith(folder: string): unknown {
  try {
    usable(folder, () => {
      const own = given ? join(folder, 'desktop') : folder
      mkdirSync(own, { recursive: true, mode: 0o700 })
      accessSync(own, constants.W_OK)
    })
    return null
  } catch (error) {
    return error
  }
}

/** Entry: the desktop, windows and the studio in one process. */
async function main(): Promise<void> {
  const logPath = join(dataDir, 'cueroom.log')
  const report = openLog(logPath)
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
  await app.whenReady()
  const words = wordsFor(app.getLocale())
  lockDown(session.defaultSession)
  serveScreens(session.defaultSession, rendererDir)
  try {
    if (trouble) throw trouble
    const running = await startStudio(dataDir, process.env.CUEROOM_PORT, words, report)
    new Room({ running, dataDir, logPath, words, report }).open()
  } catch (error) {
    report(error)
    dialog.showErrorBox(words.cannotStart, whyNotStarted(error, dataDir, logPath, words))
    app.exit(1)
  }
}

if (trouble || app.requestSingleInstanceLock()) void main()
else app.quit()
