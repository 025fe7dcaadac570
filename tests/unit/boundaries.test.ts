import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder'

const root = resolve(import.meta.dirname, '..', '..')
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
const folder = temporaryFolder()
for (const name of ['biome.json', '.gitignore']) copyFileSync(join(root, name), join(folder.path, name))
afterAll(folder.remove)

/** What the linter, with the project's own rules, says of a file with one import at `path`. */
function lint(path: string, from: string): string {
  const file = join(folder.path, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `import { thing } from '${from}'\n\nexport const other = thing\n`)
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', path], { cwd: folder.path, encoding: 'utf8' })
  return stdout + stderr
}

const FORBIDDEN = [
  ['src-shared/records/planted.ts', '../../src-main/studio'],
  ['src-shared/planted.ts', 'electron'],
  ['src-shared/planted.ts', 'node:fs'],
  ['src-renderer/console/planted.tsx', '../../src-main/store'],
  ['src-renderer/board/planted.tsx', 'electron'],
  ['src-main/commands/planted.ts', 'electron'],
  ['src-main/broadcast/planted.ts', '../windows/windows'],
  ['src-main/studio-planted.ts', '../src-renderer/kit'],
  ['src-main/windows/planted.ts', '../../src-renderer/kit'],
  ['src-preload/planted.ts', '../src-main/studio'],
] as const

test.each(FORBIDDEN)('%s may not import %s', (path, from) => {
  expect(lint(path, from)).toContain('noRestrictedImports')
})

const ALLOWED = [
  ['src-renderer/console/planted.tsx', '../../src-shared/records'],
  ['src-main/commands/planted.ts', '../../src-shared/records'],
  ['src-main/windows/planted.ts', 'electron'],
  ['src-main/desktop.ts', 'electron'],
  ['src-preload/planted.ts', 'electron'],
] as const

test.each(ALLOWED)('%s may import %s', (path, from) => {
  const said = lint(path, from)
  expect(said).toContain('Checked 1 file')
  expect(said).not.toContain('noRestrictedImports')
})
