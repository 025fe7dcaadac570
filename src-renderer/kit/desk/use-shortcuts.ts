import { useKeys } from '../use-keys'

/**
 * Binds actions to their keys; undefined leaves a key unbound.
 * @param shortcuts the keys, by what they do
 */
export function useShortcuts<Id extends string>(
  shortcuts: Readonly<Record<Id, string>>,
  actions: Partial<Record<NoInfer<Id>, (() => void) | undefined>>,
): void {
  const keys: Record<string, () => void> = {}
  for (const [id, press] of Object.entries<(() => void) | undefined>(actions))
    if (press) keys[shortcuts[id as Id]] = press
  useKeys(keys)
}
