import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder'

const root = resolve(import.meta.dirname, '..', '..')
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
const folder = temporaryFolder()
for (const name of ['biome.json', '.gitignore']) copyFileSync(join(root, name), join(folder.path, name))
afterAll(folder.remove)

const FORBIDDEN = [
  ['src-shared/records/planted.ts', '../../src-main/studio'],
  ['src-shared/planted.ts', 'electron'],
  ['src-shared/planted.ts', 'node:fs'],
  ['src-renderer/planted.tsx', '../src-main/store'],
  ['src-renderer/kit/planted.tsx', 'electron'],
  ['src-renderer/kit/planted.tsx', '../areas/cue/cue-text'],
  ['src-renderer/kit/desk/planted.tsx', '../../screens/console/shortcuts'],
  ['src-renderer/sync/planted.ts', '../areas/people/crew'],
  ['src-renderer/sync/planted.ts', '../screens'],
  ['src-renderer/i18n/planted.ts', '../areas/cue/cue-text'],
  ['src-renderer/areas/cue/planted.tsx', '../../../src-main/store'],
  ['src-renderer/areas/cue/planted.tsx', '../../screens/console/shortcuts'],
  ['src-renderer/areas/cue/log/planted.tsx', '../../../screens'],
  ['src-renderer/screens/board/planted.tsx', 'electron'],
  ['src-renderer/screens/console/planted.tsx', '../board/view'],
  ['src-renderer/screens/chooser/planted.tsx', '../pair'],
  ['src-main/areas/cue/planted.ts', 'electron'],
  ['src-main/areas/cue/planted.ts', '../../net/server'],
  ['src-main/areas/cue/planted.ts', '../../engine/sync/hub'],
  ['src-main/engine/run/planted.ts', '../../areas/cue/commands'],
  ['src-main/engine/run/planted.ts', '../sync/hub'],
  ['src-main/engine/store/planted.ts', '../run/context'],
  ['src-main/engine/sync/planted.ts', '../../net/server'],
  ['src-main/language/planted.ts', '../engine/store'],
  ['src-main/identity/planted.ts', '../areas/people/claims'],
  ['src-main/sources/planted.ts', '../areas/feed/ingest'],
  ['src-main/net/planted.ts', '../areas/show/current-show'],
  ['src-main/net/planted.ts', '../windows/desk'],
  ['src-main/studio-planted.ts', '../src-renderer/kit'],
  ['src-main/windows/planted.ts', '../../src-renderer/kit'],
  ['src-preload/planted.ts', '../src-main/studio'],
] as const

const ALLOWED = [
  ['src-renderer/kit/planted.tsx', '../../src-shared/areas/thread/intents'],
  ['src-renderer/kit/planted.tsx', '../sync'],
  ['src-renderer/areas/cue/planted.tsx', '../../../src-shared/areas/cue/visible-cue'],
  ['src-renderer/areas/cue/log/planted.tsx', '../cue-text'],
  ['src-renderer/areas/thread/asks/planted.tsx', '../../cue/composer/draft-store'],
  ['src-renderer/areas/people/lan/planted.tsx', '../../../../src-shared/screens'],
  ['src-renderer/areas/cue/planted.tsx', '../../kit/desk/use-rows'],
  ['src-renderer/screens/console/planted.tsx', './top-bar'],
  ['src-renderer/screens/console/planted.tsx', '../../areas/cue/log/cue-log'],
  ['src-renderer/screens/board/planted.tsx', '../../kit'],
  ['src-renderer/screens/board/planted.tsx', '../../storage'],
  ['src-renderer/screens/board/planted.tsx', '../../../src-shared/areas/cue/visible-cue'],
  ['src-renderer/screens/planted.ts', './board'],
  ['src-main/areas/cue/planted.ts', '../../../src-shared/records'],
  ['src-main/areas/cue/planted.ts', '../../engine/store'],
  ['src-main/areas/feed/planted.ts', '../../sources/event'],
  ['src-main/engine/run/planted.ts', '../../../src-shared/areas/cue/cue-time'],
  ['src-main/engine/sync/planted.ts', '../../identity/tokens'],
  ['src-main/net/planted.ts', '../engine/sync/hub'],
  ['src-main/windows/planted.ts', 'electron'],
  ['src-main/desktop.ts', 'electron'],
  ['src-preload/planted.ts', 'electron'],
] as const

/** The planted file that imports each: `path`, told apart from the others that are planted there. */
const PLANTED = [...FORBIDDEN, ...ALLOWED].map(([path, from], at) => ({
  path,
  from,
  file: path.replace(/planted(?=\.tsx?$)/, `planted-${at}`),
}))
const fileOf = (path: string, from: string) =>
  PLANTED.find((planted) => planted.path === path && planted.from === from)?.file ?? ''

/** What the linter says of the planted files with the project's own rules, by the name of the rule. */
const said = { noRestrictedImports: new Set<string>(), noDebugger: new Set<string>() }

beforeAll(() => {
  for (const { file, from } of PLANTED) {
    const path = join(folder.path, file)
    mkdirSync(dirname(path), { recursive: true })
    // The second fault is found in every file that is looked at.
    writeFileSync(path, `import { thing } from '${from}'\n\ndebugger\nexport const other = thing\n`)
  }
  const options = ['lint', '--reporter=github', '--max-diagnostics=none', ...PLANTED.map(({ file }) => file)]
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder.path, encoding: 'utf8' })
  for (const [, rule, file = ''] of stdout.matchAll(/title=lint\/\w+\/(\w+),file=([^,]+),/g))
    if (rule === 'noRestrictedImports' || rule === 'noDebugger')
      said[rule].add(PLANTED.find((planted) => file.endsWith(`/${planted.file}`))?.file ?? file)
})

test.each(FORBIDDEN)('%s may not import %s', (path, from) => {
  expect(said.noRestrictedImports).toContain(fileOf(path, from))
})

test.each(ALLOWED)('%s may import %s', (path, from) => {
  expect(said.noDebugger).toContain(fileOf(path, from))
  expect(said.noRestrictedImports).not.toContain(fileOf(path, from))
})

test('no import comes back to where it began, be it one of types alone', () => {
  const circle = [
    ['src-shared/circle-one.ts', "import type { Other } from './circle-other'\n\nexport type One = Other | null\n"],
    ['src-shared/circle-other.ts', "import type { One } from './circle-one'\n\nexport type Other = One[]\n"],
  ] as const
  for (const [path, text] of circle) writeFileSync(join(folder.path, path), text)
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=github', ...circle.map(([path]) => path)],
    {
      cwd: folder.path,
      encoding: 'utf8',
    },
  )
  expect(stdout.match(/noImportCycles/g)).toHaveLength(2)
})
