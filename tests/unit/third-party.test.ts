import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { noticesOf, packageOf } from '../../scripts/third-party'
import { temporaryFolder } from '../support/folder'

const folder = temporaryFolder()
afterAll(folder.remove)

/** A package as npm lays it down. */
function aPackage(name: string, license: unknown, text?: string): string {
  const path = join(folder.path, 'node_modules', name)
  mkdirSync(path, { recursive: true })
  writeFileSync(
    join(path, 'package.json'),
    JSON.stringify({ name, version: '1.2.3', license, author: { name: 'Ada' } }),
  )
  if (text) writeFileSync(join(path, 'LICENSE.md'), text)
  return path
}

describe('third-party notices', () => {
  it('have each package with its licence in its own words', () => {
    const notices = noticesOf([aPackage('b', 'MIT', 'Copyright B'), aPackage('a', 'ISC', 'Copyright A')])
    expect(notices).toMatch(/^a 1\.2\.3\n-+\n\nCopyright A\n\n\nb 1\.2\.3\n-+\n\nCopyright B\n$/)
  })

  it('name the licence and the author of a package that brings no text', () => {
    expect(noticesOf([aPackage('bare', 'MIT')])).toContain('MIT, by Ada')
  })

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'LGPL-2.1',
    'MPL-2.0',
    'EPL-2.0',
    'SSPL-1.0',
    'MIT AND GPL-2.0',
    'UNLICENSED',
    undefined,
  ])('refuse a package under %s, and the build with it', (license) => {
    expect(() => noticesOf([aPackage('planted', license, 'text')])).toThrow(/planted 1\.2\.3 is under/)
  })

  it('take the free choice of a package that offers several', () => {
    expect(noticesOf([aPackage('either', '(MIT OR GPL-3.0-only)', 'as you like')])).toContain('as you like')
  })

  it.each([
    ['/x/node_modules/react/index.js', '/x/node_modules/react'],
    ['/x/node_modules/@mantine/core/esm/a.mjs', '/x/node_modules/@mantine/core'],
    ['\0/x/node_modules/ws/lib/a.js?commonjs', '/x/node_modules/ws'],
    ['/x/node_modules/a/node_modules/b/c.js', '/x/node_modules/a/node_modules/b'],
    ['/x/src-main/studio.ts', null],
  ])('find the package of %s', (module, path) => {
    expect(packageOf(module)).toBe(path)
  })
})

it('the package is built from files that nobody can replace unseen, and gives file addresses no privileges', () => {
  const config = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8')
  for (const fuse of [
    'grantFileProtocolExtraPrivileges: false',
    'onlyLoadAppFromAsar: true',
    'enableEmbeddedAsarIntegrityValidation: true',
  ])
    expect(config).toContain(fuse)
})
