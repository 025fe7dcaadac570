// Writes into package-lock.json that better-sqlite3 is not to be compiled: its binaries come inside the package, and its
// own package.json says so, but npm 10 looks for that in the lock file only, where no npm puts it. Without it a newcomer
// with npm 10 needs Python and a C++ compiler. npm runs this after each change of node_modules.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const path = join(resolve(import.meta.dirname, '..'), 'package-lock.json')
const before = readFileSync(path, 'utf8')
const lock = JSON.parse(before)
lock.packages['node_modules/better-sqlite3'].gypfile = false
const after = `${JSON.stringify(lock, null, 2)}\n`
if (after !== before) writeFileSync(path, after)
