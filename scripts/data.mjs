// npm run data: copies, restore, export and import of the studio's data.
import { createRequire } from 'node:module'
import { buildIfStale } from './build-if-stale.mjs'

buildIfStale()
createRequire(import.meta.url)('../out/main/data.js')
