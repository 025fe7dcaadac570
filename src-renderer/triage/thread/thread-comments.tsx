import { Button, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../../src-shared/records'
import { CommentList } from '../stream/comment-list'
import css from './thread.module.css'
import { useThreadComments } from './use-thread-comments'

/** Everyone who asks in the thread, newest first. */
export function ThreadComments({ thread }: { thread: Thread }) {
  const { t } = useTranslation('triage')
  const { comments, state, more, loadMore } = useThreadComments(thread)
  const older = state === 'loading' ? <Loader size="xs" aria-label={t('thread.loading')} /> : olderButton()

  function olderButton() {
    if (state !== 'failed' && !more) return null
    return (
      <Button size="compact-xs" variant="subtle" color="gray" onClick={loadMore}>
        {t(state === 'failed' ? 'thread.loadFailed' : 'thread.older')}
      </Button>
    )
  }

  return (
    <section className={css.comments} aria-label={t('thread.comments')}>
      <CommentList inThread comments={comments} after={older} />
    </section>
  )
}
