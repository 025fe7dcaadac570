import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../../src-shared/records'
import { ActionButton } from '../../../kit'
import { useCalm } from '../../../sync'
import { CommentList } from '../stream/comment-list'
import { useCommentPages } from '../stream/use-comment-pages'
import { KEYS } from '../support-keys'
import css from './thread.module.css'

const PAGE = 50
/** A thread under a flood is read again this often at most, in milliseconds. */
const CALM = 1_500

/** Everyone who asks in the thread, newest first. */
export function ThreadComments({ thread }: { thread: Thread }) {
  const { t } = useTranslation('triage')
  // What tells that its comments are others now.
  const changed = useCalm(`${thread.count} ${thread.waiting} ${thread.state}`, CALM)
  const { comments, state, more, loadMore } = useCommentPages({ threadId: thread.id, limit: PAGE }, changed)
  const older = state === 'asking' ? <Loader size="xs" aria-label={t('thread.loading')} /> : olderButton()

  function olderButton() {
    if (state !== 'failed' && !more) return null
    return (
      <ActionButton
        size="compact-xs"
        variant="subtle"
        color="gray"
        label={t(state === 'failed' ? 'thread.loadFailed' : 'thread.older')}
        shortcut={KEYS.olderInThread}
        bound
        onPress={loadMore}
      />
    )
  }

  return (
    <section className={css.comments} aria-label={t('thread.comments')}>
      <CommentList inThread comments={comments} after={older} />
    </section>
  )
}
