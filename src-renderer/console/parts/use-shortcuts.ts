import { useKeys } from '../../kit'
import { SHORTCUTS, type ShortcutId } from '../shortcuts'

/** Binds actions to their keys; undefined leaves a key unbound. */
export function useShortcuts(actions: Partial<Record<ShortcutId, (() => void) | undefined>>): void {
  const keys: Record<string, () => void> = {}
  for (const [id, press] of Object.entries(actions)) if (press) keys[SHORTCUTS[id as ShortcutId]] = press
  useKeys(keys)
}
