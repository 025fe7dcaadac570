import { Button, Select } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { INTENTS, type Intent } from '../../../../src-shared/areas/thread/intents'
import { VIEWER_LANGUAGES, type ViewerLanguage } from '../../../../src-shared/text'
import { Key, useKeys } from '../../../kit'
import { SearchField } from '../../../kit/search-field'
import { KEYS } from '../support-keys'
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
  const switchQuestions = () => onFilter({ ...filter, questionsOnly: !filter.questionsOnly })
  useKeys({ [KEYS.questionsOnly]: switchQuestions })

  return (
    <>
      <SearchField label={t('stream.search')} shortcut={KEYS.searchComments} words={words} onWords={onWords} />
      <div className={css.tools}>
        <FilterSelect
          label={t('stream.anyIntent')}
          shortcut={KEYS.topic}
          data={INTENTS.map((intent) => ({ value: intent, label: common(`intent.${intent}`) }))}
          value={filter.intent}
          onChange={(intent) => onFilter({ ...filter, intent: intent as Intent | null })}
        />
        <FilterSelect
          label={t('stream.anyLanguage')}
          shortcut={KEYS.commentLanguage}
          data={VIEWER_LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))}
          value={filter.language}
          onChange={(language) => onFilter({ ...filter, language: language as ViewerLanguage | null })}
        />
        <Button
          size="xs"
          px={8}
          variant={filter.questionsOnly ? 'light' : 'default'}
          aria-pressed={filter.questionsOnly}
          rightSection={<Key k={KEYS.questionsOnly} />}
          onClick={switchQuestions}
        >
          {t('stream.questionsOnly')}
        </Button>
      </div>
    </>
  )
}

interface SelectProps {
  readonly label: string
  readonly shortcut: string
  readonly data: { value: string; label: string }[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** One filter: its key opens the list, and once something is chosen the screen has its keys back. */
function FilterSelect({ label, shortcut, data, value, onChange }: SelectProps) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ [shortcut]: () => field.current?.focus() })
  return (
    <div data-keyed>
      <Select
        ref={field}
        size="xs"
        clearable
        // Typed letters look for an entry; in a list without a field they would be the screen's keys.
        searchable
        selectFirstOptionOnChange
        rightSectionWidth={20}
        comboboxProps={{ width: 200, position: 'bottom-start' }}
        placeholder={label}
        aria-label={label}
        data={data}
        value={value}
        onChange={onChange}
        onDropdownClose={() => field.current?.blur()}
      />
      <Key k={shortcut} />
    </div>
  )
}
