import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n'
import { dateTime } from '../../../kit/date-time'
import type { JournalWords } from './journal'
import { useNames } from './use-names'

/** Where the words for values of a field stand, beside those of the journal itself. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  signal: 'common:signal',
  urgency: 'common:urgency',
  intent: 'common:intent',
  intents: 'common:intent',
  roles: 'common:role',
  kind: 'console:rundown.kind',
}

/** What the lines of the journal are written with, in the screen's language. */
export function useJournalWords(): JournalWords {
  const { i18n } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const nameOf = useNames()
  const find = (key: string): string | undefined => {
    const exists: boolean = i18n.exists(key)
    return exists ? i18n.t(key as 'common:action.save') : undefined
  }
  return {
    language,
    nameOf,
    field: (name) => find(`console:journal.field.${name}`) ?? name,
    word: (key) => {
      const [subject = '', ...rest] = key.split('.')
      const place = ELSEWHERE[subject]
      return place ? find(`${place}.${rest.join('.')}`) : find(`console:journal.word.${key}`)
    },
    dateTime: (instant) => dateTime(instant, language),
  }
}
