import { IconUserExclamation } from '@tabler/icons-react'
import { type Intent, isQuestion, needsPerson } from '../../../src-shared/areas/thread/intents'
import type { ViewerLanguage } from '../../../src-shared/text'
import { useWords } from '../../i18n'
import css from './chips.module.css'

/** The language viewers wrote in, as its two letters. */
export function LanguageTag({ language }: { language: ViewerLanguage }) {
  const t = useWords('triage')
  return (
    <span className={css.language} data-caption title={t(`language.${language}`)}>
      {language === 'und' ? '?' : language}
    </span>
  )
}

/** What a comment or thread is about; matters for a person at once by colour and shape, what is no question faint. */
export function IntentChip({ intent }: { intent: Intent }) {
  const t = useWords('common')
  const kind = needsPerson(intent) ? css.person : isQuestion(intent) ? css.question : css.talk
  return (
    <span className={`${css.intent} ${kind}`} title={t(`intent.${intent}`)}>
      {needsPerson(intent) && <IconUserExclamation size={14} stroke={2} aria-hidden />}
      <span>{t(`intent.${intent}`)}</span>
    </span>
  )
}
