import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { INTENTS, type Intent } from '../../../src-shared/intents'
import { VIEWER_LANGUAGES, type ViewerLanguage } from '../../../src-shared/text'
import { Key } from '../../kit'
import { useScreenKeys } from '../parts/use-screen-keys'
import type { StreamFilter } from './filter'
import css from './stream.module.css'

interface Props {
  readonly words: string
  readonly filter: StreamFilter
  readonly onWords: (words: string) => void
  readonly onFilter: (filter: StreamFilter) => void
}

/** Search and filters of the comment stream. */
export function StreamTools({ words, filter, onWords, onFilter }: Props) {
  const { t } = useTranslation('triage')
  const common = useTranslation().t
  const field = useRef<HTMLInputElement>(null)
  useScreenKeys({ '/': () => field.current?.focus() })

  return (
    <>
      <TextInput
        ref={field}
        size="xs"
        value={words}
        maxLength={200}
        placeholder={t('stream.search')}
        aria-label={t('stream.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          words === '' ? (
            <Key k="/" />
          ) : (
            <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('clear')} onClick={() => onWords('')}>
              <IconX size={14} />
            </ActionIcon>
          )
        }
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          onWords('')
          event.currentTarget.blur()
        }}
      />
      <div className={css.tools}>
        <Select
          size="xs"
          clearable
          rightSectionWidth={24}
          searchable
          placeholder={t('stream.anyIntent')}
          aria-label={t('stream.anyIntent')}
          data={INTENTS.map((intent) => ({ value: intent, label: common(`intent.${intent}`) }))}
          value={filter.intent}
          onChange={(intent) => onFilter({ ...filter, intent: intent as Intent | null })}
        />
        <Select
          size="xs"
          clearable
          rightSectionWidth={24}
          placeholder={t('stream.anyLanguage')}
          aria-label={t('stream.anyLanguage')}
          data={VIEWER_LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))}
          value={filter.language}
          onChange={(language) => onFilter({ ...filter, language: language as ViewerLanguage | null })}
        />
        <Button
          size="xs"
          px={8}
          variant={filter.questionsOnly ? 'light' : 'default'}
          aria-pressed={filter.questionsOnly}
          onClick={() => onFilter({ ...filter, questionsOnly: !filter.questionsOnly })}
        >
          {t('stream.questionsOnly')}
        </Button>
      </div>
    </>
  )
}
