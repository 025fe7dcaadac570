import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ActionButton, EmptyState } from '../../../kit'
import { KEYS } from '../support-keys'
import { CommentList } from './comment-list'
import type { StreamFilter } from './filter'
import { useCommentSearch } from './use-comment-search'

/** All comments of the show that have the words, newest first. */
export function SearchResults({ words, filter }: { words: string; filter: StreamFilter }) {
  const { t } = useTranslation('triage')
  const { comments, state, more, loadMore } = useCommentSearch(words, filter)

  if (comments.length === 0 && state === 'there') {
    return <EmptyState title={t('stream.notFound', { words })} help={t('stream.notFoundHelp')} />
  }
  return (
    <CommentList
      comments={comments}
      marked={words}
      after={
        state === 'asking' ? (
          <Loader size="xs" aria-label={t('stream.searching')} />
        ) : state === 'there' && !more ? (
          <span>{t('stream.found', { count: comments.length })}</span>
        ) : (
          <ActionButton
            size="compact-xs"
            variant="subtle"
            color="gray"
            label={t(state === 'failed' ? 'stream.searchFailed' : 'stream.more')}
            shortcut={KEYS.moreResults}
            bound
            onPress={loadMore}
          />
        )
      }
    />
  )
}
