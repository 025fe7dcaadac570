import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../src-shared/records'
import { inLanguage, type ViewerLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { ActionButton } from '../parts/action-button'
import { answerLanguages } from './answers'
import css from './knowledge.module.css'

interface Props {
  readonly article: Article
  /** The language viewers asked in; undefined where no thread is open. */
  readonly asked: ViewerLanguage | undefined
  /** Key of the one that a key puts in. */
  readonly shortcut: string | undefined
  readonly insertBlocked: string | null
  readonly onInsert: (answer: string) => void
  readonly onCopy: (answer: string) => void
  readonly onEdit: () => void
}

/** An article with one of its answers, the viewers' language first, ready to be put in. */
export function ArticleCard({ article, asked, shortcut, insertBlocked, onInsert, onCopy, onEdit }: Props) {
  const { t } = useTranslation('triage')
  const screen = useLanguage()
  const languages = answerLanguages(article, asked, screen)
  const [chosen, setChosen] = useState<ViewerLanguage | null>(null)
  const shown = chosen !== null && languages.includes(chosen) ? chosen : languages[0]
  const answer = (shown && article.answers[shown]) || ''
  const elsewhere = asked !== undefined && asked !== 'und' && shown !== asked
  const title = inLanguage(article.title, screen)

  return (
    <article className={css.card} data-article-id={article.id}>
      <div className={css.cardHead}>
        <h3 title={title}>{title}</h3>
        <div className={css.languages}>
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              aria-pressed={language === shown}
              title={t(`language.${language}`)}
              onClick={() => setChosen(language)}
            >
              {language}
            </button>
          ))}
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          title={t('article.edit')}
          aria-label={t('article.edit')}
          onClick={onEdit}
        >
          <IconPencil size={15} />
        </ActionIcon>
      </div>
      <p className={css.answer} dir="auto" lang={shown} title={answer}>
        {answer}
      </p>
      <div className={css.cardActs}>
        {elsewhere && (
          <span className={css.warn}>{t('article.notInLanguage', { language: t(`language.${asked}`) })}</span>
        )}
        <ActionButton size="compact-xs" variant="subtle" color="gray" blocked={null} onPress={() => onCopy(answer)}>
          {t('reply.copy')}
        </ActionButton>
        <ActionButton
          size="compact-xs"
          variant="default"
          shortcut={shortcut}
          blocked={insertBlocked}
          onPress={() => onInsert(answer)}
        >
          {t('article.insert')}
        </ActionButton>
      </div>
    </article>
  )
}
