import { IconPlus } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Intent } from '../../../src-shared/areas/thread/intents'
import type { Article, Thread } from '../../../src-shared/records'
import { ActionButton, EmptyState, useKeys } from '../../kit'
import { SearchField } from '../../kit/search-field'
import { useRecords } from '../../sync'
import { useCopyAnswer } from '../thread/open-thread/use-copy-answer'
import { stepFrom } from '../thread/queue/order'
import { closeOverlay, insertInto, openOverlay } from '../thread/state'
import { offered, speaks } from './answers'
import { ArticleCard } from './article-card'
import { ArticleForm } from './article-form'
import css from './knowledge.module.css'
import { KEYS } from './support-keys'
import { useArticles } from './use-articles'

/** Opens an article to be changed, or a new one about `intent`. */
const write = (article: Article | null, intent: Intent | null) =>
  openOverlay(<ArticleForm article={article} intent={intent} onClose={closeOverlay} />)

/** What is known: articles that fit the open thread, or that hold the words typed. */
export const KnowledgePane = memo(function KnowledgePane({ thread }: { thread: Thread | undefined }) {
  const { t } = useTranslation('triage')
  const [words, setWords] = useState('')
  const [choice, setChoice] = useState<string | null>(null)
  const [searching, setSearching] = useState(false)
  const [shownFor, setShownFor] = useState(thread?.id)
  if (shownFor !== thread?.id) {
    // For another thread it begins anew; words that are being typed are for whichever comes.
    setShownFor(thread?.id)
    setChoice(null)
    if (!searching) setWords('')
  }
  const found = useArticles(words, thread?.id)
  const { state, again } = found
  const articles = offered(found.articles, thread?.language)
  const copy = useCopyAnswer(thread?.id, thread?.waiting)
  const ids = articles.map(({ id }) => id)
  // What the viewers cannot read is taken by hand only, and so is what still stands from the thread before.
  const first = state === 'there' && articles[0] && speaks(articles[0], thread?.language) ? ids[0] : undefined
  const chosen = choice !== null && ids.includes(choice) ? choice : first

  const insertBlocked = !thread
    ? t('blocked.noThread')
    : thread.state === 'escalated'
      ? t('blocked.withOperator')
      : null
  const insert = (answer: string) => {
    if (thread && insertBlocked === null) insertInto(thread.id, answer)
  }
  const isEmpty = useRecords('article').length === 0
  const nothing = isEmpty ? 'none' : words.trim() !== '' ? 'notFound' : 'noFit'
  const step = (by: 1 | -1) => setChoice(stepFrom(ids, chosen ?? null, by))
  useKeys({ [KEYS.nextArticle]: () => step(1), [KEYS.previousArticle]: () => step(-1) })

  return (
    <section className={css.pane} aria-label={t('knowledge.title')}>
      <div className={css.head}>
        <div className={css.search}>
          <SearchField
            label={t('knowledge.search')}
            shortcut={KEYS.searchArticles}
            words={words}
            onWords={setWords}
            onTyping={setSearching}
          />
        </div>
        <ActionButton
          label={t('article.new')}
          icon={<IconPlus size={14} aria-hidden />}
          shortcut={KEYS.newArticle}
          bound
          onPress={() => write(null, thread?.intent ?? null)}
        />
      </div>
      <div className={css.list}>
        {state === 'failed' ? (
          <EmptyState title={t('knowledge.failed')}>
            <ActionButton label={t('knowledge.tryAgain')} shortcut={KEYS.readArticles} bound onPress={again} />
          </EmptyState>
        ) : state === 'there' && articles.length === 0 ? (
          <EmptyState title={t(`knowledge.${nothing}`)} help={t(`knowledge.${nothing}Help`)} />
        ) : (
          articles.map((article) => (
            <ArticleCard
              key={article.id}
              article={article}
              asked={thread?.language}
              chosen={article.id === chosen}
              insertBlocked={insertBlocked}
              onChoose={() => setChoice(article.id)}
              onInsert={insert}
              onCopy={copy}
              onEdit={() => write(article, null)}
            />
          ))
        )}
      </div>
    </section>
  )
})
