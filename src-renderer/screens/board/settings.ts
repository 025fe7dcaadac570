import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { keep, readKept } from '../../storage'

/** Sizes of the board's smaller text, as a factor. The cue is always as large as fits. */
export const TEXT_SIZES = [1, 1.2, 1.4] as const

/** How one board is set up; kept on the device, since two boards of a room may hang differently. */
const boardSettings = z.object({
  /** Mirrored, for the glass of a prompter. */
  mirror: z.boolean().catch(false),
  /** A short tone when a cue comes. Off unless wanted: the microphone is open. */
  sound: z.boolean().catch(false),
  textSize: z.union(TEXT_SIZES.map((size) => z.literal(size))).catch(1),
  /** The row of signal buttons; null for where there is a touch screen. */
  touchRow: z.boolean().nullable().catch(null),
})
export type BoardSettings = z.infer<typeof boardSettings>

const KEY = 'cueroom.board'

/** Reads settings as they were kept; what cannot be read is as it comes. */
export function readSettings(kept: string | null): BoardSettings {
  try {
    return boardSettings.parse(JSON.parse(kept ?? '{}') ?? {})
  } catch {
    return boardSettings.parse({})
  }
}

let settings: BoardSettings | null = null
const listeners = new Set<() => void>()

function current(): BoardSettings {
  settings ??= readSettings(readKept(KEY))
  return settings
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** This device's board settings. */
export const useBoardSettings = (): BoardSettings => useSyncExternalStore(subscribe, current)

/** Changes some of them, and keeps them. */
export function changeSettings(change: Partial<BoardSettings>): void {
  settings = { ...current(), ...change }
  keep(KEY, JSON.stringify(settings))
  for (const listener of listeners) listener()
}
