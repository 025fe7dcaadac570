import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..', '..', '..')

/** A data folder of its own, on the disk that the system keeps temporary files on. */
export const makeDataDir = (): string => mkdtempSync(join(tmpdir(), 'cueroom-bench-'))

export const removeDataDir = (path: string): void => rmSync(path, { recursive: true, force: true })
