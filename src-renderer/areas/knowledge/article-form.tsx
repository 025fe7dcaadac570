import { MultiSelect, Select, SimpleGrid, TagsInput, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { INTENTS, type Intent, isQuestion } from '../../../src-shared/areas/thread/intents'
import { cleanBody } from '../../../src-shared/plain-text'
import type { Article } from '../../../src-shared/records'
import { inLanguage, LIMITS, SCREEN_LANGUAGES } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { ConfirmButton, FormDialog, Key, LimitedInput, LimitedTextarea, useAct, useKeys } from '../../kit'
import { useRecord, useRecords } from '../../sync'
import { whyNotSend } from '../thread/rights'
import { useMe } from '../thread/use-me'
import { ANSWER_LANGUAGES } from './answers'
import { articleChanges, articleInput, draftArticle } from './article-draft'
import css from './knowledge.module.css'
import { FORM_KEYS } from './support-keys'

interface Props {
  /** The article to change; null for a new one. */
  readonly article: Article | null
  /** What a new one is about, to begin with. */
  readonly intent: Intent | null
  readonly onClose: () => void
}

/** Writes an article: its title, its answer in each language, and what it is found by. */
export function ArticleForm({ article, intent, onClose }: Props) {
  const { t } = useTranslation('triage')
  const common = useTranslation().t
  const language = useLanguage()
  const products = useRecords('product')
  const row = useRecord('article', article?.id)
  const me = useMe()
  const [draft, setDraft] = useState(() => draftArticle(article, intent))
  /** The keyword that is being typed. */
  const [keyword, setKeyword] = useState('')
  const saving = useAct()
  const deleting = useAct()
  const topics = useRef<HTMLInputElement>(null)
  const product = useRef<HTMLInputElement>(null)
  const keywords = useRef<HTMLInputElement>(null)

  const input = articleInput(draft)
  const reason = whyNotSend(article ? 'article.update' : 'article.create', me)
  const notAllowed = reason && t(`blocked.${reason}`, { name: '' })
  const blocked = notAllowed ?? (typeof input === 'string' ? t(`article.problem.${input}`) : null)

  const save = async () => {
    if (typeof input === 'string') return
    const changes = article && articleChanges(article, draft, row)
    if (article && !changes) return onClose()
    const saved = article
      ? await saving.act('article.update', { id: article.id, ...changes })
      : await saving.act('article.create', input)
    if (saved) onClose()
  }
  const remove = async () => {
    if (article && (await deleting.act('article.delete', { id: article.id }))) onClose()
  }
  useKeys({
    [FORM_KEYS.topics]: () => topics.current?.focus(),
    [FORM_KEYS.product]: () => product.current?.focus(),
    [FORM_KEYS.keywords]: () => keywords.current?.focus(),
  })
  const keyed = (words: string, key: string) => (
    <span className={css.label}>
      {words} <Key k={key} />
    </span>
  )

  return (
    <FormDialog
      title={t(article ? 'article.edit' : 'article.new')}
      size="xl"
      submit={common('action.save')}
      pending={saving.pending}
      blocked={blocked}
      onSubmit={save}
      held={[draft, keyword]}
      onClose={onClose}
      aside={
        article && (
          <ConfirmButton
            label={t('article.delete')}
            shortcut={FORM_KEYS.delete}
            bound
            blocked={notAllowed}
            pending={deleting.pending}
            onPress={remove}
          />
        )
      }
    >
      <SimpleGrid cols={2} spacing="sm">
        {SCREEN_LANGUAGES.map((name) => (
          <LimitedInput
            key={name}
            label={t('article.title', { language: t(`language.${name}`) })}
            value={draft.title[name]}
            max={LIMITS.name}
            data-autofocus={name === language || undefined}
            onChange={(event) => setDraft({ ...draft, title: { ...draft.title, [name]: event.currentTarget.value } })}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={3} spacing="sm">
        {ANSWER_LANGUAGES.map((name) => (
          <LimitedTextarea
            key={name}
            label={t('article.answer', { language: t(`language.${name}`) })}
            value={draft.answers[name] ?? ''}
            lang={name}
            max={LIMITS.body}
            clean={cleanBody}
            autosize
            minRows={2}
            maxRows={3}
            onChange={(event) =>
              setDraft({ ...draft, answers: { ...draft.answers, [name]: event.currentTarget.value } })
            }
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="sm">
        <MultiSelect
          ref={topics}
          label={keyed(t('article.intents'), FORM_KEYS.topics)}
          searchable
          maxValues={6}
          data={INTENTS.filter(isQuestion).map((name) => ({ value: name, label: common(`intent.${name}`) }))}
          value={draft.intents}
          onChange={(intents) => setDraft({ ...draft, intents: intents as Intent[] })}
        />
        <Select
          ref={product}
          label={keyed(t('article.product'), FORM_KEYS.product)}
          placeholder={t('article.everyProduct')}
          clearable
          searchable
          data={products.map((row) => ({ value: row.id, label: `${row.code} · ${inLanguage(row.name, language)}` }))}
          value={draft.productId}
          onChange={(productId) => setDraft({ ...draft, productId })}
        />
      </SimpleGrid>
      <TagsInput
        ref={keywords}
        label={keyed(t('article.keywords'), FORM_KEYS.keywords)}
        placeholder={t('article.keywordsHelp')}
        maxTags={40}
        value={draft.keywords}
        searchValue={keyword}
        onSearchChange={setKeyword}
        onChange={(keywords) => setDraft({ ...draft, keywords })}
      />
      {blocked !== null && (
        <Text size="sm" c="ember.3" ta="right">
          {blocked}
        </Text>
      )}
    </FormDialog>
  )
}
