import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../src-shared/records'
import { useLanguage } from '../../i18n'
import { EmptyState, Key } from '../../kit'
import { useCopyReply } from '../parts/use-copy-reply'
import { useScreenKeys } from '../parts/use-screen-keys'
import { closeDialog, insertInto, openDialog, useTriage } from '../state'
import { answerLanguages } from './answers'
import { ArticleCard } from './article-card'
import { ArticleForm } from './article-form'
import css from './knowledge.module.css'
import { useArticles } from './use-articles'

/** What is known: articles that fit the open thread, or that hold the words typed. */
export function KnowledgePane({ thread }: { thread: Thread | undefined }) {
  const { t } = useTranslation('triage')
  const screen = useLanguage()
  const [words, setWords] = useState('')
  const dialog = useTriage((state) => state.dialog)
  const { articles, state, again } = useArticles(words, thread?.id)
  const copy = useCopyReply()
  const field = useRef<HTMLInputElement>(null)

  const insertBlocked = !thread
    ? t('blocked.noThread')
    : thread.state === 'escalated'
      ? t('blocked.withOperator')
      : null
  const insert = (answer: string) => {
    if (thread && insertBlocked === null) insertInto(thread.id, answer)
  }
  const insertBest = () => {
    const best = articles[0]
    const language = best && answerLanguages(best, thread?.language, screen)[0]
    if (best && language) insert(best.answers[language] ?? '')
  }
  const create = () => openDialog({ kind: 'article', article: null })
  useScreenKeys({ i: insertBest, f: () => field.current?.focus(), n: create })

  return (
    <section className={css.pane} aria-label={t('knowledge.title')}>
      <div className={css.head}>
        <TextInput
          ref={field}
          className={css.search}
          size="xs"
          value={words}
          maxLength={200}
          placeholder={t('knowledge.search')}
          aria-label={t('knowledge.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={words === '' && <Key k="f" />}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            setWords('')
            event.currentTarget.blur()
          }}
        />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          rightSection={<Key k="n" />}
          onClick={create}
        >
          {t('article.new')}
        </Button>
      </div>
      <div className={css.list}>
        {state === 'failed' ? (
          <EmptyState title={t('knowledge.failed')}>
            <Button size="xs" variant="default" onClick={again}>
              {t('knowledge.tryAgain')}
            </Button>
          </EmptyState>
        ) : state === 'there' && articles.length === 0 ? (
          <EmptyState
            title={t(words.trim() !== '' ? 'knowledge.notFound' : thread ? 'knowledge.noFit' : 'knowledge.none')}
            help={t('knowledge.noneHelp')}
          />
        ) : (
          articles.map((article, index) => (
            <ArticleCard
              key={article.id}
              article={article}
              asked={thread?.language}
              shortcut={index === 0 && thread ? 'i' : undefined}
              insertBlocked={insertBlocked}
              onInsert={insert}
              onCopy={copy}
              onEdit={() => openDialog({ kind: 'article', article })}
            />
          ))
        )}
      </div>
      {dialog?.kind === 'article' && (
        <ArticleForm article={dialog.article} intent={thread?.intent ?? null} onClose={closeDialog} />
      )}
    </section>
  )
}
