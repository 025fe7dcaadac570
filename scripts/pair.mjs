// npm run -s pair: a token for a script, as JSON.
import { createRequire } from 'node:module'
import { buildIfStale } from './build-if-stale.mjs'

buildIfStale()
createRequire(import.meta.url)('../out/main/pair.js')
