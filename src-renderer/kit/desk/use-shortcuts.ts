import { SHORTCUTS, type ShortcutId } from '../../screens/console/shortcuts'
import { useKeys } from '..'

/** Binds actions to their keys; undefined leaves a key unbound. */
export function useShortcuts(actions: Partial<Record<ShortcutId, (() => void) | undefined>>): void {
  const keys: Record<string, () => void> = {}
  for (const [id, press] of Object.entries(actions)) if (press) keys[SHORTCUTS[id as ShortcutId]] = press
  useKeys(keys)
}
