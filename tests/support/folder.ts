import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that is gone after the test. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'cueroom-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A studio clock that a test moves; it stands still by itself. */
export class TestClock {
  constructor(public at = Date.UTC(2026, 0, 5, 20)) {}
  readonly now = () => this.at
  /** @param ms to go on by */
  pass(ms: number): void {
    this.at += ms
  }
}
