import type { DeadKey } from '../../src-shared/desktop'
import { SIGNAL_KINDS, type SignalKind } from '../../src-shared/records'

/** What the host can do with a pedal or a clicker. */
export type HostAct = 'acknowledge' | SignalKind
export type HostKeys = Record<HostAct, readonly string[]>

const ACTS: readonly HostAct[] = ['acknowledge', ...SIGNAL_KINDS]

/**
 * Keys as Electron names them. F13 and up are on no keyboard and on every programmable pedal; for the others three
 * modifiers are needed, since Ctrl+Alt is how many keyboards type @ and #.
 */
const USUAL: HostKeys = {
  acknowledge: ['F13', 'Control+Alt+Enter'],
  link_up: ['F14', 'Control+Alt+Shift+1'],
  change_price: ['F15', 'Control+Alt+Shift+2'],
  push_offer: ['F16', 'Control+Alt+Shift+3'],
  slow_down: ['F17', 'Control+Alt+Shift+4'],
  next_product: ['F18', 'Control+Alt+Shift+5'],
  help: ['F19', 'Control+Alt+Shift+6'],
}

/** The file as it is made when there is none. */
export const USUAL_FILE = `${JSON.stringify(USUAL, null, 2)}\n`

export interface ParsedHostKeys {
  readonly keys: HostKeys
  /** The acts whose keys are others than the usual ones. */
  readonly chosen: ReadonlySet<HostAct>
  readonly dead: readonly DeadKey[]
}

/**
 * Reads the file of host keys. What is missing in it has its usual keys; what is wrong in it does nothing, is told, and
 * leaves the rest as it is.
 * @param text null when there is no file
 */
export function parseHostKeys(text: string | null): ParsedHostKeys {
  const entries = text === null ? {} : asObject(text)
  if (!entries) return { keys: USUAL, chosen: new Set(), dead: [{ entry: 'shortcuts.json', reason: 'unreadable' }] }
  const dead: DeadKey[] = []
  const keys: HostKeys = { ...USUAL }
  const chosen = new Set<HostAct>()
  const given = new Set<string>()
  for (const [name, value] of Object.entries(entries)) {
    const act = ACTS.find((one) => one === name)
    if (!act) {
      dead.push({ entry: name, reason: 'unknown' })
      continue
    }
    keys[act] = [value].flat().filter((key): key is string => isNewKey(name, key, given, dead))
    if (keys[act].join() !== USUAL[act].join()) chosen.add(act)
  }
  return { keys, chosen, dead }
}

function isNewKey(name: string, key: unknown, given: Set<string>, dead: DeadKey[]): boolean {
  if (typeof key !== 'string' || key.trim() === '') {
    dead.push({ entry: `${name}: ${JSON.stringify(key)}`, reason: 'not_keys' })
    return false
  }
  const isTaken = given.has(key.toLowerCase())
  if (isTaken) dead.push({ entry: `${name}: ${key}`, reason: 'taken' })
  given.add(key.toLowerCase())
  return !isTaken
}

function asObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
