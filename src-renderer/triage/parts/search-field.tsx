import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldKeys, Key, useKeys } from '../../kit'
import { KEYS } from '../shortcuts'
import css from './search-field.module.css'

interface Props {
  readonly label: string
  /** The key that goes to it. */
  readonly shortcut: string
  readonly words: string
  readonly onWords: (words: string) => void
  /** Whether the keyboard is in it. */
  readonly onTyping?: (on: boolean) => void
}

/** Words to look for: a key goes to the field, Escape clears it and leaves. */
export function SearchField({ label, shortcut, words, onWords, onTyping }: Props) {
  const { t } = useTranslation('triage')
  const field = useRef<HTMLInputElement>(null)
  useKeys({ [shortcut]: () => field.current?.focus() }, { lead: true })
  const clear = () => {
    onWords('')
    field.current?.blur()
  }
  return (
    <TextInput
      ref={field}
      data-takes-typing="search"
      size="xs"
      value={words}
      maxLength={200}
      placeholder={label}
      aria-label={label}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSectionWidth={words === '' ? 34 : 44}
      rightSection={
        words === '' ? (
          <Key k={shortcut} />
        ) : (
          <button type="button" className={css.clear} aria-label={t('clear')} title={t('clear')} onClick={clear}>
            <Key k={KEYS.back} />
          </button>
        )
      }
      onFocus={() => onTyping?.(true)}
      onBlur={() => onTyping?.(false)}
      onChange={(event) => onWords(event.currentTarget.value)}
      onKeyDown={fieldKeys({ [KEYS.back]: clear })}
    />
  )
}
