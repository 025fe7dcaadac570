import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { ScreenLanguage } from '../../src-shared/text'
import { firstLanguage, LANGUAGE_KEY } from './language'
import { RESOURCES } from './resources'

/** Loads the words in this device's language. Called once, before the first render. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  })
  await i18next.use(initReactI18next).init({
    resources: RESOURCES,
    lng: firstLanguage(localStorage.getItem(LANGUAGE_KEY), navigator.language),
    fallbackLng: 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
}

/** Changes this device's language, for good. */
export function setLanguage(language: ScreenLanguage): void {
  localStorage.setItem(LANGUAGE_KEY, language)
  void i18next.changeLanguage(language)
}

/** The language of this screen; renders again when it changes. */
export function useLanguage(): ScreenLanguage {
  const { i18n } = useTranslation()
  return i18n.language === 'zh' ? 'zh' : 'en'
}
