import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SCREEN_LANGUAGES, type ScreenLanguage } from '../../src-shared/text'
import { setLanguage, useLanguage } from '../i18n'

/** This device's language. */
export function LanguageSwitch({ size = 'xs' }: { size?: 'xs' | 'md' }) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      size={size}
      aria-label={t('language.label')}
      value={useLanguage()}
      onChange={(language) => setLanguage(language as ScreenLanguage)}
      data={SCREEN_LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))}
    />
  )
}
