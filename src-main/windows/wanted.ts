import { z } from 'zod'
import { readIfThere, writeWhole } from './file'
import { type Screen, WINDOW_SCREENS } from './screens'

const mark = z.object({
  id: z.number(),
  label: z.string(),
  size: z.object({ width: z.number(), height: z.number() }),
  position: z.object({ x: z.number(), y: z.number() }),
})

const windowWanted = z.object({
  /** Whether the screen has a window wherever there is a display for it. */
  open: z.boolean(),
  fullScreen: z.boolean(),
  /** Where it is on its display when it is neither full screen nor as large as the display, from the display's corner. */
  bounds: z
    .object({ x: z.number(), y: z.number(), width: z.number().min(200), height: z.number().min(150) })
    .nullable(),
  display: z.object({ mark, confirmed: z.boolean() }).nullable(),
})
type WindowWanted = z.infer<typeof windowWanted>
export type Wanted = Record<Screen, WindowWanted>

const FIRST: Wanted = {
  console: { open: true, fullScreen: false, bounds: null, display: null },
  board: { open: true, fullScreen: true, bounds: null, display: null },
  triage: { open: true, fullScreen: false, bounds: null, display: null },
}

/**
 * Reads how the windows are wanted. A screen whose entry is missing or cannot be read is as on the first start: a window
 * in the wrong place is soon moved, one that does not come up is not.
 */
export function readWanted(path: string): Wanted {
  let kept: unknown = null
  try {
    kept = JSON.parse(readIfThere(path) ?? 'null')
  } catch {
    // Not JSON: as on the first start.
  }
  const entries = z.record(z.string(), z.unknown()).catch({}).parse(kept)
  const read = (screen: Screen) => windowWanted.catch(FIRST[screen]).parse(entries[screen])
  return { console: { ...read('console'), open: true }, board: read('board'), triage: read('triage') }
}

/** Keeps how the windows are wanted. */
export function writeWanted(path: string, wanted: Wanted): void {
  const kept = Object.fromEntries(WINDOW_SCREENS.map((screen) => [screen, wanted[screen]]))
  writeWhole(path, `${JSON.stringify(kept, null, 2)}\n`)
}
