import { useKeys } from '../../kit'
import { SHORTCUTS, type ShortcutId } from '../shortcuts'
import { useUi } from '../ui'

/**
 * Binds actions to their keys while nothing lies over the desk. Combinations with `mod` also work in text fields;
 * undefined leaves a key unbound.
 */
export function useShortcuts(actions: Partial<Record<ShortcutId, (() => void) | undefined>>): void {
  const enabled = useUi((ui) => ui.panel === null && ui.dialog === null)
  const plain: Record<string, () => void> = {}
  const withMod: Record<string, () => void> = {}
  for (const [id, press] of Object.entries(actions)) {
    const key = SHORTCUTS[id as ShortcutId]
    if (press) (key.startsWith('mod+') ? withMod : plain)[key] = press
  }
  useKeys(plain, { enabled })
  useKeys(withMod, { enabled, inFields: true })
}
