import {
  Button,
  Group,
  Modal,
  MultiSelect,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { INTENTS, type Intent, isQuestion } from '../../../src-shared/intents'
import type { Article } from '../../../src-shared/records'
import { inLanguage, LIMITS, SCREEN_LANGUAGES } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { useAct, useKeys } from '../../kit'
import { useRecords } from '../../sync'
import { ActionButton } from '../parts/action-button'
import { whyNotSend } from '../parts/rights'
import { useMe } from '../parts/use-me'
import { ANSWER_LANGUAGES } from './answers'
import { articleInput, draftArticle } from './article-draft'

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
  const me = useMe()
  const [draft, setDraft] = useState(() => draftArticle(article, intent))
  const [deleting, setDeleting] = useState(false)
  const { act, pending } = useAct()

  const input = articleInput(draft)
  const reason = whyNotSend(article ? 'article.update' : 'article.create', me)
  const notAllowed = reason && t(`blocked.${reason}`, { name: '' })
  const blocked = notAllowed ?? (typeof input === 'string' ? t(`article.problem.${input}`) : null)

  const save = async () => {
    if (blocked !== null || typeof input === 'string' || pending) return
    const saved = article
      ? await act('article.update', { id: article.id, ...input })
      : await act('article.create', input)
    if (saved) onClose()
  }
  const remove = async () => {
    if (article && (await act('article.delete', { id: article.id }))) onClose()
  }
  useKeys({ 'mod+Enter': save }, { inFields: true })

  return (
    <Modal opened onClose={onClose} size="lg" title={t(article ? 'article.edit' : 'article.new')}>
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm">
          {SCREEN_LANGUAGES.map((name) => (
            <TextInput
              key={name}
              label={t('article.title', { language: t(`language.${name}`) })}
              value={draft.title[name]}
              maxLength={LIMITS.name}
              data-autofocus={name === language || undefined}
              onChange={(event) => setDraft({ ...draft, title: { ...draft.title, [name]: event.currentTarget.value } })}
            />
          ))}
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="sm">
          {ANSWER_LANGUAGES.map((name) => (
            <Textarea
              key={name}
              label={t('article.answer', { language: t(`language.${name}`) })}
              value={draft.answers[name] ?? ''}
              lang={name}
              maxLength={LIMITS.body}
              autosize
              minRows={2}
              maxRows={5}
              onChange={(event) =>
                setDraft({ ...draft, answers: { ...draft.answers, [name]: event.currentTarget.value } })
              }
            />
          ))}
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="sm">
          <MultiSelect
            label={t('article.intents')}
            searchable
            maxValues={6}
            data={INTENTS.filter(isQuestion).map((name) => ({ value: name, label: common(`intent.${name}`) }))}
            value={draft.intents}
            onChange={(intents) => setDraft({ ...draft, intents: intents as Intent[] })}
          />
          <Select
            label={t('article.product')}
            placeholder={t('article.everyProduct')}
            clearable
            searchable
            data={products.map((product) => ({
              value: product.id,
              label: `${product.code} · ${inLanguage(product.name, language)}`,
            }))}
            value={draft.productId}
            onChange={(productId) => setDraft({ ...draft, productId })}
          />
        </SimpleGrid>
        <TagsInput
          label={t('article.keywords')}
          description={t('article.keywordsHelp')}
          maxTags={40}
          value={draft.keywords}
          onChange={(keywords) => setDraft({ ...draft, keywords: keywords.map((word) => word.slice(0, 40)) })}
        />
        <Group justify="space-between">
          {article ? (
            deleting ? (
              <Group gap="xs">
                <Text size="sm">{t('article.deleteSure')}</Text>
                <ActionButton color="ember" blocked={notAllowed} pending={pending} onPress={remove}>
                  {t('article.delete')}
                </ActionButton>
                <Button size="xs" variant="default" onClick={() => setDeleting(false)}>
                  {t('article.keep')}
                </Button>
              </Group>
            ) : (
              <Button size="xs" variant="subtle" color="ember.3" onClick={() => setDeleting(true)}>
                {t('article.delete')}
              </Button>
            )
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <ActionButton shortcut="mod+Enter" blocked={blocked} pending={pending && !deleting} onPress={save}>
              {common('action.save')}
            </ActionButton>
          </Group>
        </Group>
      </Stack>
    </Modal>
  )
}
