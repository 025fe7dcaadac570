import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Folder {
  path: string
  remove: () => void
}

/** A new folder; whoever asks for it removes it. */
export function temporaryFolder(): Folder {
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
