import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../src-shared/records'
import { inLanguage, type ViewerLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { ActionButton, Key, useKeys } from '../../kit'
import { answerLanguages } from './answers'
import css from './knowledge.module.css'
import { KEYS } from './support-keys'

interface Props {
  readonly article: Article
  /** The language viewers asked in; undefined where no thread is open. */
  readonly asked: ViewerLanguage | undefined
  /** Whether it is the one that keys act on; they act on the answer that it shows. */
  readonly chosen: boolean
  readonly insertBlocked: string | null
  readonly onChoose: () => void
  readonly onInsert: (answer: string) => void
  readonly onCopy: (answer: string) => void
  readonly onEdit: () => void
}

/** An article with one of its answers, the viewers' language first, ready to be put in. */
export function ArticleCard({ article, asked, chosen, insertBlocked, onChoose, onInsert, onCopy, onEdit }: Props) {
  const { t } = useTranslation('triage')
  const screen = useLanguage()
  const card = useRef<HTMLElement>(null)
  const languages = answerLanguages(article, asked, screen)
  const [picked, setPicked] = useState<ViewerLanguage | null>(null)
  const shown = picked !== null && languages.includes(picked) ? picked : languages[0]
  const answer = (shown && article.answers[shown]) || ''
  const elsewhere = asked !== undefined && asked !== 'und' && shown !== asked
  const title = inLanguage(article.title, screen)
  const goRound = () => {
    const next = shown && languages[(languages.indexOf(shown) + 1) % languages.length]
    if (next) setPicked(next)
  }
  const several = languages.length > 1
  useKeys(chosen && several ? { [KEYS.articleLanguage]: goRound } : {})
  useEffect(() => {
    if (chosen && card.current) scrollInList(card.current)
  }, [chosen])
  /** The keys of what is chosen are seen and work, those of the others do neither. */
  const keyed = (shortcut: string) => (chosen ? { shortcut, bound: true } : {})

  return (
    <article
      ref={card}
      className={css.card}
      data-article-id={article.id}
      data-chosen={chosen || undefined}
      aria-current={chosen || undefined}
      onClickCapture={onChoose}
    >
      <div className={css.cardHead}>
        <h3 title={title} dir="auto">
          {title}
        </h3>
        <div className={css.languages}>
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              aria-pressed={language === shown}
              title={t(`language.${language}`)}
              onClick={() => setPicked(language)}
            >
              {language}
            </button>
          ))}
          {chosen && several && <Key k={KEYS.articleLanguage} />}
        </div>
      </div>
      <p className={css.answer} dir="auto" lang={shown} title={answer}>
        {answer}
      </p>
      <div className={css.cardActs}>
        {chosen && (
          <span className={css.move} title={t('shortcut.move')}>
            <Key k={KEYS.nextArticle} />
            <Key k={KEYS.previousArticle} />
          </span>
        )}
        {elsewhere && (
          <span className={css.warn}>{t('article.notInLanguage', { language: t(`language.${asked}`) })}</span>
        )}
        <ActionButton
          size="compact-xs"
          variant="subtle"
          color="gray"
          label={t('article.change')}
          title={t('article.edit')}
          {...keyed(KEYS.editArticle)}
          onPress={onEdit}
        />
        <ActionButton
          size="compact-xs"
          variant="subtle"
          color="gray"
          label={t('reply.copy')}
          {...keyed(KEYS.copyArticle)}
          onPress={() => onCopy(answer)}
        />
        <ActionButton
          size="compact-xs"
          label={t('article.insert')}
          {...keyed(KEYS.insert)}
          blocked={insertBlocked}
          onPress={() => onInsert(answer)}
        />
      </div>
    </article>
  )
}

/** Brings a card into sight in its list, and the list nowhere: `scrollIntoView` moves all that lies around it too. */
function scrollInList(card: HTMLElement): void {
  const list = card.parentElement
  if (!list) return
  const { top, bottom } = card.getBoundingClientRect()
  const frame = list.getBoundingClientRect()
  if (top < frame.top) list.scrollTop -= frame.top - top
  else if (bottom > frame.bottom) list.scrollTop += Math.min(bottom - frame.bottom, top - frame.top)
}
