import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('npm ci compiles nothing: the lock tells npm 10 that better-sqlite3 brings its binaries', () => {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'))
  expect(lock.packages['node_modules/better-sqlite3']).toMatchObject({ gypfile: false })
})
