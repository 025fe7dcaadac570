import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldKeys, leave } from './field-keys'
import { Key } from './key'
import css from './search-field.module.css'
import { useKeys } from './use-keys'

interface Props {
  readonly label: string
  /** The key that goes to it. */
  readonly shortcut: string
  readonly words: string
  readonly onWords: (words: string) => void
  /** Whether the keyboard is in it. */
  readonly onTyping?: (on: boolean) => void
}

/** Words to look for: a key goes to the field, Enter to what was found, Escape clears it and leaves. */
export function SearchField({ label, shortcut, words, onWords, onTyping }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  // A letter may be the first one of a text; a sign is pressed to search.
  useKeys({ [shortcut]: () => field.current?.focus() }, { lead: !/\p{L}/u.test(shortcut) })
  const clear = () => {
    onWords('')
    field.current?.blur()
  }
  return (
    <TextInput
      ref={field}
      data-takes-typing="search"
      wrapperProps={{ 'data-own-keys': true }}
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
          <button
            type="button"
            className={css.clear}
            aria-label={t('action.clear')}
            title={t('action.clear')}
            onClick={clear}
          >
            <Key k="Escape" />
          </button>
        )
      }
      onFocus={() => onTyping?.(true)}
      onBlur={() => onTyping?.(false)}
      onChange={(event) => onWords(event.currentTarget.value)}
      onKeyDown={fieldKeys({ Escape: clear, Enter: leave })}
    />
  )
}
