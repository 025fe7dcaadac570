import { execFileSync, spawnSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Displays that can be plugged and unplugged; 0 where they cannot. */
    displays: number
  }
}

const COUNT = 3
const XRANDR = 'xrandr'

/**
 * CUEROOM_DISPLAYS names a tool that makes a desk of several displays: `start N` prints DISPLAY=…, then `plug I`,
 * `unplug I` (counted from 0), `shot FILE` and `stop`. Without it the tests use the display that is there.
 */
export default function setUpDesk(project: TestProject): (() => void) | undefined {
  const tool = process.env.CUEROOM_DISPLAYS
  project.provide('displays', tool ? COUNT : 0)
  if (!tool) {
    console.warn('CUEROOM_DISPLAYS is not set: tests that need several displays are skipped.')
    return undefined
  }
  const display = /^DISPLAY=(\S+)$/m.exec(execFileSync(tool, ['start', String(COUNT)], { encoding: 'utf8' }))?.[1]
  if (!display) throw new Error(`${tool} start did not print DISPLAY=…`)
  process.env.DISPLAY = display
  lookAtOutputs()
  return () => void spawnSync(tool, ['stop'])
}

/** An X server tells programs of an output that came only after someone asked it to look. */
export const lookAtOutputs = (): void => void spawnSync(XRANDR, ['--query'])
