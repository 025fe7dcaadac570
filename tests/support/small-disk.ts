import { execFileSync } from 'node:child_process'
import { rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { testFolder } from './store'

/** Whether this user may mount a disk. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0

/** A tool of the system. */
const run = (tool: string, ...args: string[]) => execFileSync(tool, args)

/**
 * A real disk of a few megabytes, gone after the test.
 * @param size as mount takes it: `1m`
 * @returns its folder, and what fills it (but for some bytes), makes room again, and lets nobody write to it
 */
export function smallDisk(size: string): {
  path: string
  fill: (but?: number) => void
  free: () => void
  makeReadOnly: () => void
} {
  const path = testFolder()
  run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path)
  onTestFinished(() => {
    run('umount', '-l', path)
  })
  const filler = join(path, 'filler')
  return {
    path,
    fill: (but = 0) => {
      run('sh', '-c', `dd if=/dev/zero of=${filler} bs=4k 2>/dev/null || true`)
      truncateSync(filler, statSync(filler).size - but)
    },
    free: () => rmSync(filler),
    makeReadOnly: () => void run('mount', '-o', 'remount,ro', path),
  }
}
