import { useKeys } from '../../kit'
import { useTriage } from '../state'

/** Shortcuts of the columns: they rest while a dialog lies over them. */
export function useScreenKeys(keys: Record<string, () => void>): void {
  const enabled = useTriage((state) => state.dialog === null)
  useKeys(keys, { enabled })
}
