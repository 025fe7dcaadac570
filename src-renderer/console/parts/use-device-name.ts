import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { screenNamed } from '../../../src-shared/window-names'

/** Names of devices as they are shown: those that the desktop gave in the screen's language, others as they are. */
export function useDeviceName(): (name: string) => string {
  const { t } = useTranslation()
  return useCallback(
    (name) => {
      const screen = screenNamed(name)
      return screen ? t(`screens.${screen}`) : name
    },
    [t],
  )
}
