// Builds `out/` when a source file is newer than the last build, so that every npm script runs what the sources say.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const SOURCES = [
  'src-main',
  'src-preload',
  'src-renderer',
  'src-shared',
  'electron.vite.config.ts',
  'package-lock.json',
]
const stamp = join(root, 'out', 'built')

const newest = (path) => {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Builds if need be; ends the process with the build's output when it fails. */
export function buildIfStale() {
  const begun = Date.now()
  const isFresh = existsSync(stamp) && SOURCES.every((path) => newest(join(root, path)) < statSync(stamp).mtimeMs)
  if (isFresh) return
  // Progress goes to stderr: `npm run -s pair` prints nothing but its JSON.
  process.stderr.write('Building CueRoom …\n')
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) {
    process.stderr.write(`${stdout}\n${stderr}\nThe build failed.\n`)
    process.exit(1)
  }
  writeFileSync(stamp, new Date(begun).toISOString())
}

if (process.argv[1] === import.meta.filename) buildIfStale()
