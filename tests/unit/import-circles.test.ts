import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const FILES = new Set(
  ['src-shared', 'src-renderer'].flatMap((from) => globSync(`${from}/**/*.{ts,tsx}`, { cwd: root })),
)

/** The files that one imports, types and what is loaded later among them. */
function importedBy(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'(\.[^']*)'/g)].flatMap(([, to = '']) => {
    const path = normalize(join(dirname(file), to))
    const found = ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => path + end).find((each) => FILES.has(each))
    return found === undefined ? [] : [found]
  })
}

/** Imports that come back to where they began, each as the files that it goes through. */
function circles(): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file])
    if (done.has(file)) return
    done.add(file)
    for (const next of importedBy(file)) walk(next, [...path, file])
  }
  for (const file of FILES) walk(file, [])
  return found
}

test('no import of screens, or of what all sides share, comes back to where it began', () => {
  expect([...FILES].flatMap(importedBy).length).toBeGreaterThan(1_000)
  expect(circles()).toEqual([])
})
