// npm start: the desktop; where Electron or a display is missing, the station, saying so in one line.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { buildIfStale } from './build-if-stale.mjs'

const root = resolve(import.meta.dirname, '..')
const require = createRequire(import.meta.url)

/** Electron's executable: the one named by CUEROOM_ELECTRON, the one installed, or the one that is downloaded now. */
function electron() {
  if (process.env.CUEROOM_ELECTRON) return process.env.CUEROOM_ELECTRON
  const folder = dirname(require.resolve('electron/package.json'))
  const installed = () => {
    const pathFile = join(folder, 'path.txt')
    const path = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8')) : ''
    return existsSync(path) ? path : null
  }
  return installed()
}

/** What Electron needs to be told on Linux: Wayland lets no program place a window, and root has no sandbox. */
function switches() {
  if (process.platform !== 'linux') return []
  return ['--ozone-platform=x11', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])]
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Downloads Electron's binary once; its own messages are left out, the outcome counts. */
function download() {
  return new Promise((done) => {
    const folder = dirname(require.resolve('electron/package.json'))
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 180_000 })
    child.on('error', () => done())
    child.on('exit', () => done())
  })
}

function station(why) {
  console.log(`${why} Running the station instead; open one of its addresses in a browser.`)
  require('../out/main/station.js')
}

buildIfStale()
if (!hasDisplay()) station('There is no display here for the desktop.')
else {
  let path = electron()
  if (!path) {
    await download()
    path = electron()
  }
  if (!path) station("Electron's binary is not installed and could not be downloaded.")
  else {
    const child = spawn(path, [...switches(), root, ...process.argv.slice(2)], { stdio: 'inherit' })
    child.on('error', () => station("Electron's binary cannot be started."))
    child.on('exit', (code) => process.exit(code ?? 1))
  }
}
