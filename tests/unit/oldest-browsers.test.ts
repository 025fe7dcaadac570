import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OLDEST } from '../support/browser'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8').replace(/\s+/g, ' ')
/** The first browsers that have all that CueRoom's screens are made of. */
const NAMED = { chrome: String(OLDEST), safari: '16.4', firefox: '126' }

test.each(['README.md', 'README.zh.md', 'CONTRIBUTING.md', 'src-renderer/index.html', 'src-renderer/main.ts'])(
  '%s names the oldest browsers, and no others',
  (file) => {
    for (const [browser, version] of Object.entries(NAMED)) {
      const named = [...read(file).matchAll(new RegExp(`${browser}(?: or Edge| 或 Edge)? (\\d+(?:\\.\\d+)?)`, 'gi'))]
      expect(new Set(named.map(([, found]) => found)), browser).toEqual(new Set([version]))
    }
  },
)

test('the styles are built for the oldest browsers', () => {
  const targets = Object.entries(NAMED).map(([browser, version]) => `'${browser}${version}'`)
  expect(read('electron.vite.config.ts')).toContain(`cssTarget: [${targets.join(', ')}]`)
})
