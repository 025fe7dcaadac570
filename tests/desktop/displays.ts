import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inject } from 'vitest'
import { lookAtOutputs } from './desk-setup'

/** Whether displays can be plugged and unplugged here; where they cannot, tests that need it are skipped. */
export const hasDisplays = inject('displays') > 0

/** Whether keys can be pressed and windows handled as by a person: with `xdotool`, where it is installed. */
export const hasHands = hasDisplays && spawnSync('xdotool', ['version']).status === 0
if (hasDisplays && !hasHands) console.warn('xdotool is not installed: tests of real keys and windows are skipped.')

/** Does it: `byHand('key', 'F13')`. */
export const byHand = (...args: string[]): string =>
  execFileSync('xdotool', args, { encoding: 'utf8', env: process.env })

const tool = (...args: string[]) => execFileSync(process.env.CUEROOM_DISPLAYS as string, args)

/** Pulls the cable of display `at`, counted from 0. */
export const unplug = (at: number): void => void tool('unplug', String(at))

/** Puts it back. */
export function plug(at: number): void {
  tool('plug', String(at))
  lookAtOutputs()
}

/** Every display there is. */
export function plugAll(): void {
  for (let at = 0; at < inject('displays'); at++) plug(at)
}

/** A picture of the whole desk, for a person to look at afterwards. */
export function shoot(name: string): void {
  const folder = resolve(import.meta.dirname, '..', '.artifacts', 'desktop')
  mkdirSync(folder, { recursive: true })
  if (hasDisplays) tool('shot', join(folder, `${name}.png`))
}
