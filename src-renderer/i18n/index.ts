import i18next, { type Namespace, type TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'
import { initReactI18next } from 'react-i18next'
import type { ScreenLanguage } from '../../src-shared/text'
import { keep, readKept } from '../storage'
import { isolated } from './isolated'
import { firstLanguage, LANGUAGE_KEY } from './language'
import { RESOURCES } from './resources'

/** Loads the words in this device's language. Called once, before the first render. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  })
  await i18next.use(initReactI18next).init({
    resources: RESOURCES,
    lng: firstLanguage(readKept(LANGUAGE_KEY), navigator.language),
    fallbackLng: 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: true, escape: isolated },
    react: { useSuspense: false },
  })
}

/** Changes this device's language, for good. */
export function setLanguage(language: ScreenLanguage): void {
  keep(LANGUAGE_KEY, language)
  void i18next.changeLanguage(language)
}

function subscribe(changed: () => void): () => void {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}
const current = (): ScreenLanguage => (i18next.language === 'zh' ? 'zh' : 'en')

/** The language of this screen; renders again when it changes. */
export const useLanguage = (): ScreenLanguage => useSyncExternalStore(subscribe, current)

/** `t` for parts that come and go by the hundred: without the state that `useTranslation` keeps in each of them. */
export function useWords<N extends Namespace>(namespace: N): TFunction<N> {
  return i18next.getFixedT(useLanguage(), namespace)
}
