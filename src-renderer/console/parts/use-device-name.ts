import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { deviceNameIn } from '../../../src-shared/device-names'
import { screenNamed } from '../../../src-shared/window-names'
import { useLanguage } from '../../i18n'

/** Names of devices as they are shown: those that nobody typed in the screen's language, others as they are. */
export function useDeviceName(): (name: string) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return useCallback(
    (name) => {
      const screen = screenNamed(name)
      return screen ? t(`screens.${screen}`) : deviceNameIn(name, language)
    },
    [t, language],
  )
}
