import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that ask for nothing of CueRoom's own source; any other stops the build. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
])
/**
 * What runs beside the bundles and not inside them, `electron.vite.config.ts` leaves it outside; and what its binary is
 * compiled with.
 */
const BESIDE = ['better-sqlite3', 'node-addon-api']
/** What comes with CueRoom and is no package. */
const NO_PACKAGES = `SQLite
------

Compiled into better-sqlite3. In the public domain: https://sqlite.org/copyright.html


Electron and Chromium
---------------------

With the desktop only: LICENSE.electron.txt and LICENSES.chromium.html beside the program.
`

interface Plugin {
  name: string
  generateBundle(this: {
    getModuleIds(): IterableIterator<string>
    emitFile(file: { type: 'asset'; fileName: string; source: string }): string
  }): void
}

/** The folder of the package that a module comes from; null for CueRoom's own. */
export function packageOf(moduleId: string): string | null {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/@]+)[\\/]/.exec(moduleId)?.[1] ?? null
}

/**
 * The notices of all that is shipped: each package with its licence's text.
 * @param folders of the packages
 * @throws when a licence is not allowed, or a package brings neither a licence's text nor a name for it
 */
export function noticesOf(folders: Iterable<string>): string {
  const notices = new Map<string, string>()
  for (const folder of folders) {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (!isAllowed(license)) throw new Error(`${name} ${version} is under ${license}, which CueRoom does not ship`)
    const by = typeof author === 'string' ? author : author?.name
    notices.set(`${name} ${version}`, licenceText(folder) ?? `${license}${by ? `, by ${by}` : ''}`)
  }
  return [...notices]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, text]) => `${title}\n${'-'.repeat(title.length)}\n\n${text.trim()}\n`)
    .join('\n\n')
}

/** Of several to choose from (`MIT OR GPL-2.0`), one is enough; of several that all hold, each must be allowed. */
function isAllowed(license: unknown): boolean {
  if (typeof license !== 'string') return false
  return license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => ALLOWED.has(id)))
}

function licenceText(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8') : null
}

/**
 * Gathers from every part of the build which packages are bundled into it. The screens' part, built last, gets the
 * file of all notices.
 */
export function thirdParty(): (part: 'main' | 'screens') => Plugin {
  const folders = new Set<string>()
  return (part) => ({
    name: 'third-party-notices',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const folder = packageOf(id)
        if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder)
      }
      if (part === 'main') for (const name of BESIDE) folders.add(join('node_modules', name))
      if (part === 'screens')
        this.emitFile({
          type: 'asset',
          fileName: 'third-party-notices.txt',
          source: `${noticesOf(folders)}\n\n${NO_PACKAGES}`,
        })
    },
  })
}
