import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Comes before tests that run what was built: it is built anew when a source is newer. */
export default function build(): void {
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../../scripts/build-if-stale.mjs')], {
    stdio: 'inherit',
  })
}
