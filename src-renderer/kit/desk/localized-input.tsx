import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Localized, SCREEN_LANGUAGES } from '../../../src-shared/text'
import { LimitedInput, LimitedTextarea } from '../limited-field'

interface Props {
  readonly label: string
  readonly value: Localized
  readonly onChange: (value: Localized) => void
  /** Characters at the most, in each language. */
  readonly max: number
  /** How it is cleaned when it is kept; as one line where it is left out. */
  readonly clean?: (text: string) => string
  /** What it is for, under the label. */
  readonly description?: string
  /** A field of several rows. */
  readonly rows?: number
  /** Has the keyboard when its dialog opens. */
  readonly autoFocus?: boolean
  /** Takes the keyboard as soon as it is there. */
  readonly takesFocus?: boolean
}

/** Text in Chinese and English side by side; one of them is enough. */
export function LocalizedInput({
  label,
  value,
  onChange,
  max,
  clean,
  description,
  rows,
  autoFocus,
  takesFocus,
}: Props) {
  const { t } = useTranslation()
  return (
    <Group grow gap="sm" align="flex-start" wrap="nowrap">
      {SCREEN_LANGUAGES.map((language, index) => {
        const shared = {
          label: `${label} · ${t(`language.${language}`)}`,
          value: value[language] ?? '',
          max,
          ...(clean ? { clean } : {}),
          description,
          'data-autofocus': (autoFocus && index === 0) || undefined,
          autoFocus: takesFocus && index === 0,
        }
        return rows ? (
          <LimitedTextarea
            key={language}
            {...shared}
            rows={rows}
            onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          />
        ) : (
          <LimitedInput
            key={language}
            {...shared}
            onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          />
        )
      })}
    </Group>
  )
}
