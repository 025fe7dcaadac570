// npm run station: the studio without windows.
import { createRequire } from 'node:module'
import { buildIfStale } from './build-if-stale.mjs'

buildIfStale()
createRequire(import.meta.url)('../out/main/station.js')
