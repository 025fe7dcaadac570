import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { deviceNameIn } from '../../src-shared/areas/people/device-names'
import { screenNamed } from '../../src-shared/areas/people/window-names'
import type { ScreenLanguage } from '../../src-shared/text'
import { useLanguage } from '../i18n'

/** Names of devices as they are shown: those that nobody typed in the screen's language, others as they are. */
export function useDeviceName(): (name: string) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return useCallback((name) => shownDeviceName(name, t, language), [t, language])
}

/** The name of a device or person as it is shown in a language. */
export function shownDeviceName(name: string, t: TFunction, language: ScreenLanguage): string {
  const screen = screenNamed(name)
  return screen ? t(`screens.${screen}`, { ns: 'common' }) : deviceNameIn(name, language)
}
