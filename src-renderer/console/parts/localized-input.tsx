import { Group, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Localized, SCREEN_LANGUAGES } from '../../../src-shared/text'

interface Props {
  readonly label: string
  readonly value: Localized
  readonly onChange: (value: Localized) => void
  /** Characters at the most, in each language. */
  readonly max: number
  /** What it is for, under the label. */
  readonly description?: string
  /** Shown under the fields while neither says anything. */
  readonly error?: string | undefined
  /** A field of several rows. */
  readonly rows?: number
  readonly autoFocus?: boolean
}

/** Text in Chinese and English side by side; one of them is enough. */
export function LocalizedInput({ label, value, onChange, max, description, error, rows, autoFocus }: Props) {
  const { t } = useTranslation()
  return (
    <Group grow gap="sm" align="flex-start" wrap="nowrap">
      {SCREEN_LANGUAGES.map((language, index) => {
        const shared = {
          label: `${label} · ${t(`language.${language}`)}`,
          value: value[language] ?? '',
          maxLength: max,
          description,
          error: index === 0 ? error : undefined,
          'data-autofocus': (autoFocus && index === 0) || undefined,
        }
        return rows ? (
          <Textarea
            key={language}
            {...shared}
            rows={rows}
            onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          />
        ) : (
          <TextInput
            key={language}
            {...shared}
            onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          />
        )
      })}
    </Group>
  )
}
