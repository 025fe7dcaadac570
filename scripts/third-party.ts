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


Unicode data
------------

What looks like a letter: confusables.txt of Unicode 13.0.0 (UTS #39), in part, as unhomoglyph brings it (MIT, copyright
(c) 2016 Vitaly Puzrin), and names of the Unicode Character Database.

COPYRIGHT AND PERMISSION NOTICE

Copyright (c) 1991-2020 Unicode, Inc. All rights reserved.
Distributed under the Terms of Use in http://www.unicode.org/copyright.html.

Permission is hereby granted, free of charge, to any person obtaining
a copy of the Unicode data files and any associated documentation
(the "Data Files") or Unicode software and any associated documentation
(the "Software") to deal in the Data Files or Software
without restriction, including without limitation the rights to use,
copy, modify, merge, publish, distribute, and/or sell copies of
the Data Files or Software, and to permit persons to whom the Data Files
or Software are furnished to do so, provided that either
(a) this copyright and permission notice appear with all copies
of the Data Files or Software, or
(b) this copyright and permission notice appear in associated
Documentation.

THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF
ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT OF THIRD PARTY RIGHTS.
IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS
NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL
DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE,
DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER
TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THE DATA FILES OR SOFTWARE.

Except as contained in this notice, the name of a copyright holder
shall not be used in advertising or otherwise to promote the sale,
use or other dealings in these Data Files or Software without prior
written authorization of the copyright holder.


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
