import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..', '..', '..')

/** The folder that data folders are made in: what `CUEROOM_BENCH_DATA` says, or where the system keeps temporary files. */
export const dataParent = (): string => resolve(process.env.CUEROOM_BENCH_DATA || tmpdir())

/** A data folder of its own. */
export function makeDataDir(): string {
  mkdirSync(dataParent(), { recursive: true })
  return mkdtempSync(join(dataParent(), 'cueroom-bench-'))
}

export const removeDataDir = (path: string): void => rmSync(path, { recursive: true, force: true })

/** File systems of Linux by the number that statfs tells. */
const FILE_SYSTEMS = new Map([
  [0x0102_1994, 'tmpfs'],
  [0x8584_58f6, 'ramfs'],
  [0xef53, 'ext4'],
  [0x5846_5342, 'xfs'],
  [0x9123_683e, 'btrfs'],
  [0xf2f5_2010, 'f2fs'],
  [0x2fc1_2fc1, 'zfs'],
  [0x794c_7630, 'overlay'],
])

/** What kind of file system holds `path`, by its name or else its number; `unknown` where the number says nothing. */
export function fileSystem(path: string): string {
  if (process.platform !== 'linux') return 'unknown'
  return fileSystemName(statfsSync(path).type)
}

export const fileSystemName = (type: number): string => FILE_SYSTEMS.get(type >>> 0) ?? `0x${(type >>> 0).toString(16)}`

/** Whether files of such a file system lie in memory alone: writing them through to a disk costs nothing there. */
export const isInMemory = (name: string): boolean => name === 'tmpfs' || name === 'ramfs'
